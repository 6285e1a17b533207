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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens and bytes are two spellings of the same thing. */
@ParameterizedClass
@CsvSource({
    "31, 13, false, DIRECT",
    "31, 13, false, MIXING",
    "31, 13, false, NETS",
    "31, 13, true, DIRECT",
    "31, 13, true, MIXING",
    "31, 13, true, NETS",
    "1, 1, true, DIRECT",
    "1, 1, true, NETS",
    "90, 70, false, DIRECT"
})
class TokenSequenceTest {
    /** By size: drawing one takes longer than coding it. */
    private static final Map<String, Raster> PHOTOS = new ConcurrentHashMap<>();

    private final Raster picture;
    private final boolean lossless;
    private final Encoder encoder;
    private final byte[] tokens;
    private final byte[] file;

    TokenSequenceTest(int width, int height, boolean lossless, ModelCode model) {
        picture =
                PHOTOS.computeIfAbsent(width + " x " + height, size -> Pictures.of(TestImages.photo(width, height, 1)));
        this.lossless = lossless;
        encoder = new Encoder(picture, lossless, model);
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
    void everyModelIsToldTheSameTokens() {
        for (ModelCode other : ModelCode.values()) {
            assertArrayEquals(tokens, new Encoder(picture, lossless, other).tokens(0, Long.MAX_VALUE));
            byte[] packed = ModelFiles.pack(encoder.header(), other, tokens);
            assertEquals(other.label(), Prefixel.info(packed).model());
            assertArrayEquals(new Encoder(picture, lossless, other).toPlane(0, Long.MAX_VALUE), packed);
            assertEquals(Prefixel.decode(file), Prefixel.decode(packed));
        }
    }

    @Test
    void bytesForTokensIsTheShortestPrefixThatHoldsThem() {
        for (int n = 0; n <= tokens.length; n += 1 + n / 2) {
            int bytes = Prefixel.bytesForTokens(file, n);
            assertTrue(decoder(Arrays.copyOf(file, bytes)).readTokens().length >= n, bytes + " bytes for " + n);
            if (bytes > encoder.header().length()) {
                assertTrue(decoder(Arrays.copyOf(file, bytes - 1)).readTokens().length < n, "so many do not");
            }
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
