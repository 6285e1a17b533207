package io.github.prefixel.tokenizer.packed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RadixCoderTest {
    private static final int DECISIONS = 20_000;

    private final int[] p1 = new int[DECISIONS];
    private final int[] bits = new int[DECISIONS];
    private double entropy;

    private void draw(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < DECISIONS; i++) {
            p1[i] = random.nextInt(4) == 0 ? random.nextInt(1, 100) : random.nextInt(1, 65536);
            bits[i] = random.nextInt(65536) < p1[i] ? 1 : 0;
            double p = p1[i] / 65536.0;
            entropy -= Math.log(bits[i] == 1 ? p : 1 - p) / Math.log(2);
        }
    }

    private int[] encode(Radix radix, int count) {
        RadixEncoder encoder = new RadixEncoder(radix);
        for (int i = 0; i < count; i++) {
            encoder.encode(bits[i], p1[i]);
        }
        encoder.finish();
        return encoder.digits();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 256, 1000, 63997, 65533, 65536})
    void decisionsComeBack(int base) {
        draw(base);
        Radix radix = new Radix(base);
        for (int count : new int[] {0, 1, 2, 17, DECISIONS}) {
            int[] digits = encode(radix, count);
            RadixDecoder decoder = new RadixDecoder(radix);
            for (int digit : digits) {
                assertTrue(digit >= 0 && digit < base);
                decoder.append(digit);
            }
            for (int i = 0; i < count; i++) {
                assertEquals(bits[i], decoder.decode(p1[i]));
            }
        }
        double spent = encode(radix, DECISIONS).length * Math.log(base) / Math.log(2);
        double most = entropy * 1.0002 + 2 * Math.log(base) / Math.log(2) + 2;
        assertTrue(spent <= most, () -> spent + " bits for " + entropy);
    }

    /** Digit by digit, what is told never changes, and hardly a bit of what could be told is missing. */
    @ParameterizedTest
    @ValueSource(ints = {2, 10, 63997})
    void cutsTellAPrefix(int base) {
        draw(base + 1);
        Radix radix = new Radix(base);
        int[] digits = encode(radix, DECISIONS);
        RadixDecoder decoder = new RadixDecoder(radix);
        int told = 0;
        double bitsTold = 0;
        double perDigit = Math.log(base) / Math.log(2);
        for (int k = 0; k < digits.length && told < DECISIONS; k++) {
            assertTrue(bitsTold > k * perDigit - 20 - 1e-3 * k * perDigit, "behind at digit " + k);
            decoder.append(digits[k]);
            int bit;
            while (told < DECISIONS && (bit = decoder.decode(p1[told])) != RadixDecoder.END) {
                assertEquals(bits[told], bit);
                double p = p1[told] / 65536.0;
                bitsTold -= Math.log(bit == 1 ? p : 1 - p) / Math.log(2);
                told++;
            }
        }
        assertEquals(DECISIONS, told);
    }

    @Test
    void moreDecisionsGoOnWithTheSameDigits() {
        draw(9);
        Radix radix = new Radix(63997);
        RadixEncoder encoder = new RadixEncoder(radix);
        int[] all = encode(radix, DECISIONS);
        for (int i = 0; i < DECISIONS; i++) {
            encoder.encode(bits[i], p1[i]);
            if (i % 1000 == 0) {
                assertArrayEquals(Arrays.copyOf(all, encoder.size()), encoder.digits());
            }
        }
    }

    @Test
    void aBaseHasTwoDigits() {
        assertThrows(IllegalArgumentException.class, () -> new Radix(1));
    }
}
