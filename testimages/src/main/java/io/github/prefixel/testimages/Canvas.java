package io.github.prefixel.testimages;

/** An RGB picture in the making: components nominally 0 to 1, shapes anti-aliased by their distance in pixels. */
final class Canvas {
    final int width;
    final int height;
    private final double[][] planes;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        this.planes = new double[3][width * height];
    }

    void fill(Rgb color) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                set(x, y, color);
            }
        }
    }

    void set(int x, int y, Rgb color) {
        int i = y * width + x;
        planes[0][i] = color.r();
        planes[1][i] = color.g();
        planes[2][i] = color.b();
    }

    Rgb get(int x, int y) {
        int i = y * width + x;
        return new Rgb(planes[0][i], planes[1][i], planes[2][i]);
    }

    /** Bilinear between pixel centres, the border repeated outside. */
    Rgb sample(double x, double y) {
        double px = Math.max(0, Math.min(width - 1, x - 0.5));
        double py = Math.max(0, Math.min(height - 1, y - 0.5));
        int x0 = (int) px;
        int y0 = (int) py;
        int x1 = Math.min(width - 1, x0 + 1);
        int y1 = Math.min(height - 1, y0 + 1);
        Rgb top = get(x0, y0).mix(get(x1, y0), px - x0);
        Rgb bottom = get(x0, y1).mix(get(x1, y1), px - x0);
        return top.mix(bottom, py - y0);
    }

    void blend(int x, int y, Rgb color, double coverage) {
        int i = y * width + x;
        planes[0][i] += (color.r() - planes[0][i]) * coverage;
        planes[1][i] += (color.g() - planes[1][i]) * coverage;
        planes[2][i] += (color.b() - planes[2][i]) * coverage;
    }

    void disc(double centreX, double centreY, double radius, Rgb color) {
        segment(centreX, centreY, radius, centreX, centreY, radius, color, color);
    }

    /** A stroke from one point to another; half its width and its colour change along the way. */
    void segment(double x0, double y0, double half0, double x1, double y1, double half1, Rgb color0, Rgb color1) {
        double reach = Math.max(half0, half1) + 1;
        double dx = x1 - x0;
        double dy = y1 - y0;
        double squared = dx * dx + dy * dy;
        int top = from(Math.min(y0, y1) - reach);
        int bottom = to(Math.max(y0, y1) + reach, height);
        int left = from(Math.min(x0, x1) - reach);
        int right = to(Math.max(x0, x1) + reach, width);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                double px = x + 0.5 - x0;
                double py = y + 0.5 - y0;
                double t = squared == 0 ? 0 : Shape.clamp((px * dx + py * dy) / squared);
                double ex = px - t * dx;
                double ey = py - t * dy;
                double coverage = half0 + (half1 - half0) * t + 0.5 - Math.sqrt(ex * ex + ey * ey);
                if (coverage > 0) {
                    blend(x, y, color0.mix(color1, t), Math.min(1, coverage));
                }
            }
        }
    }

    static int from(double edge) {
        return (int) Math.max(0, Math.floor(edge));
    }

    static int to(double edge, int size) {
        return (int) Math.max(0, Math.min(size, Math.ceil(edge)));
    }

    /** Separable binomial-like blur of three taps: {@code side}, {@code 1 − 2 side}, {@code side}; the border repeats. */
    void blur(double side) {
        for (double[] plane : planes) {
            double[] row = new double[Math.max(width, height)];
            for (int y = 0; y < height; y++) {
                blur(plane, y * width, 1, width, side, row);
            }
            for (int x = 0; x < width; x++) {
                blur(plane, x, width, height, side, row);
            }
        }
    }

    private static void blur(double[] plane, int start, int stride, int count, double side, double[] line) {
        for (int i = 0; i < count; i++) {
            line[i] = plane[start + i * stride];
        }
        for (int i = 0; i < count; i++) {
            double neighbours = line[Math.max(0, i - 1)] + line[Math.min(count - 1, i + 1)];
            plane[start + i * stride] = line[i] + side * (neighbours - 2 * line[i]);
        }
    }

    /** Noise of a camera: its variance has a constant part and one that grows with the light. */
    void addSensorNoise(double read, double shot, SplitMix random) {
        for (double[] plane : planes) {
            for (int i = 0; i < plane.length; i++) {
                double deviation = Math.sqrt(read * read + shot * shot * Shape.clamp(plane[i]));
                plane[i] += deviation * random.gaussian();
            }
        }
    }

    TestImage toImage(String name) {
        return Samples.image(name, width, height, 8, planes);
    }

    /** Luma by Rec. 601 weights alone. */
    TestImage toGreyImage(String name) {
        double[] luma = new double[width * height];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = 0.299 * planes[0][i] + 0.587 * planes[1][i] + 0.114 * planes[2][i];
        }
        return Samples.image(name, width, height, 8, luma);
    }
}
