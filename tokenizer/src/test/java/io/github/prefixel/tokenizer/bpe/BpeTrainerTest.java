package io.github.prefixel.tokenizer.bpe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.Pictures;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.wavelet.Quality;
import io.github.prefixel.tokenizer.wavelet.WaveletTokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Against an algorithm that counts all pairs anew for each merge. */
class BpeTrainerTest {
    private static final int VOCABULARY = 120;

    @Test
    void learnsWhatCountingAnewDoes() {
        WaveletTokenizer wavelet = new WaveletTokenizer(Quality.VISUAL);
        Raster[] pictures = {Pictures.photo(24, 20), Pictures.photo(9, 31)};
        BpeTrainer trainer = new BpeTrainer(wavelet);
        List<List<Integer>> words = new ArrayList<>();
        for (Raster picture : pictures) {
            trainer.add(picture);
            byte[] tokens = wavelet.walkTokens(picture, Integer.MAX_VALUE);
            int from = 0;
            for (int end : PlaneEnds.of(wavelet.header(Frame.of(picture)), tokens)) {
                List<Integer> word = new ArrayList<>();
                for (; from < end; from++) {
                    word.add((int) tokens[from]);
                }
                words.add(word);
            }
        }
        assertEquals(
                HuggingFaceFile.write(learn(words)), trainer.train(VOCABULARY).toJson());
    }

    private static Merges learn(List<List<Integer>> words) {
        Merges merges = new Merges();
        while (SpecialToken.COUNT + merges.size() < VOCABULARY) {
            Map<Long, Integer> counts = new TreeMap<>();
            for (List<Integer> word : words) {
                for (int i = 0; i + 1 < word.size(); i++) {
                    if (merges.mayMerge(word.get(i), word.get(i + 1))) {
                        counts.merge((long) word.get(i) << 32 | word.get(i + 1), 1, Integer::sum);
                    }
                }
            }
            long best = -1;
            for (Map.Entry<Long, Integer> count : counts.entrySet()) {
                if (best < 0 || count.getValue() > counts.get(best)) {
                    best = count.getKey();
                }
            }
            int left = (int) (best >>> 32);
            int right = (int) best;
            int symbol = merges.add(left, right);
            for (List<Integer> word : words) {
                for (int i = 0; i + 1 < word.size(); i++) {
                    if (word.get(i) == left && word.get(i + 1) == right) {
                        word.set(i, symbol);
                        word.remove(i + 1);
                    }
                }
            }
        }
        return merges;
    }
}
