package io.github.prefixel.tokenizer.bpe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.Pictures;
import io.github.prefixel.tokenizer.wavelet.Quality;
import io.github.prefixel.tokenizer.wavelet.WaveletTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The binding of the Hugging Face library reads the merges and sees the same ids. */
class HuggingFaceTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 2000})
    void encodesIdentically(int vocabulary) throws IOException {
        BpeTrainer trainer = new BpeTrainer(new WaveletTokenizer(Quality.VISUAL));
        trainer.add(Pictures.photo(96, 80));
        trainer.add(Pictures.photo(64, 33));
        BpeTokenizer bpe = trainer.train(vocabulary);
        Path file = folder.resolve("tokenizer.json");
        Files.writeString(file, bpe.toJson());
        Raster[] pictures = {Pictures.photo(96, 80), Pictures.photo(31, 57), Pictures.photo(1, 1)};
        try (HuggingFaceTokenizer library = library(file)) {
            for (Raster picture : pictures) {
                long[] ids = library.encode(bpe.text(picture)).getIds();
                int[] own = bpe.tokenize(picture).ids();
                assertArrayEquals(Arrays.stream(own).asLongStream().toArray(), ids);
            }
            assertEquals("<eos>", library.decode(new long[] {2}, false));
        }
    }

    private static HuggingFaceTokenizer library(Path file) throws IOException {
        return HuggingFaceTokenizer.builder()
                .optTokenizerPath(file)
                .optTruncation(false)
                .optPadding(false)
                .build();
    }
}
