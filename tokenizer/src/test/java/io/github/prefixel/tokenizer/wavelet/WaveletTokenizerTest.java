package io.github.prefixel.tokenizer.wavelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.DecodeOptions;
import io.github.prefixel.codec.Prefixel;
import io.github.prefixel.codec.estimate.Estimation;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.walk.Token;
import io.github.prefixel.tokenizer.Languages;
import io.github.prefixel.tokenizer.Pictures;
import io.github.prefixel.tokenizer.TokenizerContract;
import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import io.github.prefixel.tokenizer.language.Vocabulary;
import java.lang.reflect.Field;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WaveletTokenizerTest {
    @Test
    void namesAreThoseOfTheWalk() throws IllegalAccessException {
        Vocabulary vocabulary = new WaveletTokenizer(Quality.LOSSLESS).vocabulary();
        assertEquals(SpecialToken.COUNT + Token.VOCABULARY, vocabulary.size());
        for (Field constant : Token.class.getFields()) {
            if (!constant.getName().equals("VOCABULARY")) {
                assertEquals(constant.getName(), vocabulary.name(SpecialToken.COUNT + constant.getInt(null)));
            }
        }
    }

    @Test
    void sequencesOfFewerPlanesAreShorter() {
        Raster picture = Pictures.photo(24, 20);
        TokenSequence all = new WaveletTokenizer(Quality.plane(0)).tokenize(picture);
        int longer = all.length();
        int planes = new WaveletTokenizer(Quality.plane(0)).header(all.frame()).topPlane() + 1;
        for (int plane = 1; plane <= planes; plane++) {
            TokenSequence fewer = new WaveletTokenizer(Quality.plane(plane)).tokenize(picture);
            assertTrue(fewer.length() < longer);
            assertEquals(all.prefix(fewer.length()), fewer);
            longer = fewer.length();
        }
        assertEquals(0, longer);
        assertThrows(IllegalArgumentException.class, () -> Quality.plane(-1));
    }

    @Test
    void qualityIsOneOfThree() {
        Map<String, String> typo = Map.of("quality", "loseless");
        assertThrows(IllegalArgumentException.class, () -> Languages.of("wavelet", typo));
        assertThrows(IllegalArgumentException.class, () -> Languages.of("wavelets", Map.of()));
    }

    @Test
    void filesTakeSentencesAlone() {
        WaveletTokenizer wavelet = new WaveletTokenizer(Quality.VISUAL);
        TokenSequence sentence = wavelet.tokenize(Pictures.photo(9, 7), 40);
        byte[] file = wavelet.toFile(sentence);
        assertArrayEquals(file, wavelet.toFile(sentence.bracketed()));
        for (int wrong : new int[] {SpecialToken.EOS, SpecialToken.PAD, -1, 10}) {
            int[] ids = sentence.ids();
            ids[20] = wrong;
            TokenSequence sequence = TokenSequence.of(sentence.frame(), ids);
            assertThrows(IllegalArgumentException.class, () -> wavelet.toFile(sequence));
        }
    }

    abstract static class OfTheCodec extends TokenizerContract {
        abstract WaveletTokenizer wavelet();

        @Override
        protected Tokenizer tokenizer() {
            return wavelet();
        }

        @ParameterizedTest
        @MethodSource("pictures")
        void theCodecDecodesTheSamePicture(Raster picture) {
            TokenSequence sentence = wavelet().tokenize(picture);
            for (int k = 0; k <= sentence.length(); k += 1 + sentence.length() / 50) {
                TokenSequence prefix = sentence.prefix(k);
                Raster byCodec = Prefixel.decode(
                        wavelet().toFile(prefix),
                        DecodeOptions.defaults().withMaxTokens(k).withEstimation(Estimation.OFF));
                assertEquals(byCodec, wavelet().detokenize(prefix));
            }
        }
    }

    @Nested
    class VisuallyLossless extends OfTheCodec {
        @Override
        WaveletTokenizer wavelet() {
            return new WaveletTokenizer(Quality.VISUAL);
        }
    }

    @Nested
    class Lossless extends OfTheCodec {
        @Override
        WaveletTokenizer wavelet() {
            return new WaveletTokenizer(Quality.LOSSLESS);
        }

        @ParameterizedTest
        @MethodSource("pictures")
        void rebuildsEveryBit(Raster picture) {
            assertEquals(picture, tokenizer().detokenize(tokenizer().tokenize(picture)));
        }
    }
}
