package io.github.prefixel.codec.reconstruct;

import io.github.prefixel.codec.color.YCoCgR;
import io.github.prefixel.codec.estimate.BandEstimator;
import io.github.prefixel.codec.estimate.Estimation;
import io.github.prefixel.codec.estimate.EstimationNets;
import io.github.prefixel.codec.estimate.KnownCoefficients;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.BandGains;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.stream.ColorCode;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.walk.Walk;
import io.github.prefixel.codec.wavelet.Lifting53;
import io.github.prefixel.codec.wavelet.Lifting97;
import io.github.prefixel.codec.wavelet.Orientation;
import io.github.prefixel.codec.wavelet.Subband;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rebuilds the picture from whatever a walk knows so far. Changes none of it. */
public final class Reconstruction {
    private final Header header;
    private final StreamPlan plan;

    public Reconstruction(Header header, StreamPlan plan) {
        this.header = header;
        this.plan = plan;
    }

    /** The picture with what the networks of the plan estimate; see {@link #picture(Walk, int, EstimationNets)}. */
    public Raster picture(Walk walk, int scaleLog2, Estimation estimation) {
        boolean estimate =
                estimation == Estimation.AUTO ? header.model() != ModelCode.DIRECT : estimation == Estimation.ON;
        return picture(walk, scaleLog2, estimate ? plan.parts().estimation() : EstimationNets.NONE);
    }

    /**
     * The picture at 1/2<sup>scaleLog2</sup> of its size, sides rounded up.
     *
     * @param scaleLog2 0 to {@link SubbandLayout#MAX_LEVELS}
     * @param nets what estimates the coefficients of which nothing is known but that they are small; not used with the
     *     reversible transform
     */
    public Raster picture(Walk walk, int scaleLog2, EstimationNets nets) {
        if (scaleLog2 < 0 || scaleLog2 > SubbandLayout.MAX_LEVELS) {
            throw new IllegalArgumentException("scale must be 1/1 to 1/" + (1 << SubbandLayout.MAX_LEVELS));
        }
        int toLevel = Math.min(scaleLog2, plan.layout().levels());
        Raster picture = new Raster(
                plan.layout().lowWidth(toLevel),
                plan.layout().lowHeight(toLevel),
                Components.values()[header.components() - 1],
                header.bitDepth());
        KnownCoefficients known = new KnownCoefficients(plan.sites());
        for (BandSites band : plan.sites().bands()) {
            // The bands in the picture, and their children, which tell something of them.
            if (band.subband().level() >= toLevel) {
                known.fill(band, walk.values());
            }
        }
        if (plan.reversible()) {
            integerPicture(walk, known, toLevel, picture);
        } else {
            floatPicture(walk, known, nets, toLevel, picture);
        }
        return picture;
    }

    private void floatPicture(Walk walk, KnownCoefficients known, EstimationNets nets, int toLevel, Raster picture) {
        float[][][] planes = new float[header.components()][picture.height()][picture.width()];
        bandsInPicture(toLevel).forEach(band -> fill(planes[band.component()], band, walk, known, nets));
        for (int level = plan.layout().levels(); level > toLevel; level--) {
            int l = level;
            restoreDetails(planes, l);
            IntStream.range(0, planes.length)
                    .parallel()
                    .forEach(c -> Lifting97.inverseLevel(planes[c], plan.layout(), l));
        }
        plan.axes().inverse(planes);
        for (int c = 0; c < planes.length; c++) {
            store(planes[c], picture, c);
        }
    }

    /** Adds to the details of a level what was predicted of them; luma comes first, since it helps to predict chroma. */
    private void restoreDetails(float[][][] planes, int level) {
        for (int c = 0; c < planes.length; c++) {
            for (Subband band : plan.layout().details(level)) {
                if (!band.isEmpty()
                        && header.prediction().on(c, level, band.orientation().detail())) {
                    float[][] plane = planes[c];
                    plan.prediction()
                            .predict(planes, c, band, header.prediction().guided(c, level), (y, predicted) -> {
                                float[] row = plane[band.y() + y];
                                for (int x = 0; x < predicted.length; x++) {
                                    row[band.x() + x] += predicted[x];
                                }
                            });
                }
            }
        }
    }

