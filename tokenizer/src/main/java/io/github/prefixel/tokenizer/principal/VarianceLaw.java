package io.github.prefixel.tokenizer.principal;

/**
 * A law for the variance of a frequency: its logarithm is quadratic in that of the distance from the origin, with terms
 * for orientation and for the two axes, which upright edges fill (van der Schaaf and van Hateren, 1996). Seven
 * coefficients a channel.
 */
final class VarianceLaw {
    static final int TERMS = 7;

    /** Of the photographs that the program's other trained parts are made from. */
    static final VarianceLaw PHOTOGRAPHS = new VarianceLaw(
            new double[][] {
                {16.49397287, -1.57951643, -0.09811682, 1.00005666, 0.48309485, 0.66913439, 0.13027478},
                {15.12637826, -2.12216946, -0.03497868, 0.527222, 0.13391174, 0.61256175, -0.042799},
                {14.19335892, -1.69710765, -0.10936863, 0.46162932, 0.2612456, 0.62475621, -0.16089245}
            },
            new double[] {4e7, 6e6, 2e6});

    private final double[][] terms;
    private final double[] means;

    /**
     * @param terms {@code double[channels][TERMS]}
     * @param means variance of each channel's mean, for which the law does not speak
     */
    VarianceLaw(double[][] terms, double[] means) {
        this.terms = terms;
        this.means = means;
    }

    double variance(int index) {
        int channel = Zone.channel(index);
        return Zone.isMean(index) ? means[channel] : StrictMath.exp(logarithm(terms[channel], index));
    }

    static double logarithm(double[] terms, int index) {
        double sum = 0;
        for (int t = 0; t < TERMS; t++) {
            sum += terms[t] * term(t, index);
        }
        return sum;
    }

    /** What a coefficient of the law is multiplied by. */
    static double term(int t, int index) {
        int u = Zone.row(index);
        int v = Zone.column(index);
        double radius = Math.sqrt(u * u + v * v);
        return switch (t) {
            case 0 -> 1;
            case 1 -> StrictMath.log(radius);
            case 2 -> StrictMath.log(radius) * StrictMath.log(radius);
            case 3 -> Math.abs(u - v) / radius;
            case 4 -> u == 0 ? 1 : 0;
            case 5 -> v == 0 ? 1 : 0;
            default -> (u - v) / radius;
        };
    }
}
