package io.github.prefixel.tokenizer.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.DecodeOptions;
import io.github.prefixel.codec.Prefixel;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.quality.Psnr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every tokenizer promises. */
abstract class TokenizerContract {
    static final String SMALL_PICTURES = "io.github.prefixel.tokenizer.language.Pictures#small";

    abstract Tokenizer tokenizer();

    @ParameterizedTest
    @MethodSource(SMALL_PICTURES)
    void idsAreInTheVocabulary(Raster picture) {
        for (int id : tokenizer().tokenize(picture).ids()) {
            assertTrue(id >= 0 && id < tokenizer().vocabulary().size(), () -> "id " + id);
        }
    }

    @ParameterizedTest
    @MethodSource(SMALL_PICTURES)
    void everyPrefixIsAPicture(Raster picture) {
        TokenSequence sentence = tokenizer().tokenize(picture);
        for (int k = 0; k <= sentence.length(); k++) {
            Raster coarser = tokenizer().detokenize(sentence.prefix(k));
            assertEquals(picture.width(), coarser.width());
            assertEquals(picture.height(), coarser.height());
            assertEquals(picture.components(), coarser.components());
            assertEquals(picture.bitDepth(), coarser.bitDepth());
        }
    }

    @ParameterizedTest
    @MethodSource(SMALL_PICTURES)
    void filesStartWithTheirTokens(Raster picture) {
        TokenSequence sentence = tokenizer().tokenize(picture);
        for (int k = 0; k <= sentence.length(); k += 1 + sentence.length() / 50) {
            TokenSequence prefix = sentence.prefix(k);
            TokenSequence again = TokenSequence.ofFile(prefix.toFile());
            assertTrue(again.length() >= k, () -> again.length() + " of " + prefix.length() + " tokens");
            assertEquals(prefix, again.prefix(k));
        }
    }

    @ParameterizedTest
    @MethodSource(SMALL_PICTURES)
    void theCodecDecodesTheSamePicture(Raster picture) {
        TokenSequence sentence = tokenizer().tokenize(picture);
        for (int k = 0; k <= sentence.length(); k += 1 + sentence.length() / 50) {
            TokenSequence prefix = sentence.prefix(k);
            Raster byCodec =
                    Prefixel.decode(prefix.toFile(), DecodeOptions.defaults().withMaxTokens(k));
            assertEquals(byCodec, tokenizer().detokenize(prefix));
        }
    }

    @Test
    void twiceTheTokensAreABetterPicture() {
        Raster picture = Pictures.photo(64, 48);
        TokenSequence sentence = tokenizer().tokenize(picture);
        double last = Double.POSITIVE_INFINITY;
        for (int k = 256; k <= sentence.length(); k *= 2) {
            double mse = Psnr.mse(picture, tokenizer().detokenize(sentence.prefix(k)));
            assertTrue(mse < last, mse + " after " + k + " tokens, " + last + " after half as many");
            last = mse;
        }
    }
}
