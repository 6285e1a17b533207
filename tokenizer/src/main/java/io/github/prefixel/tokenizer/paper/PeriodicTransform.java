package io.github.prefixel.tokenizer.paper;

/**
 * The wavelet transform of squares with a side of 2<sup>m</sup>, m − 1 levels deep, of periodic signals: what PyWavelets calls
 * {@code wavedec2} with mode {@code periodization}, its coefficients laid out as by {@code coeffs_to_array}.
 *
 * <p>A square is a row-major {@code double[side * side]}. Not for use by several threads.
 */
final class PeriodicTransform {
    private final Wavelet wavelet;
    private final int side;
    private final double[] half;
    private final double[] signal;
    private final double[] bands;

    /** @param side a power of two, at least 2 */
    PeriodicTransform(Wavelet wavelet, int side) {
        this.wavelet = wavelet;
        this.side = side;
        half = new double[side * side];
        signal = new double[side];
        bands = new double[side];
    }

    /** Replaces samples by coefficients. */
    void forward(double[] square) {
        for (int n = side; n > 2; n /= 2) {
            for (int y = 0; y < n; y++) {
                analyse(square, y * side, 1, n);
                store(half, y * side, 1, n);
            }
            for (int x = 0; x < n; x++) {
                analyse(half, x, side, n);
                store(square, x, side, n);
            }
        }
    }

    /** Replaces coefficients by samples. */
    void inverse(double[] square) {
        for (int n = 4; n <= side; n *= 2) {
            for (int x = 0; x < n; x++) {
                load(square, x, side, n);
                synthesise(half, x, side, n);
            }
            for (int y = 0; y < n; y++) {
                load(half, y * side, 1, n);
                synthesise(square, y * side, 1, n);
            }
        }
    }

    /** Splits a line of n samples into the low and the high half of {@link #bands}. */
    private void analyse(double[] from, int start, int stride, int n) {
        for (int i = 0; i < n; i++) {
            signal[i] = from[start + i * stride];
        }
        double[] low = wavelet.lowAnalysis;
        double[] high = wavelet.highAnalysis;
        int shift = low.length / 2;
        for (int o = 0; o < n / 2; o++) {
            double l = 0;
            double h = 0;
            for (int j = 0; j < low.length; j++) {
                double s = signal[2 * o + shift - j & n - 1];
                l += low[j] * s;
                h += high[j] * s;
            }
            bands[o] = l;
            bands[n / 2 + o] = h;
        }
    }

    /** Joins the halves of {@link #bands} to a line of n samples. */
    private void synthesise(double[] to, int start, int stride, int n) {
        double[] low = wavelet.lowSynthesis;
        double[] high = wavelet.highSynthesis;
        int shift = low.length / 2 - 1;
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = i + shift & 1; j < low.length; j += 2) {
                int o = i + shift - j >> 1 & n / 2 - 1;
                sum += low[j] * bands[o] + high[j] * bands[n / 2 + o];
            }
            to[start + i * stride] = sum;
        }
    }

    private void load(double[] from, int start, int stride, int n) {
        for (int i = 0; i < n; i++) {
            bands[i] = from[start + i * stride];
        }
    }

    private void store(double[] to, int start, int stride, int n) {
        for (int i = 0; i < n; i++) {
            to[start + i * stride] = bands[i];
        }
    }
}
