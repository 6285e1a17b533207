package io.github.prefixel.tokenizer.packed;

import io.github.prefixel.codec.entropy.DecisionSource;
import java.util.Arrays;

/**
 * Decodes what {@link RadixEncoder} wrote, from any prefix of it, which may grow. As the codec's
 * {@link io.github.prefixel.codec.entropy.RangeDecoder}, it keeps the least and the greatest number that the digits to
 * come may make, and tells a decision only if both agree.
 */
final class RadixDecoder implements DecisionSource {
    private final Radix radix;
    private int[] digits = new int[256];
    private int size;
    /** Index after the last digit that the numbers below span. */
    private int position;

    private long low;
    private long high;
    private long codeMin;
    private long codeMax;

    RadixDecoder(Radix radix) {
        this.radix = radix;
        position = radix.digits();
        high = radix.end() - 1;
        readCodes();
    }

    /** Makes one more digit known. */
    void append(int digit) {
        if (size == digits.length) {
            digits = Arrays.copyOf(digits, 2 * size);
        }
        digits[size++] = digit;
        readCodes();
    }

    private void readCodes() {
        codeMin = 0;
        codeMax = 0;
        for (int i = position - radix.digits(); i < position; i++) {
            codeMin = codeMin * radix.base() + (i < size ? digits[i] : 0);
            codeMax = codeMax * radix.base() + (i < size ? digits[i] : radix.base() - 1);
        }
    }

    @Override
    public int decode(int p1) {
        long mid = Radix.split(low, high, p1);
        int bit;
        if (codeMax <= mid) {
            bit = 1;
            high = mid;
        } else if (codeMin > mid) {
            bit = 0;
            low = mid + 1;
        } else {
            return END;
        }
        long unit = radix.unit();
        while (high - low < unit && low / unit == high / unit) {
            int digit = (int) (low / unit);
            low = radix.shifted(low, digit, 0);
            high = radix.shifted(high, digit, radix.base() - 1);
            position++;
            readCodes();
        }
        return bit;
    }
}
