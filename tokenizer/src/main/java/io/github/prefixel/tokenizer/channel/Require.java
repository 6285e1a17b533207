package io.github.prefixel.tokenizer.channel;

/** What the functions of this package ask of their arguments. NaN never passes. */
final class Require {
    private Require() {}

    /** Finite and more than 0. */
    static void positive(double value, String name) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the " + name + " must be a number more than 0, not " + value);
        }
    }

    /** Finite and not less than a bound. */
    static void atLeast(double bound, double value, String name) {
        if (!(value >= bound && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the " + name + " must be a number of at least " + bound + ", not " + value);
        }
    }

    /** From 0 to 1, both included. */
    static void fraction(double value, String name) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("the " + name + " must be from 0 to 1, not " + value);
        }
    }
}
