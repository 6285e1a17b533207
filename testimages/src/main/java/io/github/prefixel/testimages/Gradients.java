package io.github.prefixel.testimages;

/** Pictures without texture: ramps, where banding shows first; a flat field; deep and transparent smooth ones. */
final class Gradients {
    private Gradients() {}

    /** Four quarters: a grey ramp, a circle of hues, a shaded ball on a dark ground, a slow diagonal of two colours. */
    static TestImage ramps(int width, int height) {
        Canvas canvas = new Canvas(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = (x + 0.5) / width;
                double v = (y + 0.5) / height;
                boolean left = u < 0.5;
                boolean upper = v < 0.5;
                double s = left ? 2 * u : 2 * u - 1;
                double t = upper ? 2 * v : 2 * v - 1;
                canvas.set(x, y, upper ? (left ? Rgb.grey(s) : hues(s, t)) : (left ? ball(s, t) : diagonal(s, t)));
            }
        }
        return canvas.toImage("gradients");
    }

    private static Rgb hues(double s, double t) {
        double dx = 2 * s - 1;
        double dy = 2 * t - 1;
        double hue = StrictMath.atan2(dy, dx) / (2 * StrictMath.PI);
        return Rgb.hsv(hue - Math.floor(hue), Shape.clamp(Math.sqrt(dx * dx + dy * dy)), 0.95);
    }

    private static Rgb ball(double s, double t) {
        double dx = (2 * s - 1) / 0.8;
        double dy = (2 * t - 1) / 0.8;
        double depth = 1 - dx * dx - dy * dy;
        if (depth <= 0) {
            return new Rgb(0.06, 0.06, 0.08).times(1 + 0.8 * (1 - t));
        }
        double light = Shape.clamp(-0.5 * dx - 0.5 * dy + 0.7 * Math.sqrt(depth));
        return new Rgb(0.16, 0.10, 0.09).mix(new Rgb(0.98, 0.62, 0.42), light);
    }

    private static Rgb diagonal(double s, double t) {
        return new Rgb(0.33, 0.42, 0.55).mix(new Rgb(0.45, 0.50, 0.57), (s + t) / 2);
    }

    static TestImage flat(int width, int height) {
        Canvas canvas = new Canvas(width, height);
        canvas.fill(new Rgb(0.82, 0.47, 0.23));
        return canvas.toImage("flat");
    }

    /** 16-bit grey: a smooth surface over most of the range, and noise of a few dozen steps of the last bit. */
    static TestImage deep(int width, int height, long seed) {
        SplitMix random = new SplitMix(seed);
        NoiseField surface = NoiseField.pair(256, 2.2, random)[0];
        double[] plane = new double[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = 0.5 * x / width;
                double v = 0.5 * y / height;
                double value = 0.5 + 0.15 * surface.sample(u, v) + 0.2 * (u - v);
                plane[y * width + x] = value + 24.0 / 65535 * random.gaussian();
            }
        }
        return Samples.image("deep", width, height, 16, plane);
    }

    /** RGBA: overlapping glows with soft edges, shapes with hard ones, and clear ground (all samples 0). */
    static TestImage alpha(int width, int height, long seed) {
        SplitMix random = new SplitMix(seed);
        double[][] planes = new double[4][width * height];
        for (int spot = 0; spot < 9; spot++) {
            double centreX = random.uniform(0.15, 0.85) * width;
            double centreY = random.uniform(0.15, 0.85) * height;
            double radius = random.uniform(0.08, 0.28) * Math.min(width, height);
            double softness = spot % 3 == 0 ? 0.5 : radius * random.uniform(0.2, 0.9);
            Rgb color = Rgb.hsv(random.uniform(), random.uniform(0.3, 0.9), random.uniform(0.6, 1));
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    double dx = x + 0.5 - centreX;
                    double dy = y + 0.5 - centreY;
                    double inside = radius - Math.sqrt(dx * dx + dy * dy);
                    cover(planes, y * width + x, color, 0.9 * Shape.smoothstep(-softness, softness, inside));
                }
            }
        }
        return Samples.image("alpha", width, height, 8, planes);
    }

    /** Porter and Duff's "over" for straight alpha. */
    private static void cover(double[][] planes, int i, Rgb color, double alpha) {
        double below = planes[3][i] * (1 - alpha);
        double total = alpha + below;
        if (alpha > 0) {
            double weight = alpha / total;
            planes[0][i] += (color.r() - planes[0][i]) * weight;
            planes[1][i] += (color.g() - planes[1][i]) * weight;
            planes[2][i] += (color.b() - planes[2][i]) * weight;
            planes[3][i] = total;
        }
    }
}
