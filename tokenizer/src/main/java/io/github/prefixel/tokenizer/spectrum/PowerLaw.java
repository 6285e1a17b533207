package io.github.prefixel.tokenizer.spectrum;

/**
 * A law power = amplitude · f<sup>−exponent</sup>. Photographs follow one with an exponent of about 2 (Field, 'Relations
 * between the statistics of natural images and the response properties of cortical cells', 1987).
 *
 * @param exponent α; NaN if there are fewer than three bins with power to fit it to
 * @param amplitude power at a frequency of one cycle a pixel; NaN likewise
 * @param standardError of the exponent, from the scatter of the bins about the law; NaN likewise
 */
public record PowerLaw(double exponent, double amplitude, double standardError) {
    /** How far a bin of a real picture strays from the law, however well it is measured: standard deviation of ln power. */
    private static final double STRAY = 0.1;

    /** Nearer to the lowest frequency than this, the window smears too much power of its neighbours into a bin. */
    private static final double CLEAR = 2;

    private static final int FEWEST_BINS = 3;

    /**
     * The law that fits best: least squares of ln power over ln f, one point for each bin that is more than an octave above
     * the lowest frequency f<sub>0</sub> = 2/N. (There, smearing adds at most α²/96 of the power.) A bin at f has about
     * (f/f<sub>0</sub>)² independent frequencies, and so the weight 1/(.1² + (f<sub>0</sub>/f)²): bins of many frequencies count
     * alike, and the lowest, of few, whose power is not well known, count less.
     */
    public static PowerLaw of(RadialSpectrum spectrum) {
        int bins = spectrum.bins();
        double[] x = new double[bins];
        double[] y = new double[bins];
        double[] weights = new double[bins];
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        int count = 0;
        for (int i = 0; i < bins; i++) {
            double r = spectrum.frequencies()[i] / spectrum.frequencies()[0];
            if (spectrum.powers()[i] > 0 && r >= CLEAR) {
                x[i] = StrictMath.log(spectrum.frequencies()[i]);
                y[i] = StrictMath.log(spectrum.powers()[i]);
                weights[i] = 1 / (STRAY * STRAY + 1 / (r * r));
                sum += weights[i];
                sumX += weights[i] * x[i];
                sumY += weights[i] * y[i];
                count++;
            }
        }
        if (count < FEWEST_BINS) {
            return new PowerLaw(Double.NaN, Double.NaN, Double.NaN);
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < bins; i++) {
            double dx = x[i] - sumX / sum;
            double dy = y[i] - sumY / sum;
            xx += weights[i] * dx * dx;
            xy += weights[i] * dx * dy;
            yy += weights[i] * dy * dy;
        }
        double slope = xy / xx;
        double scatter = Math.max(0, yy - slope * xy) / (count - 2);
        return new PowerLaw(-slope, StrictMath.exp((sumY - slope * sumX) / sum), Math.sqrt(scatter / xx));
    }

    /** The power that the law gives a frequency. */
    public double at(double frequency) {
        return amplitude * StrictMath.pow(frequency, -exponent);
    }
}
