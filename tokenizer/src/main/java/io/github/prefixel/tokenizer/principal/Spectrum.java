package io.github.prefixel.tokenizer.principal;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.language.Frame;
import java.util.Arrays;

/**
 * Pictures of any size as the lowest frequencies of their opponent components [1 1 1]/√3, [−1 −1 2]/√6 and [1 −1 0]/√2.
 * Samples are taken as 8-bit ones less 128, and values as those of a picture of {@value #SIZE} × {@value #SIZE}, so that
 * they mean the same at every size; frequencies that a picture is too small for are 0.
 */
final class Spectrum {
    /** The working size: side of the picture whose orthonormal transform has these values. */
    static final int SIZE = 256;

    /** The longest side: tables of basis functions take half a kilobyte for each sample of it. */
    static final int LONGEST = 1 << 16;

    private static final double[][] AXES = {
        {1 / Math.sqrt(3), 1 / Math.sqrt(3), 1 / Math.sqrt(3)},
        {-1 / Math.sqrt(6), -1 / Math.sqrt(6), 2 / Math.sqrt(6)},
        {1 / Math.sqrt(2), -1 / Math.sqrt(2), 0}
    };

    private static final double MIDDLE = 128;

    private Spectrum() {}

    /** Of a whole picture; its alpha does not count, and a grey one is one of colours that are equal. */
    static double[] of(Raster picture, Zone zone) {
        return of(picture, zone, 0, 0, picture.width(), picture.height());
    }

    /** Of a window of a picture. */
    static double[] of(Raster picture, Zone zone, int left, int top, int width, int height) {
        double[] spectrum = new double[zone.size()];
        double[][] across = CosineTable.bySample(width, Zone.LUMA);
        double[][] down = CosineTable.bySample(height, Zone.LUMA);
        double scale = SIZE / Math.sqrt((double) width * height);
        int channels = picture.components().colors() == 1 ? 1 : zone.channels();
        double[] line = new double[width];
        double[] sums = new double[Zone.LUMA];
        for (int c = 0; c < channels; c++) {
            int side = Zone.side(c);
            int columns = Math.min(side, width);
            for (int y = 0; y < height; y++) {
                component(picture, c, left, top + y, line);
                Arrays.fill(sums, 0);
                for (int x = 0; x < width; x++) {
                    addMultiple(sums, 0, across[x], scale * line[x], columns);
                }
                for (int u = 0; u < Math.min(side, height); u++) {
                    addMultiple(spectrum, Zone.start(c) + u * side, sums, down[y][u], columns);
                }
            }
        }
        return spectrum;
    }

    private static void addMultiple(double[] to, int at, double[] from, double factor, int count) {
        for (int i = 0; i < count; i++) {
            to[at + i] += factor * from[i];
        }
    }

    /** A stretch of a row of an opponent component. */
    private static void component(Raster picture, int channel, int left, int y, double[] line) {
        double unit = 255.0 / picture.maxSample();
        int at = y * picture.width() + left;
        if (picture.components().colors() == 1) {
            short[] grey = picture.plane(0);
            for (int x = 0; x < line.length; x++) {
                line[x] = Math.sqrt(3) * ((grey[at + x] & 0xFFFF) * unit - MIDDLE);
            }
            return;
        }
        double[] axis = AXES[channel];
        short[] red = picture.plane(0);
        short[] green = picture.plane(1);
        short[] blue = picture.plane(2);
        for (int x = 0; x < line.length; x++) {
            line[x] = axis[0] * ((red[at + x] & 0xFFFF) * unit - MIDDLE)
                    + axis[1] * ((green[at + x] & 0xFFFF) * unit - MIDDLE)
                    + axis[2] * ((blue[at + x] & 0xFFFF) * unit - MIDDLE);
        }
    }

    /** The picture of a spectrum, without what is above its frequencies; alpha, if there is any, is opaque. */
    static Raster picture(double[] spectrum, Zone zone, Frame frame) {
        Raster picture = new Raster(frame.width(), frame.height(), frame.components(), frame.bitDepth());
        int width = frame.width();
        double[][] across = CosineTable.of(width, Zone.LUMA);
        double[][] down = CosineTable.of(frame.height(), Zone.LUMA);
        double scale = Math.sqrt((double) width * frame.height()) / SIZE;
        int channels = frame.components().colors() == 1 ? 1 : zone.channels();
        double[][] lines = new double[3][width];
        double[] sums = new double[Zone.LUMA];
        for (int y = 0; y < frame.height(); y++) {
            for (int c = 0; c < channels; c++) {
                int side = Math.min(Zone.side(c), width);
                Arrays.fill(sums, 0);
                for (int u = 0; u < Math.min(Zone.side(c), frame.height()); u++) {
                    double weight = scale * down[u][y];
                    int at = Zone.start(c) + u * Zone.side(c);
                    for (int v = 0; v < side; v++) {
                        sums[v] += weight * spectrum[at + v];
                    }
                }
                Arrays.fill(lines[c], 0);
                for (int v = 0; v < side; v++) {
                    addMultiple(lines[c], 0, across[v], sums[v], width);
                }
            }
            write(lines, y, picture);
        }
        return picture;
    }

    private static void write(double[][] lines, int y, Raster picture) {
        Components components = picture.components();
        int at = y * picture.width();
        for (int p = 0; p < components.count(); p++) {
            short[] plane = picture.plane(p);
            for (int x = 0; x < picture.width(); x++) {
                double sample = p >= components.colors()
                        ? 255
                        : MIDDLE
                                + (components.colors() == 1
                                        ? lines[0][x] * AXES[0][0]
                                        : AXES[0][p] * lines[0][x]
                                                + AXES[1][p] * lines[1][x]
                                                + AXES[2][p] * lines[2][x]);
                double rounded = Math.rint(sample * picture.maxSample() / 255);
                plane[at + x] = (short) Math.max(0, Math.min(picture.maxSample(), rounded));
            }
        }
    }
}
