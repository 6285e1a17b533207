package io.github.prefixel.tokenizer.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.DecodeOptions;
import io.github.prefixel.codec.EncodeOptions;
import io.github.prefixel.codec.Prefixel;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.codec.walk.Token;
import java.lang.reflect.Field;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WaveletTokenizerTest {
    @Test
    void namesAreThoseOfTheWalk() throws IllegalAccessException {
        Vocabulary vocabulary = WaveletTokenizer.lossless().vocabulary();
        assertEquals(Token.VOCABULARY, vocabulary.size());
        for (Field constant : Token.class.getFields()) {
            if (!constant.getName().equals("VOCABULARY")) {
                assertEquals(constant.getName(), vocabulary.name(constant.getInt(null)));
            }
        }
    }

    @Test
    void sequencesOfFewerPlanesAreShorter() {
        Raster picture = Pictures.photo(24, 20);
        TokenSequence all = WaveletTokenizer.lossy(0).tokenize(picture);
        int longer = all.length();
        for (int plane = 1; plane <= all.header().topPlane() + 1; plane++) {
            TokenSequence fewer = WaveletTokenizer.lossy(plane).tokenize(picture);
            assertTrue(fewer.length() < longer);
            assertEquals(all.prefix(fewer.length()), fewer);
            longer = fewer.length();
        }
        assertEquals(0, longer);
        assertThrows(IllegalArgumentException.class, () -> WaveletTokenizer.lossy(-1));
    }

    /** The file of {@code Prefixel.encode} cut anywhere, against all there is to tell of the picture. */
    private static void assertCutsArePrefixes(byte[] file, TokenSequence all) {
        int header = all.header().length();
        for (int length = 0; length <= file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            if (length < header) {
                assertThrows(MalformedStreamException.class, () -> TokenSequence.ofFile(cut));
            } else {
                TokenSequence told = TokenSequence.ofFile(cut);
                assertEquals(all.prefix(told.length()), told);
                assertEquals(Prefixel.decode(cut), WaveletTokenizer.lossless().detokenize(told));
            }
        }
    }

    @Nested
    class VisuallyLossless extends TokenizerContract {
        @Override
        Tokenizer tokenizer() {
            return WaveletTokenizer.visuallyLossless();
        }

        @ParameterizedTest
        @MethodSource(SMALL_PICTURES)
        void endsWhereTheCodecDoes(Raster picture) {
            TokenSequence sentence = tokenizer().tokenize(picture);
            byte[] file = Prefixel.encode(picture);
            assertEquals(sentence, TokenSequence.ofFile(file).prefix(sentence.length()));
            assertEquals(
                    Prefixel.decode(file, DecodeOptions.defaults().withMaxTokens(sentence.length())),
                    tokenizer().detokenize(sentence));
            // Beyond what it takes for the last token a file has four bytes at most.
            int withoutTail = Math.max(sentence.header().length(), file.length - 4);
            TokenSequence told = TokenSequence.ofFile(Arrays.copyOf(file, withoutTail));
            assertTrue(told.length() <= sentence.length());
        }

        @ParameterizedTest
        @MethodSource(SMALL_PICTURES)
        void cutFilesArePrefixes(Raster picture) {
            TokenSequence all = WaveletTokenizer.lossy(0).tokenize(picture);
            assertCutsArePrefixes(Prefixel.encode(picture), all);
        }
    }

    @Nested
    class Lossless extends TokenizerContract {
        @Override
        Tokenizer tokenizer() {
            return WaveletTokenizer.lossless();
        }

        @ParameterizedTest
        @MethodSource(SMALL_PICTURES)
        void rebuildsEveryBit(Raster picture) {
            assertEquals(picture, tokenizer().detokenize(tokenizer().tokenize(picture)));
        }

        @ParameterizedTest
        @MethodSource(SMALL_PICTURES)
        void cutFilesArePrefixes(Raster picture) {
            byte[] file = Prefixel.encode(picture, EncodeOptions.defaults().withLossless());
            assertCutsArePrefixes(file, tokenizer().tokenize(picture));
        }
    }
}
