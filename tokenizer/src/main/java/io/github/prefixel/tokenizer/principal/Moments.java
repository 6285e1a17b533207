package io.github.prefixel.tokenizer.principal;

/** Sums of what spectra are made of, in one pass and in memory that does not grow with their number. */
final class Moments {
    private final int[] members;
    private final double[] sums;
    private final double[] squares;
    /** Of x·y, of x²·y², and of x²·y, for members x (row) and y (column). */
    private final double[][] products;

    private final double[][] squaredProducts;
    private final double[][] mixedProducts;
    private long count;

    Moments(int size, int[] members) {
        this.members = members;
        sums = new double[size];
        squares = new double[size];
        products = new double[members.length][members.length];
        squaredProducts = new double[members.length][members.length];
        mixedProducts = new double[members.length][members.length];
    }

    void add(double[] spectrum) {
        count++;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += spectrum[i];
            squares[i] += spectrum[i] * spectrum[i];
        }
        int d = members.length;
        double[] x = new double[d];
        for (int i = 0; i < d; i++) {
            x[i] = spectrum[members[i]];
        }
        for (int i = 0; i < d; i++) {
            double[] product = products[i];
            double[] squared = squaredProducts[i];
            double[] mixed = mixedProducts[i];
            for (int j = 0; j < d; j++) {
                double p = x[i] * x[j];
                product[j] += p;
                squared[j] += p * p;
                mixed[j] += x[i] * p;
            }
        }
    }

    long count() {
        return count;
    }

    double mean(int index) {
        return sums[index] / count;
    }

    /** Mean square less the square of some centre's distance: the variance about the mean, or about 0. */
    double variance(int index, boolean centred) {
        double mean = mean(index);
        return Math.max(0, squares[index] / count - (centred ? mean * mean : 0));
    }

    double covariance(int i, int j, boolean centred) {
        double product = products[i][j] / count;
        return centred ? product - mean(members[i]) * mean(members[j]) : product;
    }

    /** The variance, over spectra, of the product of two members' distances from their means. */
    double productVariance(int i, int j, boolean centred) {
        double a = centred ? mean(members[i]) : 0;
        double b = centred ? mean(members[j]) : 0;
        double squared = squaredProducts[i][j]
                - 2 * b * mixedProducts[i][j]
                - 2 * a * mixedProducts[j][i]
                + b * b * squares[members[i]]
                + a * a * squares[members[j]]
                + 4 * a * b * products[i][j];
        // What the sums of the members themselves add.
        squared += -2 * a * b * b * sums[members[i]] - 2 * a * a * b * sums[members[j]] + count * a * a * b * b;
        double mean = covariance(i, j, centred);
        return Math.max(0, squared / count - mean * mean);
    }
}
