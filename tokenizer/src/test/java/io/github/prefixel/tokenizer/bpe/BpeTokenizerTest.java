package io.github.prefixel.tokenizer.bpe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.decode.TokenDecoder;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.tokenizer.Languages;
import io.github.prefixel.tokenizer.Pictures;
import io.github.prefixel.tokenizer.TokenizerContract;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.language.TokenReader;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import io.github.prefixel.tokenizer.language.Vocabulary;
import io.github.prefixel.tokenizer.wavelet.Quality;
import io.github.prefixel.tokenizer.wavelet.WaveletTokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BpeTokenizerTest extends TokenizerContract {
    @TempDir
    static Path folder;

    private static Tokenizer trained;

    @Override
    protected Tokenizer tokenizer() {
        if (trained == null) {
            trained = reread(train(400), folder.resolve("merges.json"));
        }
        return trained;
    }

    private static BpeTokenizer train(int vocabulary) {
        BpeTrainer trainer = new BpeTrainer(new WaveletTokenizer(Quality.VISUAL));
        Pictures.small().forEach(picture -> trainer.add(picture.getPayload()));
        trainer.add(Pictures.photo(40, 30));
        return trainer.train(vocabulary);
    }

    private static Tokenizer reread(BpeTokenizer tokenizer, Path file) {
        try {
            Files.writeString(file, tokenizer.toJson());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> parameters = new HashMap<>(tokenizer.parameters());
        parameters.put("file", file.toString());
        return Languages.of("bpe", parameters);
    }

    /** Spelled out, the tokens are those of the language underneath. */
    @ParameterizedTest
    @MethodSource("pictures")
    void tokensSpellTheWalk(Raster picture) {
        WaveletTokenizer wavelet = new WaveletTokenizer(Quality.VISUAL);
        TokenSequence whole = tokenizer().tokenize(picture);
        StringBuilder spelled = new StringBuilder();
        for (int id : whole.ids()) {
            spelled.append(tokenizer().vocabulary().name(id));
        }
        byte[] tokens = wavelet.walkTokens(picture, Integer.MAX_VALUE);
        assertEquals(Alphabet.letters(tokens), spelled.toString());
        assertEquals(wavelet.detokenize(wavelet.tokenize(picture)), tokenizer().detokenize(whole));
        TokenSequence bracketed = ((BpeTokenizer) tokenizer()).inWavelet(whole.bracketed());
        assertEquals(wavelet.tokenize(picture).bracketed(), bracketed);
    }

    /** A token may come next exactly if the codec decodes what it spells, and a bit-plane does not end inside it. */
    @Test
    void masksAgreeWithTheCodec() {
        Frame frame = new Frame(5, 4, Components.RGB, 8);
        Header header = new WaveletTokenizer(Quality.VISUAL).header(frame);
        SplittableRandom random = new SplittableRandom(8);
        Vocabulary vocabulary = tokenizer().vocabulary();
        for (int walks = 0; walks < 12; walks++) {
            TokenReader reader = tokenizer().reader(frame);
            String spelled = "";
            for (int steps = 0; steps < 60; steps++) {
                BitSet mask = BitSet.valueOf(reader.mask());
                mask.clear(0, SpecialToken.COUNT);
                for (int id = SpecialToken.COUNT; id < vocabulary.size(); id += 1 + random.nextInt(6)) {
                    assertEquals(fits(header, spelled, vocabulary.name(id)), mask.get(id), vocabulary.name(id));
                }
                if (mask.isEmpty()) {
                    break;
                }
                int next = mask.stream()
                        .skip(random.nextInt(mask.cardinality()))
                        .findFirst()
                        .orElseThrow();
                reader.accept(next);
                spelled += vocabulary.name(next);
            }
        }
    }

    private static boolean fits(Header header, String before, String letters) {
        byte[] tokens = new byte[before.length() + letters.length()];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = (byte) "QO.+-01".indexOf((before + letters).charAt(i));
        }
        try {
            TokenDecoder.render(header, tokens, 0);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return Arrays.stream(PlaneEnds.of(header, tokens))
                .noneMatch(end -> end > before.length() && end < tokens.length);
    }

    @Test
    void moreMergesMakeShorterSequences() {
        Raster picture = Pictures.photo(48, 40);
        int last = Integer.MAX_VALUE;
        for (int vocabulary : new int[] {10, 20, 60, 300}) {
            BpeTokenizer bpe = train(vocabulary);
            assertEquals(vocabulary, bpe.vocabulary().size());
            int length = bpe.tokenize(picture).length();
            assertTrue(length < last, () -> length + " tokens of " + vocabulary);
            last = length;
        }
    }

    @Test
    void trainingIsReproducible() {
        assertEquals(train(200).toJson(), train(200).toJson());
        assertTrue(train(200).toJson().startsWith("{\n  \"version\" : \"1.0\""));
    }

    @Test
    void filesAreChecked() throws IOException {
        Path file = folder.resolve("wrong.json");
        String good = train(40).toJson();
        for (String wrong : new String[] {
            "",
            "[]",
            good.substring(0, good.length() / 2),
            good.replaceFirst("\"merges\" : \\[ \"[^\"]*\"", "\"merges\" : [ \"+. .\""),
            good.replaceFirst("\"Q\" : 3", "\"Q\" : 4"),
            good.replaceFirst(", \"[^\"]*\" \\]", " ]")
        }) {
            Files.writeString(file, wrong);
            Map<String, String> parameters = Map.of("file", file.toString());
            assertThrows(IllegalArgumentException.class, () -> Languages.of("bpe", parameters));
        }
        assertThrows(IllegalArgumentException.class, () -> Languages.of("bpe", Map.of()));
        assertThrows(IllegalArgumentException.class, () -> Languages.of("bpe", Map.of("file", "no such file")));
        assertThrows(IllegalArgumentException.class, () -> train(SpecialToken.COUNT + 6));
    }

    @Test
    void mergesAreAppliedAsLearned() {
        Merges merges = new Merges();
        int dots = merges.add(2, 2);
        int refinements = merges.add(5, 6);
        int four = merges.add(dots, dots);
        byte[] tokens = {2, 2, 2, 2, 2, 2, 3, 5, 6, 6};
        assertArrayEquals(new int[] {four, dots, 3, refinements, 6}, merges.apply(tokens, 0, tokens.length));
        assertThrows(IllegalArgumentException.class, () -> merges.add(2, 99));
        assertEquals(dots, merges.add(2, 2));
    }
}
