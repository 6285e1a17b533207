package io.github.prefixel.tokenizer.principal;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.analyze.Klt;
import org.ejml.data.DMatrixRMaj;

/**
 * Learns a {@link PrincipalModel} from pictures of a domain, in one pass and in memory that does not grow with their
 * number: three sums for each pair of frequencies that are rotated together. The same pictures in the same order give the
 * same model on every machine. One picture will do, and so will pictures that are all alike, though little is learned.
 */
public final class PrincipalTraining {
    private final TrainingOptions options;
    private final int[] members;
    private final Moments moments;
    private long pictures;
    private boolean colors;

    /** With {@link TrainingOptions#defaults}. */
    public PrincipalTraining() {
        this(TrainingOptions.defaults());
    }

    public PrincipalTraining(TrainingOptions options) {
        this.options = options;
        members = Members.of(Zone.of(3), options.dimension());
        moments = new Moments(Zone.of(3).size(), members);
    }

    /** Learns from a picture of any size; alpha does not count. Without any that has colours, the model has none. */
    public void add(Raster picture) {
        pictures++;
        colors |= picture.components().colors() > 1;
        int width = picture.width();
        int height = picture.height();
        int side = Math.min(width, height);
        if (!options.windows() || width == height) {
            add(Spectrum.of(picture, Zone.of(3)));
            return;
        }
        for (int third = 0; third < 3; third++) {
            int left = (int) ((long) (width - side) * third / 2);
            int top = (int) ((long) (height - side) * third / 2);
            add(Spectrum.of(picture, Zone.of(3), left, top, side, side));
        }
    }

    private void add(double[] spectrum) {
        moments.add(spectrum);
        if (options.mirrored()) {
            for (int i = 0; i < spectrum.length; i++) {
                // Odd functions change their signs.
                spectrum[i] = Zone.column(i) % 2 == 0 ? spectrum[i] : -spectrum[i];
            }
            moments.add(spectrum);
        }
    }

    /** How many pictures it has learned from. */
    public long pictures() {
        return pictures;
    }

    /**
     * What has been learned so far.
     *
     * @throws IllegalStateException if there was no picture
     */
    public PrincipalModel finish() {
        if (pictures == 0) {
            throw new IllegalStateException("there is no picture to learn from");
        }
        Zone zone = Zone.of(colors ? 3 : 1);
        // About the mean of one observation nothing varies.
        boolean centred = moments.count() > 1 && (pictures > 1 || !options.shrinkage());
        double[] own = new double[zone.size()];
        float[] means = new float[zone.size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = moments.variance(i, centred);
            means[i] = (float) (centred ? mean(i, own[i]) : 0);
        }
        double[] variances = options.shrinkage() ? VarianceShrinkage.shrink(zone, own, Math.max(1, pictures - 1)) : own;
        short[] logVariances = new short[zone.size()];
        for (int i = 0; i < own.length; i++) {
            logVariances[i] = PrincipalSection.logVariance(Math.max(VarianceShrinkage.LEAST, variances[i]));
        }
        double[][] covariance = covariance(zone, own, variances, centred);
        short[] entries = entries(covariance);
        double[][] rows = PrincipalSection.rows(entries, covariance.length);
        return new PrincipalModel(zone, means, logVariances, eigenvalues(rows, covariance), entries);
    }

    /** Eigenvectors as they are stored. */
    private static short[] entries(double[][] covariance) {
        short[] entries = new short[covariance.length * covariance.length];
        if (entries.length > 0) {
            DMatrixRMaj basis = Klt.of(new DMatrixRMaj(covariance)).transform();
            for (int i = 0; i < entries.length; i++) {
                entries[i] = (short) Math.rint(basis.get(i) * PrincipalSection.ONE);
            }
        }
        return entries;
    }

    /** Of the rows as they are stored: the rounding of entries changes the small ones. */
    private static float[] eigenvalues(double[][] rows, double[][] covariance) {
        float[] eigenvalues = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double value = 0;
            for (int k = 0; k < rows.length; k++) {
                value += rows[i][k] * PrincipalSection.dot(covariance[k], rows[i]);
            }
            float last = i == 0 ? Float.MAX_VALUE : eigenvalues[i - 1];
            eigenvalues[i] = (float) Math.max(0, Math.min(last, value));
        }
        return eigenvalues;
    }

    /** Drawn to 0 by the positive-part rule of James and Stein (1961): what is no larger than its error is 0. */
    private double mean(int index, double variance) {
        double mean = moments.mean(index);
        double square = mean * mean;
        if (!options.shrinkage() || square == 0) {
            return mean;
        }
        return mean * Math.max(0, 1 - variance / pictures / square);
    }

    /** Of the members that the zone has: correlations shrunk, and scaled to the variances. */
    private double[][] covariance(Zone zone, double[] own, double[] variances, boolean centred) {
        double keep = options.shrinkage() ? 1 - CorrelationShrinkage.lambda(moments, members, pictures, centred) : 1;
        int[] used = new int[members.length];
        int d = 0;
        for (int i = 0; i < members.length; i++) {
            if (members[i] < zone.size()) {
                used[d++] = i;
            }
        }
        double[][] covariance = new double[d][d];
        for (int i = 0; i < d; i++) {
            int a = members[used[i]];
            covariance[i][i] = variances[a];
            for (int j = 0; j < i; j++) {
                int b = members[used[j]];
                double scale = own[a] * own[b];
                if (scale > 0) {
                    double correlation = moments.covariance(used[i], used[j], centred) / Math.sqrt(scale);
                    covariance[i][j] = keep * correlation * Math.sqrt(variances[a] * variances[b]);
                    covariance[j][i] = covariance[i][j];
                }
            }
        }
        return covariance;
    }
}
