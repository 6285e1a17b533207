package io.github.prefixel.tokenizer.channel;

/** The normal distribution of mean 0 and variance 1, the same to the last bit on every machine. */
final class Normal {
    static final double LN2 = StrictMath.log(2);

    private static final double NORM = 1 / Math.sqrt(2 * Math.PI);

    /** Below, the series needs few terms; above, the continued fraction does. */
    private static final double TAIL = 2.5;

    /** Depth at which the continued fraction has all digits from {@link #TAIL} on. */
    private static final int DEPTH = 100;

    private Normal() {}

    static double density(double x) {
        return NORM * StrictMath.exp(-x * x / 2);
    }

    /** The probability to be above x, with all digits also far out. */
    static double above(double x) {
        if (x < 0) {
            return 1 - above(-x);
        }
        return x < TAIL ? 0.5 - density(x) * series(x) : density(x) / fraction(x);
    }

    /** The probability to be between two bounds, with all digits also where they are close together. */
    static double between(double from, double to) {
        if (GaussLegendre.panels(from, to) == 1) {
            return GaussLegendre.integrate(Normal::density, from, to);
        }
        if (from >= 0) {
            return above(from) - above(to);
        }
        return to <= 0 ? above(-to) - above(-from) : 1 - above(to) - above(-from);
    }

    /** The probability of a cell from a bound on, with all digits also where the cell is narrower than those of the bound. */
    static double cell(double from, double width) {
        return width > 1
                ? between(from, from + width)
                : width * GaussLegendre.integrate(part -> density(from + width * part), 0, 1);
    }

    /** x + x³/3 + x⁵/(3·5) + … (Marsaglia, 'Evaluating the normal distribution', 2004). */
    private static double series(double x) {
        double sum = x;
        double term = x;
        for (int k = 3; term > sum * 0x1p-60; k += 2) {
            term *= x * x / k;
            sum += term;
        }
        return sum;
    }

    /** x + 1/(x + 2/(x + 3/…)) (Laplace; Abramowitz and Stegun 26.2.14). */
    private static double fraction(double x) {
        double fraction = x;
        for (int k = DEPTH; k > 0; k--) {
            fraction = x + k / fraction;
        }
        return fraction;
    }
}
