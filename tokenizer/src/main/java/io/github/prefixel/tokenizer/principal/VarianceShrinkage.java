package io.github.prefixel.tokenizer.principal;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Variances of single frequencies from few pictures, by the empirical Bayes rule of G. K. Smyth, 'Linear Models and
 * Empirical Bayes Methods for Assessing Differential Expression in Microarray Experiments' (2004): a
 * {@link VarianceLaw} is fitted to all of a channel, and every variance is the mean of its own and the law's, weighted
 * with the degrees of freedom; those of the law tell how far from it the true variances are, and are found from the
 * spread of the logarithms.
 */
final class VarianceShrinkage {
    /** Variance of rounding to 8-bit samples; nothing is known to vary less. */
    static final double LEAST = 1.0 / 12;

    private VarianceShrinkage() {}

    /**
     * Shrunk variances.
     *
     * @param variances those of the pictures, by index
     * @param degrees degrees of freedom of each, at least 1
     */
    static double[] shrink(Zone zone, double[] variances, double degrees) {
        double[] shrunk = new double[zone.size()];
        for (int c = 0; c < zone.channels(); c++) {
            int from = Zone.start(c);
            int to = from + Zone.side(c) * Zone.side(c);
            double[] terms = fit(variances, from, to);
            double spread = 0;
            for (int i = from + 1; i < to; i++) {
                double distance = StrictMath.log(Math.max(LEAST, variances[i])) - VarianceLaw.logarithm(terms, i);
                spread += distance * distance;
            }
            spread = spread / (to - from - 1 - VarianceLaw.TERMS) - trigamma(degrees / 2);
            double ofLaw = spread <= 0 ? Double.POSITIVE_INFINITY : 2 * inverseTrigamma(spread);
            // The mean logarithm of a sample variance lies below that of the true one.
            double bias = StrictMath.log(degrees / 2) - digamma(degrees / 2);
            shrunk[from] = weighted(variances[from], degrees, VarianceLaw.PHOTOGRAPHS.variance(from), 1);
            for (int i = from + 1; i < to; i++) {
                double law = Math.max(LEAST, StrictMath.exp(VarianceLaw.logarithm(terms, i) + bias));
                shrunk[i] = weighted(variances[i], degrees, law, ofLaw);
            }
        }
        return shrunk;
    }

    private static double weighted(double own, double degrees, double law, double ofLaw) {
        double mean = ofLaw == Double.POSITIVE_INFINITY ? law : (degrees * own + ofLaw * law) / (degrees + ofLaw);
        return Math.max(LEAST, mean);
    }

    /** Least squares on logarithms. */
    private static double[] fit(double[] variances, int from, int to) {
        DMatrixRMaj normal = new DMatrixRMaj(VarianceLaw.TERMS, VarianceLaw.TERMS);
        DMatrixRMaj right = new DMatrixRMaj(VarianceLaw.TERMS, 1);
        double[] term = new double[VarianceLaw.TERMS];
        for (int i = from + 1; i < to; i++) {
            double logarithm = StrictMath.log(Math.max(LEAST, variances[i]));
            for (int t = 0; t < term.length; t++) {
                term[t] = VarianceLaw.term(t, i);
            }
            for (int s = 0; s < term.length; s++) {
                right.add(s, 0, term[s] * logarithm);
                for (int t = 0; t < term.length; t++) {
                    normal.add(s, t, term[s] * term[t]);
                }
            }
        }
        DMatrixRMaj terms = new DMatrixRMaj(VarianceLaw.TERMS, 1);
        CommonOps_DDRM.solve(normal, right, terms);
        return terms.getData().clone();
    }

    /** ψ'(x), x &gt; 0: recurrence to 10 and the asymptotic series (Abramowitz and Stegun 6.4.6, 6.4.12). */
    static double trigamma(double x) {
        double sum = 0;
        double y = x;
        for (; y < 10; y++) {
            sum += 1 / (y * y);
        }
        double r = 1 / (y * y);
        return sum + 1 / y + r / 2 + r / y * (1.0 / 6 - r * (1.0 / 30 - r * (1.0 / 42 - r / 30)));
    }

    /** ψ(x), x &gt; 0 (6.3.5, 6.3.18). */
    static double digamma(double x) {
        double sum = 0;
        double y = x;
        for (; y < 10; y++) {
            sum -= 1 / y;
        }
        double r = 1 / (y * y);
        return sum + StrictMath.log(y) - 1 / (2 * y) - r * (1.0 / 12 - r * (1.0 / 120 - r * (1.0 / 252 - r / 240)));
    }

    /** Where ψ' is a given positive number, which falls with x: by halving. */
    static double inverseTrigamma(double value) {
        double low = 1e-3;
        double high = 1e6;
        for (int i = 0; i < 100; i++) {
            double middle = Math.sqrt(low * high);
            if (trigamma(middle) > value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
