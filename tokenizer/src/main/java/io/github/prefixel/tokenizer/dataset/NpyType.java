package io.github.prefixel.tokenizer.dataset;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the numbers of an {@code npy} file are.
 *
 * @param bigEndian whether the most significant byte comes first
 * @param kind {@code f} for floating point, {@code i} and {@code u} for integers with and without sign, {@code b} for
 *     truth values
 * @param bytes bytes of a number
 */
public record NpyType(boolean bigEndian, char kind, int bytes) {
    public static final NpyType FLOAT32 = new NpyType(false, 'f', 4);
    public static final NpyType FLOAT64 = new NpyType(false, 'f', 8);

    private static final Pattern NUMBERS = Pattern.compile("([<>|=])(f[248]|[iu][1248]|b1)");
    private static final int FRACTION_16 = 10;
    private static final int BIAS_16 = 15;
    private static final int EXPONENT_16 = 0x1F;

    /**
     * The type of a name of NumPy's, such as {@code <f4}.
     *
     * @return null if it is none of numbers that can be read: complex ones, text, objects
     */
    static NpyType of(String descr) {
        Matcher matcher = NUMBERS.matcher(descr);
        return matcher.matches()
                ? new NpyType(matcher.group(1).equals(">"), descr.charAt(1), descr.charAt(2) - '0')
                : null;
    }

    public boolean isFloat() {
        return kind == 'f';
    }

    /** The same number of bytes the other way round, if they came the most significant first. */
    private long ordered(long bits) {
        return bigEndian ? Long.reverseBytes(bits) >>> Long.SIZE - 8 * bytes : bits;
    }

    /**
     * An integer or a truth value, 1 for true.
     *
     * @param bits its bytes, as if the least significant came first
     * @return unsigned ones of 2<sup>63</sup> and more wrap around
     */
    long integer(long bits) {
        long ordered = ordered(bits);
        int unused = Long.SIZE - 8 * bytes;
        return kind == 'i' ? ordered << unused >> unused : kind == 'b' ? Math.min(ordered, 1) : ordered;
    }

    /**
     * A number of any type.
     *
     * @param bits its bytes, as if the least significant came first
     */
    double number(long bits) {
        if (!isFloat()) {
            long integer = integer(bits);
            return kind == 'u' && integer < 0 ? (integer >>> 1) * 2.0 : integer;
        }
        long ordered = ordered(bits);
        return switch (bytes) {
            case 2 -> half((int) ordered);
            case 4 -> Float.intBitsToFloat((int) ordered);
            default -> Double.longBitsToDouble(ordered);
        };
    }

    /** IEEE 754 binary16. */
    private static double half(int bits) {
        int exponent = bits >> FRACTION_16 & EXPONENT_16;
        int fraction = bits & (1 << FRACTION_16) - 1;
        double magnitude;
        if (exponent == EXPONENT_16) {
            magnitude = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        } else if (exponent == 0) {
            magnitude = Math.scalb((double) fraction, 1 - BIAS_16 - FRACTION_16);
        } else {
            magnitude = Math.scalb((double) (fraction | 1 << FRACTION_16), exponent - BIAS_16 - FRACTION_16);
        }
        return (bits & 0x8000) == 0 ? magnitude : -magnitude;
    }
}
