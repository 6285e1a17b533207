package io.github.prefixel.tokenizer.paper;

/** The coefficients of a picture to tell, one square a channel, and what a scan asks about them. */
final class TrueCoefficients {
    private final int side;
    private final double[][] values;
    /** By channel and site, the largest magnitude among the descendants. */
    private final double[][] descendants;

    /** @param values row-major squares, kept */
    TrueCoefficients(int side, double[][] values) {
        this.side = side;
        this.values = values;
        descendants = new double[values.length][side * side];
        for (int c = 0; c < values.length; c++) {
            gather(values[c], descendants[c]);
        }
    }

    /** Children have larger indices than their parents. */
    private void gather(double[] value, double[] descendant) {
        for (int site = side * side - 1; site >= 0; site--) {
            int parent = Trees.parent(site, side);
            if (parent >= 0) {
                double magnitude = Math.max(Math.abs(value[site]), descendant[site]);
                descendant[parent] = Math.max(descendant[parent], magnitude);
            }
        }
    }

    double value(int channel, int site) {
        return values[channel][site];
    }

    /** Whether no coefficient of a block reaches the threshold. */
    boolean isQuietBlock(int channel, int site, int size, double threshold) {
        double[] value = values[channel];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (Math.abs(value[site + y * side + x]) >= threshold) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether neither a coefficient nor any descendant of it reaches the threshold. */
    boolean isQuietTree(int channel, int site, double threshold) {
        return Math.abs(values[channel][site]) < threshold && descendants[channel][site] < threshold;
    }

    /** The largest magnitude of all. */
    double largest() {
        double largest = 0;
        for (double[] channel : values) {
            for (double value : channel) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest;
    }
}
