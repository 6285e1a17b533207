package io.github.prefixel.tokenizer.paper;

import java.util.Map;
import java.util.Objects;

/**
 * What there is to choose about the languages of the paper.
 *
 * @param first exponent of the first threshold, or null for that of the paper's fixed rule, m − 2 for a side of 2<sup>m</sup>
 * @param last exponent of the last threshold; with one above the first, sentences are empty
 */
record PaperParameters(Wavelet wavelet, Integer first, int last, AccuracyRule accuracy) {
    static final String WAVELET = "wavelet";
    static final String FIRST = "first";
    static final String LAST = "last";
    static final String ACCURACY = "accuracy";

    static final String FIXED = "fixed";
    /** Largest magnitude of an exponent: enough for all there is in samples of 16 bits. */
    static final int MAX_EXPONENT = 30;

    PaperParameters {
        Objects.requireNonNull(wavelet);
        Objects.requireNonNull(accuracy);
        if (first != null) {
            requireExponent(FIRST, first);
        }
        requireExponent(LAST, last);
    }

    /** @throws IllegalArgumentException if a value makes no sense */
    static PaperParameters of(Map<String, String> parameters) {
        String first = parameters.getOrDefault(FIRST, FIXED);
        return new PaperParameters(
                Wavelet.of(parameters.getOrDefault(WAVELET, Wavelet.BIOR_4_4.label)),
                first.equals(FIXED) ? null : exponent(FIRST, first),
                exponent(LAST, parameters.getOrDefault(LAST, "-4")),
                AccuracyRule.of(parameters.getOrDefault(ACCURACY, AccuracyRule.NEXT_PLANE.label)));
    }

    Map<String, String> toMap() {
        return Map.of(
                WAVELET,
                wavelet.label,
                FIRST,
                first == null ? FIXED : first.toString(),
                LAST,
                Integer.toString(last),
                ACCURACY,
                accuracy.label);
    }

    /** The exponent of the first threshold for squares of a side. */
    int firstFor(int side) {
        return first == null ? Integer.numberOfTrailingZeros(side) - 2 : first;
    }

    private static int exponent(String name, String value) {
        if (!value.matches("[+-]?\\d{1,3}")) {
            throw new IllegalArgumentException(name + " is the whole exponent of a threshold"
                    + (name.equals(FIRST) ? " or " + FIXED : "") + ", not " + value);
        }
        return Integer.parseInt(value);
    }

    private static void requireExponent(String name, int exponent) {
        if (Math.abs(exponent) > MAX_EXPONENT) {
            throw new IllegalArgumentException(
                    name + " must be " + -MAX_EXPONENT + " to " + MAX_EXPONENT + ", not " + exponent);
        }
    }
}
