package io.github.prefixel.tokenizer.channel;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.ejml.dense.row.NormOps_DDRM;

/**
 * The echo channel z = f(x) + S(x) ε, whose noise ε has the distribution of z itself: the sum of echoes ε =
 * f(x<sub>1</sub>) + S(x<sub>1</sub>) f(x<sub>2</sub>) + S(x<sub>1</sub>) S(x<sub>2</sub>) f(x<sub>3</sub>) + … over
 * other samples of the source. Because z and ε have the same entropy, if they have a density, I(X; Z) = −E log<sub>2</sub>
 * |det S(x)| exactly, whatever the source (Brekelmans, Moyer, Galstyan and Ver Steeg, 'Exact Rate-Distortion in
 * Autoencoders via Echo Noise', NeurIPS 2019).
 *
 * <p>The digit planes of a bit-plane codec are echo channels. f ∈ {−½, ½} and S = ½: the digit that is sent, and after it
 * those that are not, which look like the number itself; z is uniform on (−1, 1), and the rate is the 1 bit of a digit. f ∈
 * {−⅔, 0, ⅔} and S = ⅓ is the same with three digits, log<sub>2</sub> 3 bits.
 *
 * <p>Here the source is a set of equally likely samples, and S(x) is diagonal. The set usually stands for a source with a
 * density; of the samples themselves, if they are few, z has no density where the scale is too small (n values and s &lt;
 * 1/n), and the formula then says more than log<sub>2</sub> n, the most that z can tell.
 */
public final class EchoChannel {
    private static final int MOST_ECHOES = 100_000;

    private final double[][] signal;
    private final double[][] scale;

    /**
     * A channel of a number of samples and components.
     *
     * @param signal f(x): a row for each sample; kept, not copied
     * @param scale the diagonals of S(x), of the same shape, each more than 0 and less than 1 in magnitude: with 0 the
     *     rate has no bound; kept, not copied
     * @throws IllegalArgumentException if the shapes do not agree or a number is out of range
     */
    public EchoChannel(double[][] signal, double[][] scale) {
        if (signal.length == 0 || signal[0].length == 0 || signal.length != scale.length) {
            throw new IllegalArgumentException(
                    "an echo channel needs as many scales as samples, not " + scale.length + " for " + signal.length);
        }
        for (int row = 0; row < signal.length; row++) {
            if (signal[row].length != signal[0].length || scale[row].length != signal[0].length) {
                throw new IllegalArgumentException(
                        "row " + row + " has another number of components than row 0, " + signal[0].length);
            }
            for (int column = 0; column < signal[row].length; column++) {
                double s = Math.abs(scale[row][column]);
                if (!(s > 0 && s < 1) || !Double.isFinite(signal[row][column])) {
                    throw new IllegalArgumentException("row " + row + ", column " + column
                            + ": a scale must be between 0 and 1 and a signal finite, not " + scale[row][column]
                            + " and " + signal[row][column]);
                }
            }
        }
        this.signal = signal;
        this.scale = scale;
    }

    /**
     * A channel of one component and the same scale for all samples.
     *
     * @param signal f(x), one number for each sample
     * @param scale s, more than 0 and less than 1 in magnitude
     * @throws IllegalArgumentException if there is no sample or a number is out of range
     */
    public static EchoChannel of(double[] signal, double scale) {
        double[][] rows = new double[signal.length][];
        double[][] scales = new double[signal.length][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = new double[] {signal[row]};
            scales[row] = new double[] {scale};
        }
        return new EchoChannel(rows, scales);
    }

    /** I(X; Z) in bits for a sample, all components together: −E Σ log<sub>2</sub> |s<sub>i</sub>(x)|. */
    public double rate() {
        double bits = 0;
        for (double[] row : scale) {
            for (double s : row) {
                bits -= RateDistortion.log2(Math.abs(s));
            }
        }
        return bits / scale.length;
    }

    /**
     * I(X; Z) in bits where S is the same full matrix for all samples: −log<sub>2</sub> |det S|.
     *
     * @param scale S, n × n, of spectral norm less than 1, so that the echoes die away; only read
     * @return more than 0; infinite if S is singular
     * @throws IllegalArgumentException if S is not square, not finite or of norm 1 or more
     */
    public static double rate(DMatrixRMaj scale) {
        if (scale.getNumRows() == 0
                || scale.getNumRows() != scale.getNumCols()
                || MatrixFeatures_DDRM.hasUncountable(scale)
                || !(NormOps_DDRM.normP2(scale) < 1)) {
            throw new IllegalArgumentException("the scale must be a square matrix of spectral norm less than 1");
        }
        return -RateDistortion.log2(Math.abs(CommonOps_DDRM.det(scale)));
    }

