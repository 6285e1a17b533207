package io.github.prefixel.tokenizer.packed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.Effort;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.Languages;
import io.github.prefixel.tokenizer.Pictures;
import io.github.prefixel.tokenizer.TokenizerContract;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import io.github.prefixel.tokenizer.wavelet.Quality;
import io.github.prefixel.tokenizer.wavelet.WaveletTokenizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTokenizerTest {
    /** Both languages say the same: all of one sentence is the picture of all of the other. */
    @ParameterizedTest
    @ValueSource(ints = {5, 259, 64000, 65536})
    void wholeSequencesTellWhatTheWalkDoes(int vocabulary) {
        Raster picture = Pictures.photo(24, 20);
        Tokenizer packed = new PackedTokenizer(vocabulary, Effort.MAX, Quality.LOSSLESS);
        assertEquals(picture, packed.detokenize(packed.tokenize(picture)));
        Tokenizer lossy = new PackedTokenizer(vocabulary, Effort.DEFAULT, Quality.plane(0));
        Tokenizer wavelet = new WaveletTokenizer(Quality.plane(0));
        assertEquals(wavelet.detokenize(wavelet.tokenize(picture)), lossy.detokenize(lossy.tokenize(picture)));
    }

    @Test
    void smallerVocabulariesTakeMoreTokens() {
        Raster picture = Pictures.photo(64, 48);
        int large = new PackedTokenizer(64000, Effort.MAX, Quality.VISUAL)
                .tokenize(picture)
                .length();
        int small = new PackedTokenizer(3 + 256, Effort.MAX, Quality.VISUAL)
                .tokenize(picture)
                .length();
        double ratio = Math.log(63997) / Math.log(256);
        assertTrue(Math.abs(small - large * ratio) < 8, () -> small + " and " + large);
    }

    @Test
    void theLastDigitMayBeFollowedByTheEndOnly() {
        Raster picture = Pictures.photo(7, 5);
        Tokenizer packed = new PackedTokenizer(1000, Effort.FAST, Quality.LOSSLESS);
        TokenSequence all = packed.tokenize(picture);
        assertEquals(1, packed.validNext(all).cardinality());
        assertEquals(998, packed.validNext(all.prefix(all.length() / 2)).cardinality());
    }

    @Test
    void parametersAreChecked() {
        for (Map<String, String> wrong : List.of(
                Map.of("vocabulary", "4"),
                Map.of("vocabulary", "65537"),
                Map.of("vocabulary", "many"),
                Map.of("effort", "none"),
                Map.of("quality", "-1"))) {
            assertThrows(IllegalArgumentException.class, () -> Languages.of("packed", wrong));
        }
    }

    @Nested
    class OfFlexToksSize extends TokenizerContract {
        @Override
        protected Tokenizer tokenizer() {
            return Languages.of("packed", Map.of());
        }
    }

    @Nested
    class Bits extends TokenizerContract {
        @Override
        protected Tokenizer tokenizer() {
            return new PackedTokenizer(5, Effort.DEFAULT, Quality.VISUAL);
        }
    }

    @Nested
    class Lossless extends TokenizerContract {
        @Override
        protected Tokenizer tokenizer() {
            return new PackedTokenizer(100, Effort.FAST, Quality.LOSSLESS);
        }

        @ParameterizedTest
        @MethodSource("pictures")
        void rebuildsEveryBit(Raster picture) {
            assertEquals(picture, tokenizer().detokenize(tokenizer().tokenize(picture)));
        }
    }
}
