package io.github.prefixel.tokenizer.spectrum;

/**
 * The frequency up to which a picture has arrived: the lowest one at which the spectrum of the error reaches half of the
 * spectrum of the picture.
 */
public final class CutOff {
    /** The share of the power from which on a frequency counts as missing. */
    private static final double SHARE = 0.5;

    private CutOff() {}

    /**
     * The ratio of error to picture is interpolated between bins, its logarithm over that of the frequency. A frequency
     * without power has arrived where its error has none.
     *
     * @param picture spectrum of the whole picture
     * @param error spectrum of picture less approximation, at the same frequencies
     * @return cycles a pixel: the lowest frequency of the spectra, or less, if the error already reaches the share there; 0.5
     *     if it does so nowhere; NaN if the spectra are empty
     * @throws IllegalArgumentException if the spectra differ in their number of bins
     */
    public static double of(RadialSpectrum picture, RadialSpectrum error) {
        if (picture.bins() != error.bins()) {
            throw new IllegalArgumentException(
                    "spectra of " + picture.bins() + " and " + error.bins() + " bins cannot be compared");
        }
        if (picture.bins() == 0) {
            return Double.NaN;
        }
        double before = Double.NaN;
        for (int i = 0; i < picture.bins(); i++) {
            double missing = error.powers()[i];
            double half = SHARE * picture.powers()[i];
            if (missing > 0 && missing >= half) {
                return i == 0 ? picture.frequencies()[0] : between(picture.frequencies(), i, before, missing / half);
            }
            before = missing / half;
        }
        return RadialSpectrum.HIGHEST;
    }

    /** @param before the ratio in the bin before, less than 1; 0 or NaN where no error has been seen */
    private static double between(double[] frequencies, int i, double before, double at) {
        if (!(before > 0) || Double.isInfinite(at)) {
            return frequencies[i];
        }
        double part = StrictMath.log(before) / (StrictMath.log(before) - StrictMath.log(at));
        return frequencies[i - 1] * StrictMath.pow(frequencies[i] / frequencies[i - 1], part);
    }
}
