package io.github.prefixel.testimages;

/** Anti-aliased strokes on paper: a fan of all slopes, circles, hatching, and curves that grow thinner. */
final class LineArt {
    private static final Rgb PAPER = new Rgb(1, 1, 1);
    private static final Rgb INK = new Rgb(0.05, 0.05, 0.08);

    private LineArt() {}

    static TestImage image(int width, int height, long seed) {
        Canvas canvas = new Canvas(width, height);
        canvas.fill(PAPER);
        fan(canvas);
        circles(canvas);
        hatching(canvas);
        curves(canvas, new SplitMix(seed));
        return canvas.toImage("line-art");
    }

    private static void fan(Canvas canvas) {
        double reach = 0.45 * Math.min(canvas.width, canvas.height);
        for (int i = 0; i <= 30; i++) {
            double angle = StrictMath.PI / 2 * i / 30;
            double x = 0.03 * canvas.width;
            double y = 0.03 * canvas.height;
            double half = 0.3 + 0.03 * i;
            canvas.segment(
                    x, y, half, x + reach * StrictMath.cos(angle), y + reach * StrictMath.sin(angle), half, INK, INK);
        }
    }

    private static void circles(Canvas canvas) {
        double least = Math.min(canvas.width, canvas.height);
        Rgb[] inks = {INK, new Rgb(0.80, 0.10, 0.12), new Rgb(0.10, 0.25, 0.70)};
        for (int ring = 0; ring < 9; ring++) {
            double radius = least * (0.02 + 0.022 * ring);
            double half = 0.4 + 0.2 * ring;
            double lastX = 0.73 * canvas.width + radius;
            double lastY = 0.26 * canvas.height;
            for (int i = 1; i <= 90; i++) {
                double angle = 2 * StrictMath.PI * i / 90;
                double x = 0.73 * canvas.width + radius * StrictMath.cos(angle);
                double y = 0.26 * canvas.height + radius * StrictMath.sin(angle);
                canvas.segment(lastX, lastY, half, x, y, half, inks[ring % 3], inks[ring % 3]);
                lastX = x;
                lastY = y;
            }
        }
    }

    private static void hatching(Canvas canvas) {
        double side = 0.36 * Math.min(canvas.width, canvas.height);
        double left = 0.05 * canvas.width;
        double top = 0.58 * canvas.height;
        double gap = 1.8;
        for (double at = 0; at < side; at += gap) {
            gap += 0.11;
            canvas.segment(left + at, top, 0.45, left + at, top + side, 0.45, INK, INK);
            if (at > side / 2) {
                canvas.segment(left + side / 2, top + at, 0.45, left + side, top + at, 0.45, INK, INK);
            }
        }
    }

    private static void curves(Canvas canvas, SplitMix random) {
        for (int curve = 0; curve < 14; curve++) {
            double[] x = new double[4];
            double[] y = new double[4];
            for (int i = 0; i < 4; i++) {
                x[i] = canvas.width * random.uniform(0.5, 0.98);
                y[i] = canvas.height * random.uniform(0.52, 0.97);
            }
            Rgb ink = curve % 4 == 3 ? Rgb.hsv(random.uniform(), 0.9, 0.7) : INK;
            double thick = random.uniform(0.6, 2.4);
            double lastX = x[0];
            double lastY = y[0];
            for (int step = 1; step <= 48; step++) {
                double t = step / 48.0;
                double nextX = bezier(x, t);
                double nextY = bezier(y, t);
                double half = 0.25 + thick * (1 - t);
                canvas.segment(lastX, lastY, half + thick / 48, nextX, nextY, half, ink, ink);
                lastX = nextX;
                lastY = nextY;
            }
        }
    }

    private static double bezier(double[] p, double t) {
        double s = 1 - t;
        return s * s * s * p[0] + 3 * s * s * t * p[1] + 3 * s * t * t * p[2] + t * t * t * p[3];
    }
}
