package io.github.prefixel.codec.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.DecodeOptions;
import io.github.prefixel.codec.EncodeOptions;
import io.github.prefixel.codec.Pictures;
import io.github.prefixel.codec.Prefixel;
import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.testimages.TestImages;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProgressiveDecoderTest {
    private final byte[] file = Prefixel.encode(
            Pictures.of(TestImages.photo(60, 45, 1)), EncodeOptions.defaults().withMaxBytes(4000));

    private ProgressiveDecoder decoder(byte[] stream) {
        return new ProgressiveDecoder(stream, DecodeOptions.AUTOMATIC);
    }

    /** Bytes and tokens, in any order, with pictures looked at on the way: only how far matters. */
    @Test
    void anyRouteLeadsToTheSameState() {
        Random random = new Random(1);
        for (int route = 0; route < 20; route++) {
            ProgressiveDecoder decoder = decoder(file);
            for (int step = 0; step < 12; step++) {
                long bytes = random.nextInt(file.length + 50);
                long tokens = random.nextInt(20_000);
                switch (random.nextInt(3)) {
                    case 0 -> decoder.advanceToBytes(bytes);
                    case 1 -> decoder.advanceToTokens(tokens);
                    default -> decoder.advanceTo(bytes, tokens);
                }
                ProgressiveDecoder fresh = decoder(file);
                fresh.advanceToTokens(decoder.tokens());
                assertEquals(decoder.tokens(), fresh.tokens());
                assertEquals(fresh.render(0), decoder.render(0));
                decoder.render(1);
            }
        }
    }

    @Test
    void neverGoesBack() {
        ProgressiveDecoder decoder = decoder(file);
        decoder.advanceToBytes(1000);
        long tokens = decoder.tokens();
        decoder.advanceToBytes(10);
        decoder.advanceTo(10, 10);
        decoder.advanceToBytes(-1);
        decoder.advanceToTokens(tokens - 1);
        assertEquals(tokens, decoder.tokens());
    }

    @Test
    void tokenBudgetsAreKeptExactly() {
        ProgressiveDecoder decoder = decoder(file);
        for (int tokens : new int[] {0, 1, 2, 17, 400, 401}) {
            decoder.advanceToTokens(tokens);
            assertEquals(tokens, decoder.tokens());
        }
    }

    @Test
    void bytesNeededIsWhereTheFileCanBeCut() {
        ProgressiveDecoder decoder = decoder(file);
        for (int tokens = 0; tokens < 6000; tokens += 1 + tokens / 10) {
            decoder.advanceToTokens(tokens);
            ProgressiveDecoder ofCut = decoder(Arrays.copyOf(file, decoder.bytesNeeded()));
            ofCut.advanceToTokens(tokens);
            assertEquals(tokens, ofCut.tokens());
        }
    }

    @Test
    void readTokensGoesOnFromWhereItIs() {
        byte[] all = decoder(file).readTokens();
        ProgressiveDecoder decoder = decoder(file);
        decoder.advanceToTokens(100);
        assertArrayEquals(Arrays.copyOfRange(all, 100, all.length), decoder.readTokens());
        assertEquals(all.length, decoder.tokens());
        assertEquals(0, decoder.readTokens().length);
    }

    @Test
    void longerFilesNeedNoMoreBytesForTheSameTokens() {
        ProgressiveDecoder decoder = decoder(file);
        decoder.advanceToTokens(500);
        byte[] longer = Arrays.copyOf(file, file.length + 100);
        ProgressiveDecoder ofLonger = decoder(longer);
        ofLonger.advanceToTokens(500);
        assertEquals(decoder.bytesNeeded(), ofLonger.bytesNeeded());
        assertTrue(decoder.bytesNeeded() < file.length);
    }

    @Test
    void refusesANeedleWhoseMarginsTakeMoreThanItsPixels() {
        // 1 x 16777216 RGB and alpha: few enough pixels, but every row of every band has a margin of four.
        byte[] needle = {(byte) 0xA6, 'P', 0x12, (byte) 0xC2, 5, 0, 0, 0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
        MalformedStreamException refusal =
                assertThrows(MalformedStreamException.class, () -> new ProgressiveDecoder(needle, 0));
        assertTrue(refusal.getMessage().contains("memory"), refusal.getMessage());
    }
}