    /** The bands that the picture is made of, each for a thread of its own. */
    private Stream<BandSites> bandsInPicture(int toLevel) {
        return plan.sites().bands().parallelStream()
                .filter(band -> !band.subband().isEmpty() && inPicture(band.subband(), toLevel));
    }

    private static boolean inPicture(Subband subband, int toLevel) {
        return subband.x() == 0 && subband.y() == 0 || subband.level() > toLevel;
    }

    private void fill(float[][] plane, BandSites band, Walk walk, KnownCoefficients known, EstimationNets nets) {
        Subband subband = band.subband();
        BandGains gains = plan.gains(band.component(), subband);
        float[] estimates = new float[subband.width()];
        float trust = 0;
        if (nets != EstimationNets.NONE && BandEstimator.isOfUse(walk) && subband.orientation() != Orientation.LL) {
            BandEstimator estimator = new BandEstimator(band, walk, known, nets);
            for (int y = 0; y < subband.height(); y++) {
                estimator.estimate(y, estimates);
                System.arraycopy(estimates, 0, plane[subband.y() + y], subband.x(), estimates.length);
            }
            trust = estimator.gain();
        }
        for (int y = 0; y < subband.height(); y++) {
            float[] row = plane[subband.y() + y];
            float[] gain = gains.row(y);
            int site = band.site(0, y);
            for (int x = 0; x < estimates.length; x++) {
                int at = subband.x() + x;
                float step = 1 / gain[x];
                row[at] = known.values()[site + x] * step + row[at] * (trust * step);
            }
        }
    }

    private void integerPicture(Walk walk, KnownCoefficients known, int toLevel, Raster picture) {
        int[][][] planes = new int[header.components()][picture.height()][picture.width()];
        bandsInPicture(toLevel).forEach(band -> fill(planes[band.component()], band, walk, known));
        IntStream.range(0, planes.length).parallel().forEach(c -> Lifting53.inverse(planes[c], plan.layout(), toLevel));
        if (header.color() == ColorCode.YCOCG_R) {
            YCoCgR.inverse(planes);
        }
        for (int c = 0; c < planes.length; c++) {
            store(planes[c], picture, c);
        }
    }

    private static void fill(int[][] plane, BandSites band, Walk walk, KnownCoefficients known) {
        Subband subband = band.subband();
        int shift = band.lowestPlane();
        for (int y = 0; y < subband.height(); y++) {
            int[] row = plane[subband.y() + y];
            int site = band.site(0, y);
            for (int x = 0; x < subband.width(); x++) {
                int value = walk.values()[site + x];
                // What is known down to the lowest plane of the band is exact.
                row[subband.x() + x] = Integer.numberOfTrailingZeros(value) == shift
                        ? exact(value, shift)
                        : Math.round(known.values()[site + x] / (1 << shift));
            }
        }
    }

    private static int exact(int value, int shift) {
        int magnitude = Math.abs(value) >> shift + 1;
        return value < 0 ? -magnitude : magnitude;
    }

    private static void store(float[][] plane, Raster picture, int component) {
        short[] samples = picture.plane(component);
        int max = picture.maxSample();
        // Adding half and cutting off rounds, once nothing is below zero.
        float middle = (max + 1 >> 1) + 0.5f;
        int width = picture.width();
        for (int y = 0; y < plane.length; y++) {
            float[] row = plane[y];
            for (int x = 0; x < width; x++) {
                samples[y * width + x] = (short) Math.min(max, (int) Math.max(0, row[x] + middle));
            }
        }
    }

    private static void store(int[][] plane, Raster picture, int component) {
        short[] samples = picture.plane(component);
        int max = picture.maxSample();
        int middle = max + 1 >> 1;
        int width = picture.width();
        for (int y = 0; y < plane.length; y++) {
            int[] row = plane[y];
            for (int x = 0; x < width; x++) {
                samples[y * width + x] = (short) Math.min(max, Math.max(0, row[x] + middle));
            }
        }
    }
}
