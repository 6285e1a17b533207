package io.github.prefixel.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.decode.ProgressiveDecoder;
import io.github.prefixel.codec.decode.TokenDecoder;
import io.github.prefixel.codec.encode.Encoder;
import io.github.prefixel.codec.encode.TokenPacker;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.walk.Token;
import io.github.prefixel.testimages.TestImages;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens and bytes are two spellings of the same thing. */
@ParameterizedClass
@CsvSource({"31, 13, false", "31, 13, true", "1, 1, true", "90, 70, false"})
class TokenSequenceTest {
    private final Raster picture;
    private final Encoder encoder;
    private final byte[] tokens;
    private final byte[] file;

    TokenSequenceTest(int width, int height, boolean lossless) {
        picture = Pictures.of(TestImages.photo(width, height, 1));
        encoder = new Encoder(picture, lossless, ModelCode.DIRECT);
        tokens = encoder.tokens(0, Long.MAX_VALUE);
        file = encoder.toPlane(0, Long.MAX_VALUE);
    }

    private ProgressiveDecoder decoder(byte[] stream) {
        return new ProgressiveDecoder(stream, DecodeOptions.AUTOMATIC);
    }

    @Test
    void encoderAndDecoderTellTheSameTokens() {
        for (byte token : tokens) {
            assertTrue(token >= 0 && token < Token.VOCABULARY);
        }
        byte[] decoded = decoder(file).readTokens();
        assertArrayEquals(tokens, Arrays.copyOf(decoded, tokens.length));
        assertEquals(tokens.length, decoded.length);
        for (int n = 0; n <= tokens.length; n += 1 + n / 2) {
            assertArrayEquals(Arrays.copyOf(tokens, n), encoder.tokens(0, n));
        }
    }

    @Test
    void tokensRebuildWhatBytesRebuild() {
        for (int n = 0; n <= tokens.length; n += 1 + n / 3) {
            byte[] prefix = Arrays.copyOf(tokens, n);
            Raster fromBytes = Prefixel.decode(file, DecodeOptions.defaults().withMaxTokens(n));
            assertEquals(fromBytes, TokenDecoder.render(encoder.header(), prefix, 0), n + " tokens");
            Raster half = Prefixel.decode(
                    file, DecodeOptions.defaults().withMaxTokens(n).withScaleLog2(1));
            assertEquals(half, TokenDecoder.render(encoder.header(), prefix, 1), n + " tokens at half the size");
        }
    }

    @Test
    void packedTokensAreFoundAgain() {
        assertArrayEquals(file, TokenPacker.pack(encoder.header(), tokens));
        for (int n = 0; n <= tokens.length; n += 1 + n / 3) {
            byte[] prefix = Arrays.copyOf(tokens, n);
            byte[] packed = TokenPacker.pack(encoder.header(), prefix);
            byte[] found = decoder(packed).readTokens();
            assertTrue(found.length >= n, found.length + " of " + n + " tokens");
            assertArrayEquals(prefix, Arrays.copyOf(found, n));
            assertTrue(packed.length <= Prefixel.bytesForTokens(file, n) + 4, "no more bytes than needed");
        }
    }

    @Test
    void tokensOutOfPlaceAreRefused() {
        for (int wrong : new int[] {-1, Token.VOCABULARY, Token.REFINE_0}) {
            byte[] sequence = {(byte) wrong};
            assertThrows(IllegalArgumentException.class, () -> TokenDecoder.render(encoder.header(), sequence, 0));
            assertThrows(IllegalArgumentException.class, () -> TokenPacker.pack(encoder.header(), sequence));
        }
    }

    @Test
    void tokensAfterTheLastAreRefused() {
        byte[] sequence = Arrays.copyOf(tokens, tokens.length + 1);
        assertThrows(IllegalArgumentException.class, () -> TokenDecoder.render(encoder.header(), sequence, 0));
        assertThrows(IllegalArgumentException.class, () -> TokenPacker.pack(encoder.header(), sequence));
    }
}
