package io.github.prefixel.tokenizer.packed;

/** The numbers that a range coder with digits of some base computes with: as many digits as 62 bits hold. */
final class Radix {
    private static final long MOST = 1L << 62;

    private final int base;
    private final int digits;
    private final long end;
    private final long unit;

    /** @param base at least 2 */
    Radix(int base) {
        if (base < 2) {
            throw new IllegalArgumentException("there are no digits of base " + base);
        }
        this.base = base;
        int count = 0;
        long power = 1;
        while (power <= MOST / base) {
            power *= base;
            count++;
        }
        digits = count;
        end = power;
        unit = end / base;
    }

    int base() {
        return base;
    }

    /** How many digits a number has. */
    int digits() {
        return digits;
    }

    /** One more than the largest number. */
    long end() {
        return end;
    }

    /** What the first digit counts. */
    long unit() {
        return unit;
    }

    /** A number without its first digit, and with another one behind. */
    long shifted(long number, int first, int last) {
        return (number - first * unit) * base + last;
    }

    /**
     * The last number of the part of [low, high] that stands for a 1: low + range · p1 / 2<sup>16</sup>, which is at
     * least low and less than high.
     */
    static long split(long low, long high, int p1) {
        long range = high - low;
        return low + (range >>> 16) * p1 + ((range & 0xFFFF) * p1 >>> 16);
    }
}
