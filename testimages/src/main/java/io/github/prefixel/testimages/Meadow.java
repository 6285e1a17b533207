package io.github.prefixel.testimages;

/** Grass and flowers on the near bank: strokes that hide each other, from the water's edge to the viewer's feet. */
final class Meadow {
    private static final double EDGE = 0.80;
    private static final Rgb[] PETALS = {
        new Rgb(0.97, 0.96, 0.93), new Rgb(0.96, 0.80, 0.20), new Rgb(0.86, 0.22, 0.24), new Rgb(0.60, 0.42, 0.78)
    };

    private final NoiseField patches;
    private final SplitMix random;

    Meadow(NoiseField patches, SplitMix random) {
        this.patches = patches;
        this.random = random;
    }

    void paint(Canvas canvas) {
        double aspect = canvas.width / (double) canvas.height;
        paintGround(canvas);
        for (double v = EDGE - 0.1; v < 1.12; v += 0.0035 + 0.02 * Math.max(0, v - EDGE)) {
            double near = Shape.clamp((v - EDGE) / 0.3);
            int blades = (int) (aspect * (260 - 150 * near));
            for (int i = 0; i < blades; i++) {
                double u = random.uniform(-0.02, aspect + 0.02);
                if (v > edge(u)) {
                    plant(canvas, u, v + random.uniform(-0.004, 0.004), near);
                }
            }
        }
    }

    /** Where the bank meets the water. */
    private double edge(double u) {
        return EDGE + 0.028 * patches.sample(0.35 * u, 0.77);
    }

    private void paintGround(Canvas canvas) {
        double scale = canvas.height;
        Rgb earth = new Rgb(0.13, 0.17, 0.07);
        for (int x = 0; x < canvas.width; x++) {
            double top = edge((x + 0.5) / scale) * scale;
            for (int y = Canvas.from(top); y < canvas.height; y++) {
                canvas.blend(x, y, earth, Shape.clamp((y + 0.5 - top) * 0.25));
            }
        }
    }

    private void plant(Canvas canvas, double u, double v, double near) {
        double patch = patches.sample(0.9 * u, 0.3 + 1.4 * v);
        double size = 0.35 + 0.95 * near;
        double tint = random.uniform();
        Rgb root = new Rgb(0.10, 0.16, 0.05).times(random.uniform(0.7, 1.2));
        Rgb tip = new Rgb(0.30 + 0.26 * tint + 0.06 * patch, 0.47 + 0.12 * tint + 0.04 * patch, 0.14 + 0.10 * tint)
                .times(random.uniform(0.75, 1.15));
        double tall = size * random.uniform(0.035, 0.085);
        double lean = tall * (0.25 + 0.35 * random.gaussian());
        boolean flower = random.uniform() < 0.035 * (1 + Shape.clamp(patch));
        blade(canvas, u, v, lean * (flower ? 0.4 : 1), tall, size * 0.0024, root, tip);
        if (flower) {
            flower(canvas, u + lean * 0.4, v - tall, size * random.uniform(0.005, 0.0085), patch);
        }
    }

    /** Three joints of a parabola, wide and dark at the root. */
    private static void blade(
            Canvas canvas, double u, double v, double lean, double tall, double half, Rgb root, Rgb tip) {
        double scale = canvas.height;
        int joints = 3;
        for (int i = 0; i < joints; i++) {
            double a = i / (double) joints;
            double b = (i + 1) / (double) joints;
            canvas.segment(
                    (u + lean * a * a) * scale,
                    (v - tall * a) * scale,
                    half * (1 - 0.85 * a) * scale,
                    (u + lean * b * b) * scale,
                    (v - tall * b) * scale,
                    half * (1 - 0.85 * b) * scale,
                    root.mix(tip, a),
                    root.mix(tip, b));
        }
    }

    private void flower(Canvas canvas, double u, double v, double radius, double patch) {
        double scale = canvas.height;
        int kind = random.uniform() < 0.6 ? (patch > 0.3 ? 1 : 0) : random.below(PETALS.length);
        Rgb color = PETALS[kind].times(random.uniform(0.85, 1.0));
        double turn = random.uniform();
        for (int petal = 0; petal < 6; petal++) {
            double angle = 2 * StrictMath.PI * (petal / 6.0 + turn);
            double x = u + radius * 0.75 * StrictMath.cos(angle);
            double y = v + radius * 0.55 * StrictMath.sin(angle);
            canvas.segment(
                    u * scale,
                    v * scale,
                    0.25 * radius * scale,
                    x * scale,
                    y * scale,
                    0.36 * radius * scale,
                    color.times(0.8),
                    color);
        }
        canvas.disc(u * scale, v * scale, 0.32 * radius * scale, new Rgb(0.85, 0.62, 0.10));
    }
}
