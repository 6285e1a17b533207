package io.github.prefixel.tokenizer.channel;

/**
 * Adds up entropy and squared error over the cells of a quantiser that is symmetric about 0, for a Gaussian source of
 * mean 0 and variance 1. The moments of each cell are taken about its middle, so that narrow cells lose no digits.
 */
final class GaussianCells {
    /** So many standard deviations beyond a threshold, less than 10<sup>−31</sup> of what lies beyond it is left. */
    static final double REACH = 12;

    /** Beyond, the density is 0 in double precision. */
    private static final double END = 40;

    private final Reconstruction reconstruction;
    private double rate;
    private double distortion;

    GaussianCells(Reconstruction reconstruction) {
        this.reconstruction = reconstruction;
    }

    /** The cell from −bound to bound, whose value is 0. */
    void addZero(double bound) {
        add(-bound, bound, 1);
    }

    /** A cell of positive samples and its mirror image. */
    void addPair(double from, double to) {
        add(from, to, 2);
    }

    /** The entropy of the cells, which ideal entropy coding reaches, and the error. */
    OperatingPoint point() {
        return new OperatingPoint(rate, distortion);
    }

    private void add(double lower, double upper, int copies) {
        double from = Math.max(lower, -END);
        double to = Math.min(upper, END);
        if (from >= to) {
            return;
        }
        int panels = GaussLegendre.panels(from, to);
        double half = (to - from) / panels / 2;
        double middle = (lower + upper) / 2;
        double mass = 0;
        double first = 0;
        double second = 0;
        for (int panel = 0; panel < panels; panel++) {
            double centre = from + (2 * panel + 1) * half;
            for (int i = 0; i < GaussLegendre.NODES.length; i++) {
                double x = centre + half * GaussLegendre.NODES[i];
                double weight = half * GaussLegendre.WEIGHTS[i] * Normal.density(x);
                mass += weight;
                first += weight * (x - middle);
                second += weight * (x - middle) * (x - middle);
            }
        }
        // A mass of almost 1 may pass it by rounding: no cell costs less than nothing.
        if (mass > 0) {
            rate += Math.max(0, copies * RateDistortion.information(mass));
            distortion += copies
                    * switch (reconstruction) {
                        case MIDPOINT -> second;
                        case CENTROID -> Math.max(0, second - first * first / mass);
                    };
        }
    }
}
