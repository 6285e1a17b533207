package io.github.prefixel.codec.encode;

import io.github.prefixel.codec.color.YCoCgR;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.BandGains;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.stream.ColorCode;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.Prediction;
import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.wavelet.Lifting53;
import io.github.prefixel.codec.wavelet.Lifting97;
import io.github.prefixel.codec.wavelet.Subband;
import java.util.Arrays;
import java.util.stream.IntStream;

/** From samples to quantised coefficients, as a header asks for. */
final class ForwardTransform {
    private final Raster picture;
    private final Header header;
    private final StreamPlan plan;

    /** Header and coefficients of a picture. */
    record Result(Header header, TrueCoefficients truth) {}

    private ForwardTransform(Raster picture, Header header, StreamPlan plan) {
        this.picture = picture;
        this.header = header;
        this.plan = plan;
    }

    /**
     * Transforms a picture as a header asks for.
     *
     * @param predict whether to predict details, in the lossy mode
     * @return the header with what only the coefficients tell: their highest plane, and where they are predicted
     */
    static Result of(Raster picture, Header header, StreamPlan plan, boolean predict) {
        ForwardTransform transform = new ForwardTransform(picture, header, plan);
        if (plan.reversible()) {
            return transform.integers();
        }
        boolean preset = Prediction.isPreset(header.width(), header.height());
        return transform.floats(predict, preset);
    }

    /**
     * Transforms a picture as a complete header says. What the header's bit-planes cannot hold is cut off.
     *
     * @throws IllegalArgumentException if something would have to be cut off in the reversible mode
     */
    static TrueCoefficients by(Raster picture, Header header, StreamPlan plan) {
        ForwardTransform transform = new ForwardTransform(picture, header, plan);
        if (plan.reversible()) {
            TrueCoefficients truth = transform.integers().truth();
            if (truth.topPlane() > header.topPlane()) {
                throw new IllegalArgumentException(
                        "bit-plane " + truth.topPlane() + " is needed, above " + header.topPlane());
            }
            return truth;
        }
        float[][][] planes = transform.transformed();
        if (!header.prediction().isNone()) {
            transform.predict(planes);
        }
        return transform.quantised(planes, (2 << header.topPlane()) - 1);
    }

    /** Takes away from details what is predicted of them where the header says so. */
    private void predict(float[][][] planes) {
        float[][][] whole = Arrays.stream(planes)
                .map(plane -> Arrays.stream(plane).map(float[]::clone).toArray(float[][]::new))
                .toArray(float[][][]::new);
        for (int level = plan.layout().levels(); level >= 1; level--) {
            for (int c = 0; c < planes.length; c++) {
                for (Subband band : plan.layout().details(level)) {
                    if (!band.isEmpty()
                            && header.prediction()
                                    .on(c, level, band.orientation().detail())) {
                        float[][] plane = planes[c];
                        plan.prediction()
                                .predict(whole, c, band, header.prediction().guided(c, level), (y, predicted) -> {
                                    float[] row = plane[band.y() + y];
                                    for (int x = 0; x < predicted.length; x++) {
                                        row[band.x() + x] -= predicted[x];
                                    }
                                });
                    }
                }
            }
            int l = level;
            IntStream.range(0, planes.length)
                    .parallel()
                    .forEach(c -> Lifting97.inverseLevel(whole[c], plan.layout(), l));
        }
    }

    private Result floats(boolean predict, boolean everywhere) {
        float[][][] transformed = transformed();
        Prediction prediction = Prediction.NONE;
        if (predict) {
            PredictedDetails details = new PredictedDetails(plan, transformed, everywhere);
            details.applyTo(transformed);
            if (details.pays()) {
                prediction = everywhere ? Prediction.everywhere(transformed.length) : details.predicted();
            } else {
                transformed = transformed();
            }
        }
        TrueCoefficients truth = quantised(transformed, Integer.MAX_VALUE);
        return new Result(header.withTopPlane(truth.topPlane()).predicted(prediction), truth);
    }

    /** @param limit the largest magnitude there may be */
    private TrueCoefficients quantised(float[][][] planes, int limit) {
        TrueCoefficients truth = new TrueCoefficients(plan.sites());
        IntStream.range(0, planes.length).parallel().forEach(c -> {
            for (int b = 0; b < plan.subbands().size(); b++) {
                BandSites band = plan.sites().band(b, c);
                quantise(planes[c], band, plan.gains(c, band.subband()), limit, truth);
            }
        });
        return truth;
    }

    private float[][][] transformed() {
        float[][][] planes = samples();
        plan.axes().forward(planes);
        // Components have nothing in common after the colour transform.
        IntStream.range(0, planes.length).parallel().forEach(c -> Lifting97.forward(planes[c], plan.layout()));
        return planes;
    }

    private float[][][] samples() {
        int width = picture.width();
        int middle = picture.maxSample() + 1 >> 1;
        float[][][] planes = new float[header.components()][picture.height()][width];
        for (int c = 0; c < planes.length; c++) {
            short[] samples = picture.plane(c);
            for (int y = 0; y < planes[c].length; y++) {
                float[] row = planes[c][y];
                for (int x = 0; x < width; x++) {
                    row[x] = (samples[y * width + x] & 0xFFFF) - middle;
                }
            }
        }
        return planes;
    }

    private static void quantise(float[][] plane, BandSites band, BandGains gains, int limit, TrueCoefficients truth) {
        Subband subband = band.subband();
        int[] indices = new int[subband.width()];
        for (int y = 0; y < subband.height(); y++) {
            float[] row = plane[subband.y() + y];
            float[] gain = gains.row(y);
            for (int x = 0; x < indices.length; x++) {
                indices[x] = Math.max(-limit, Math.min(limit, (int) (row[subband.x() + x] * gain[x])));
            }
            truth.setRow(band, y, indices);
        }
    }

    private Result integers() {
        int width = picture.width();
        int middle = picture.maxSample() + 1 >> 1;
        int[][][] planes = new int[header.components()][picture.height()][width];
        for (int c = 0; c < planes.length; c++) {
            short[] samples = picture.plane(c);
            for (int y = 0; y < planes[c].length; y++) {
                int[] row = planes[c][y];
                for (int x = 0; x < width; x++) {
                    row[x] = (samples[y * width + x] & 0xFFFF) - middle;
                }
            }
        }
        if (header.color() == ColorCode.YCOCG_R) {
            YCoCgR.forward(planes);
        }
        TrueCoefficients truth = new TrueCoefficients(plan.sites());
        IntStream.range(0, planes.length).parallel().forEach(c -> {
            Lifting53.forward(planes[c], plan.layout());
            for (int b = 0; b < plan.subbands().size(); b++) {
                copy(planes[c], plan.sites().band(b, c), truth);
            }
        });
        return new Result(header.withTopPlane(truth.topPlane()), truth);
    }

    private static void copy(int[][] plane, BandSites band, TrueCoefficients truth) {
        Subband subband = band.subband();
        int[] shifted = new int[subband.width()];
        for (int y = 0; y < subband.height(); y++) {
            int[] row = plane[subband.y() + y];
            for (int x = 0; x < shifted.length; x++) {
                // A product, since the magnitude is what has to be shifted.
                shifted[x] = row[subband.x() + x] * (1 << band.lowestPlane());
            }
            truth.setRow(band, y, shifted);
        }
    }
}
