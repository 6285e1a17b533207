package io.github.prefixel.codec.encode;

import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.predict.DetailPrediction;
import io.github.prefixel.codec.stream.Prediction;
import io.github.prefixel.codec.wavelet.Lifting97;
import io.github.prefixel.codec.wavelet.Subband;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes away from details what is predicted of them, in the bands where that pays. To find out, it follows decoders that
 * know the coefficients down to a threshold from coarse to fine: what they predict is not quite what the encoder does.
 */
final class PredictedDetails {
    /**
     * How many coefficients a pixel, of all components together, are significant at about 2 bits a pixel: the rate from
     * which on little is asked of a lossy codec.
     */
    private static final double DENSITY = 0.36;
    /** log2 of the threshold of the least bit-plane that is coded. */
    private static final int LEAST_LOG2 = -StreamPlan.FRACTION_BITS;

    private static final int EXPONENTS = 40;
    /** What a picture has to gain of its cost: with less, it is one whose details are more regular than predictions of them. */
    private static final double WORTHWHILE = 0.008;

    private final StreamPlan plan;
    private final DetailPrediction prediction;
    private final double finest;
    private final boolean everywhere;
    /** As the wavelet makes them, rebuilt level by level. */
    private final float[][][] original;
    /** What each of the decoders has. */
    private final float[][][][] decoded = new float[PredictionCost.FOLLOWED][][][];

    private Prediction predicted = Prediction.NONE;
    private double bitsBefore;
    private double bitsSaved;
    /** Of all bands together, for each of the decoders. */
    private final double[] followedBitsSaved = new double[PredictionCost.FOLLOWED];

    /** What prediction leaves of a band, what it costs, and what the decoders have then. */
    private record Left(
            Subband band,
            float[][] details,
            float[][][] decoded,
            PredictionCost before,
            PredictionCost after,
            boolean pays) {
        double bits() {
            return (pays ? after : before).bits();
        }
    }

    /**
     * @param planes the transformed components
     * @param everywhere whether to predict all bands, cheaper or not
     */
    PredictedDetails(StreamPlan plan, float[][][] planes, boolean everywhere) {
        this.plan = plan;
        this.everywhere = everywhere;
        prediction = plan.prediction();
        finest = finest(planes);
        original = copy(planes);
        for (int d = 0; d < decoded.length; d++) {
            decoded[d] = copy(planes);
            for (int c = 0; c < planes.length; c++) {
                for (Subband band : plan.subbands()) {
                    float[][] details = cut(planes[c], band);
                    PredictionCost.quantise(details, gain(c, band), finest, d);
                    paste(details, decoded[d][c], band);
                }
            }
        }
    }

    /** The largest power of 2 that leaves enough coefficients significant. */
    private double finest(float[][][] planes) {
        long[] counts = new long[EXPONENTS];
        for (int c = 0; c < planes.length; c++) {
            for (Subband band : plan.subbands()) {
                double gain = gain(c, band);
                for (float[] row : cut(planes[c], band)) {
                    for (float coefficient : row) {
                        int place = Math.getExponent(coefficient * gain) - LEAST_LOG2;
                        counts[Math.max(0, Math.min(EXPONENTS - 1, place))]++;
                    }
                }
            }
        }
        double enough = DENSITY * plan.layout().width() * plan.layout().height();
        int place = EXPONENTS;
        for (long significant = 0; place > 0 && significant < enough; significant += counts[place]) {
            place--;
        }
        return Math.scalb(1.0, place + LEAST_LOG2);
    }

    private static float[][][] copy(float[][][] planes) {
        return Arrays.stream(planes).map(PredictedDetails::copy).toArray(float[][][]::new);
    }

    private static float[][] copy(float[][] plane) {
        return Arrays.stream(plane).map(float[]::clone).toArray(float[][]::new);
    }

    private double gain(int component, Subband band) {
        return plan.typicalGain(component, band) / (1 << StreamPlan.FRACTION_BITS);
    }

