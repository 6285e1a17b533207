package io.github.prefixel.codec.reconstruct;

import io.github.prefixel.codec.color.YCoCgR;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.BandGains;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.stream.ColorCode;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.wavelet.Lifting53;
import io.github.prefixel.codec.wavelet.Lifting97;
import io.github.prefixel.codec.wavelet.Subband;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import java.util.stream.IntStream;

/** Rebuilds the picture from whatever a walk knows so far. Changes none of it. */
public final class Reconstruction {
    private final Header header;
    private final StreamPlan plan;

    public Reconstruction(Header header, StreamPlan plan) {
        this.header = header;
        this.plan = plan;
    }

    /**
     * The picture at 1/2<sup>scaleLog2</sup> of its size, sides rounded up.
     *
     * @param values what is known of the coefficients, as {@link io.github.prefixel.codec.walk.Walk#values()}
     * @param scaleLog2 0 to {@link SubbandLayout#MAX_LEVELS}
     */
    public Raster picture(int[] values, int scaleLog2) {
        if (scaleLog2 < 0 || scaleLog2 > SubbandLayout.MAX_LEVELS) {
            throw new IllegalArgumentException("scale must be 1/1 to 1/" + (1 << SubbandLayout.MAX_LEVELS));
        }
        int toLevel = Math.min(scaleLog2, plan.layout().levels());
        Raster picture = new Raster(
                plan.layout().lowWidth(toLevel),
                plan.layout().lowHeight(toLevel),
                Components.values()[header.components() - 1],
                header.bitDepth());
        if (plan.reversible()) {
            integerPicture(values, toLevel, picture);
        } else {
            floatPicture(values, toLevel, picture);
        }
        return picture;
    }

    private void floatPicture(int[] values, int toLevel, Raster picture) {
        float[][][] planes = new float[header.components()][picture.height()][picture.width()];
        // Components have nothing in common before the colour transform.
        IntStream.range(0, planes.length).parallel().forEach(c -> {
            for (int b = 0; b < plan.subbands().size(); b++) {
                Subband subband = plan.subbands().get(b);
                if (inPicture(subband, toLevel)) {
                    fill(planes[c], values, plan.sites().band(b, c), plan.gains(c, subband));
                }
            }
            Lifting97.inverse(planes[c], plan.layout(), toLevel);
        });
        plan.axes().inverse(planes);
        for (int c = 0; c < planes.length; c++) {
            store(planes[c], picture, c);
        }
    }

    private static boolean inPicture(Subband subband, int toLevel) {
        return subband.x() == 0 && subband.y() == 0 || subband.level() > toLevel;
    }

    private static void fill(float[][] plane, int[] values, BandSites band, BandGains gains) {
        Centroids centroids = new Centroids(values, band);
        Subband subband = band.subband();
        for (int y = 0; y < subband.height(); y++) {
            float[] row = plane[subband.y() + y];
            float[] gain = gains.row(y);
            int site = band.site(0, y);
            for (int x = 0; x < subband.width(); x++) {
                int value = values[site + x];
                if (value != 0) {
                    row[subband.x() + x] = centroids.expected(value) * (1 / gain[x]);
                }
            }
        }
    }

    private void integerPicture(int[] values, int toLevel, Raster picture) {
        int[][][] planes = new int[header.components()][picture.height()][picture.width()];
        IntStream.range(0, planes.length).parallel().forEach(c -> {
            for (int b = 0; b < plan.subbands().size(); b++) {
                if (inPicture(plan.subbands().get(b), toLevel)) {
                    fill(planes[c], values, plan.sites().band(b, c));
                }
            }
            Lifting53.inverse(planes[c], plan.layout(), toLevel);
        });
        if (header.color() == ColorCode.YCOCG_R) {
            YCoCgR.inverse(planes);
        }
        for (int c = 0; c < planes.length; c++) {
            store(planes[c], picture, c);
        }
    }

    private static void fill(int[][] plane, int[] values, BandSites band) {
        Centroids centroids = new Centroids(values, band);
        Subband subband = band.subband();
        int shift = band.lowestPlane();
        for (int y = 0; y < subband.height(); y++) {
            int[] row = plane[subband.y() + y];
            int site = band.site(0, y);
            for (int x = 0; x < subband.width(); x++) {
                int value = values[site + x];
                if (value != 0) {
                    row[subband.x() + x] = wholeCoefficient(value, shift, centroids);
                }
            }
        }
    }

    private static int wholeCoefficient(int value, int shift, Centroids centroids) {
        if (Integer.numberOfTrailingZeros(value) == shift) {
            int magnitude = Math.abs(value) >> shift + 1;
            return value < 0 ? -magnitude : magnitude;
        }
        return Math.round(centroids.expected(value) / (1 << shift));
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
