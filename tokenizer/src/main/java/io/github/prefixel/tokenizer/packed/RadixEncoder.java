package io.github.prefixel.tokenizer.packed;

import io.github.prefixel.codec.entropy.DecisionCoder;
import java.util.Arrays;

/**
 * A range encoder whose output are digits of any base in place of bytes; otherwise as the codec's
 * {@link io.github.prefixel.codec.entropy.RangeEncoder}. Any cut of the digits is a prefix of the digits for more
 * decisions.
 */
final class RadixEncoder implements DecisionCoder {
    private final Radix radix;
    private int[] digits = new int[256];
    private int size;
    private long low;
    private long high;

    RadixEncoder(Radix radix) {
        this.radix = radix;
        high = radix.end() - 1;
    }

    @Override
    public void encode(int bit, int p1) {
        long mid = Radix.split(low, high, p1);
        if (bit != 0) {
            high = mid;
        } else {
            low = mid + 1;
        }
        long unit = radix.unit();
        while (high - low < unit && low / unit == high / unit) {
            int digit = (int) (low / unit);
            append(digit);
            low = radix.shifted(low, digit, 0);
            high = radix.shifted(high, digit, radix.base() - 1);
        }
    }

    /** Digits that are final. */
    int size() {
        return size;
    }

    /** Adds the fewest digits that let a decoder tell every decision. Nothing may be encoded afterwards. */
    void finish() {
        long unit = radix.end();
        while (low != 0 || high != radix.end() - 1) {
            unit /= radix.base();
            long start = (low + unit - 1) / unit * unit;
            if (start + unit - 1 <= high) {
                for (long u = radix.unit(); u >= unit; u /= radix.base()) {
                    append((int) (start / u % radix.base()));
                }
                return;
            }
        }
    }

    int[] digits() {
        return Arrays.copyOf(digits, size);
    }

    private void append(int digit) {
        if (size == digits.length) {
            digits = Arrays.copyOf(digits, 2 * size);
        }
        digits[size++] = digit;
    }
}
