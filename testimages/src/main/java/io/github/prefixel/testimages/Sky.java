package io.github.prefixel.testimages;

/** A clear sky that pales towards the horizon, and clouds on a plane overhead. */
final class Sky {
    private static final double HORIZON = 0.55;
    private static final Rgb ZENITH = new Rgb(0.22, 0.42, 0.72);
    private static final Rgb MIDDLE = new Rgb(0.50, 0.68, 0.87);
    private static final Rgb LOW = new Rgb(0.94, 0.87, 0.78);
    private static final Rgb LIT = new Rgb(1.0, 0.98, 0.95);
    private static final Rgb SHADED = new Rgb(0.66, 0.69, 0.77);

    private final NoiseField clouds;
    private final double offsetU;
    private final double offsetV;

    Sky(NoiseField clouds, SplitMix random) {
        this.clouds = clouds;
        this.offsetU = random.uniform();
        this.offsetV = random.uniform();
    }

    void paint(Canvas canvas) {
        double scale = canvas.height;
        double aspect = canvas.width / scale;
        for (int y = 0; y < canvas.height; y++) {
            double v = (y + 0.5) / scale;
            double t = Math.min(1, v / HORIZON);
            Rgb clear = t < 0.6 ? ZENITH.mix(MIDDLE, t / 0.6) : MIDDLE.mix(LOW, (t - 0.6) / 0.4);
            double depth = 1 / (1.15 - t);
            for (int x = 0; x < canvas.width; x++) {
                double u = offsetU + ((x + 0.5) / scale - aspect / 2) * 0.22 * depth;
                canvas.set(x, y, cloud(clear, u, offsetV + 0.30 * depth, t));
            }
        }
    }

    private Rgb cloud(Rgb clear, double u, double v, double t) {
        double here = clouds.sample(u, v);
        double towardsSun = clouds.sample(u - 0.012, v - 0.012);
        double density = Shape.smoothstep(0.05, 1.5, here) * (1 - 0.75 * t * t);
        double lit = Shape.clamp(0.75 + 1.2 * (here - towardsSun) - 0.22 * here);
        return clear.mix(SHADED.mix(LIT, lit), 0.95 * density);
    }
}
