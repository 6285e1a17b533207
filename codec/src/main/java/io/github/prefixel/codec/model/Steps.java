package io.github.prefixel.codec.model;

/** Quantises magnitudes for use in contexts by the exponent and upper mantissa bits of a float: steps of an octave. */
final class Steps {
    private Steps() {}

    /** Half octaves of (x + 64)/64: 0 to count − 1. */
    static int halfOctaves(int x, int count) {
        return Math.min(count - 1, (Float.floatToRawIntBits(x + 64) >>> 22) - (127 + 6 << 1));
    }

    /** Quarter octaves of (x + 16)/16: 0 to count − 1. */
    static int quarterOctaves(int x, int count) {
        return Math.min(count - 1, (Float.floatToRawIntBits(x + 16) >>> 21) - (127 + 4 << 2));
    }

    /** log2(x/256 + 1/8), nearly: the mantissa stands for its own logarithm. */
    static float log2(int x) {
        return Float.floatToRawIntBits(x + 32) * 0x1p-23f - (127 + 8);
    }
}