    /**
     * After how many echoes the sum may be cut: what is left out is at most max|f| s<sup>k</sup>/(1 − s) in each
     * component, s being the largest scale.
     *
     * @param tolerance largest error in each component, more than 0
     * @throws IllegalArgumentException if the tolerance is not more than 0, or so many echoes cannot be added up
     */
    public int echoes(double tolerance) {
        Require.positive(tolerance, "tolerance");
        double largest = 0;
        double loudest = 0;
        for (int row = 0; row < scale.length; row++) {
            for (int column = 0; column < scale[row].length; column++) {
                largest = Math.max(largest, Math.abs(scale[row][column]));
                loudest = Math.max(loudest, Math.abs(signal[row][column]));
            }
        }
        double rest = loudest / (1 - largest);
        if (rest <= tolerance) {
            return 0;
        }
        double count = Math.ceil((StrictMath.log(rest) - StrictMath.log(tolerance)) / -StrictMath.log(largest));
        if (count > MOST_ECHOES) {
            throw new IllegalArgumentException("a scale of " + largest + " needs more than " + MOST_ECHOES
                    + " echoes for an error of " + tolerance);
        }
        return (int) count;
    }

    /**
     * Draws noise: sums of echoes over samples that are drawn with replacement.
     *
     * @param count how many draws
     * @param tolerance largest error in each component by cutting the sum, more than 0
     * @return count rows, of as many components as the channel has; independent of each other
     * @throws IllegalArgumentException if the tolerance is not more than 0, or asks for too many echoes
     */
    public double[][] noise(int count, double tolerance, long seed) {
        int echoes = echoes(tolerance);
        Random random = new Random(seed);
        double[][] noise = new double[count][signal[0].length];
        int[] heard = new int[echoes];
        for (double[] sum : noise) {
            for (int k = 0; k < echoes; k++) {
                heard[k] = random.nextInt(signal.length);
            }
            // From the faintest echo on, as in Horner's rule.
            for (int k = echoes - 1; k >= 0; k--) {
                send(heard[k], sum, sum);
            }
        }
        return noise;
    }

    /**
     * Sends a sample: f(x) + S(x) ε.
     *
     * @param sample its row, from 0
     * @param noise ε, a row of {@link #noise}; only read
     */
    public double[] send(int sample, double[] noise) {
        double[] sent = new double[noise.length];
        send(sample, noise, sent);
        return sent;
    }

    private void send(int sample, double[] noise, double[] sent) {
        for (int i = 0; i < sent.length; i++) {
            sent[i] = signal[sample][i] + scale[sample][i] * noise[i];
        }
    }

    /**
     * The variance of z, and of its noise, where one scale holds for all samples: Var f/(1 − s²).
     *
     * @param signalVariance Var f, at least 0
     * @param scale s, less than 1 in magnitude
     * @throws IllegalArgumentException if either is out of range or not finite
     */
    public static double variance(double signalVariance, double scale) {
        Require.atLeast(0, signalVariance, "variance of the signal");
        if (!(Math.abs(scale) < 1)) {
            throw new IllegalArgumentException("the scale must be less than 1 in magnitude, not " + scale);
        }
        return signalVariance / (1 - scale * scale);
    }

    /**
     * The scale at which the echo adds noise of variance θ to a signal of variance λ: s² = θ/(λ + θ). The rate is then
     * −log<sub>2</sub> s = ½ log<sub>2</sub>(1 + λ/θ), that of a Gaussian channel, whatever the distribution of the signal.
     *
     * @param signalVariance λ, at least 0
     * @param noiseVariance θ, more than 0
     * @return s, more than 0 and at most 1
     * @throws IllegalArgumentException if either is out of range or not finite
     */
    public static double scale(double signalVariance, double noiseVariance) {
        Require.atLeast(0, signalVariance, "variance of the signal");
        Require.positive(noiseVariance, "variance of the noise");
        return Math.sqrt(1 / (1 + signalVariance / noiseVariance));
    }
}