    /** Changes the details of the components this was made for. */
    void applyTo(float[][][] planes) {
        for (int level = plan.layout().levels(); level >= 1; level--) {
            for (int c = 0; c < planes.length && level <= Prediction.LEVELS; c++) {
                apply(planes[c], c, level);
            }
            int l = level;
            IntStream.range(0, planes.length).parallel().forEach(c -> {
                Lifting97.inverseLevel(original[c], plan.layout(), l);
                for (float[][][] known : decoded) {
                    Lifting97.inverseLevel(known[c], plan.layout(), l);
                }
            });
        }
    }

    private void apply(float[][] plane, int component, int level) {
        boolean guided = prediction.isChroma(component);
        List<Left> best = left(component, level, guided);
        if (guided && !best.stream().allMatch(Left::pays)) {
            List<Left> alone = left(component, level, false);
            if (bits(alone) < bits(best)) {
                best = alone;
                guided = false;
            }
        }
        for (Left left : best) {
            if (left.pays) {
                predicted =
                        predicted.with(component, level, left.band.orientation().detail());
                paste(left.details, plane, left.band);
                for (int d = 0; d < decoded.length; d++) {
                    paste(left.decoded[d], decoded[d][component], left.band);
                    followedBitsSaved[d] += left.before.followed(d) - left.after.followed(d);
                }
                bitsSaved += left.before.bits() - left.after.bits();
            }
            bitsBefore += left.before.bits();
        }
        if (guided && best.stream().anyMatch(Left::pays)) {
            predicted = predicted.withGuided(component, level);
        }
    }

    private static double bits(List<Left> bands) {
        double sum = 0;
        for (Left band : bands) {
            sum += band.bits();
        }
        return sum;
    }

    private List<Left> left(int component, int level, boolean guided) {
        List<Left> bands = new ArrayList<>();
        for (Subband band : plan.layout().details(level)) {
            if (prediction.predicts(component, band)) {
                bands.add(left(component, band, guided));
            }
        }
        return bands;
    }

    private Left left(int component, Subband band, boolean guided) {
        float[][] details = cut(original[component], band);
        float[][] left = cut(original[component], band);
        prediction.predict(original, component, band, guided, (y, predicted) -> add(predicted, -1, left[y]));
        float[][][] restored = new float[decoded.length][][];
        float[][][] coarse = new float[decoded.length][][];
        double gain = gain(component, band);
        for (int d = 0; d < decoded.length; d++) {
            float[][] known = copy(left);
            PredictionCost.quantise(known, gain, finest, d);
            prediction.predict(decoded[d], component, band, guided, (y, predicted) -> add(predicted, 1, known[y]));
            restored[d] = known;
            coarse[d] = cut(decoded[d][component], band);
        }
        float[][] luma = prediction.isChroma(component) ? cut(original[0], band) : null;
        PredictionCost before = new PredictionCost(details, details, coarse, luma, gain, finest);
        PredictionCost after = new PredictionCost(left, details, restored, luma, gain, finest);
        return new Left(band, left, restored, before, after, everywhere || after.isLessThan(before));
    }

    private static void add(float[] predicted, int sign, float[] row) {
        for (int x = 0; x < row.length; x++) {
            row[x] += sign * predicted[x];
        }
    }

    private static float[][] cut(float[][] plane, Subband band) {
        float[][] cut = new float[band.height()][];
        for (int y = 0; y < cut.length; y++) {
            cut[y] = Arrays.copyOfRange(plane[band.y() + y], band.x(), band.x() + band.width());
        }
        return cut;
    }

    private static void paste(float[][] details, float[][] plane, Subband band) {
        for (int y = 0; y < details.length; y++) {
            System.arraycopy(details[y], 0, plane[band.y() + y], band.x(), details[y].length);
        }
    }

    /** The bands that now hold what prediction has left. */
    Prediction predicted() {
        return predicted;
    }

    /** Whether the picture as a whole is better for it: to every decoder, or if it is tiny to the one that knows less. */
    boolean pays() {
        double least = everywhere
                ? followedBitsSaved[PredictionCost.FOLLOWED - 1]
                : Arrays.stream(followedBitsSaved).min().orElseThrow();
        return least > 0 && bitsSaved > WORTHWHILE * bitsBefore;
    }
}
