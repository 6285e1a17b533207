package io.github.prefixel.testimages;

/** Conifers on the far shore of the lake, painted from the back to the front. */
final class Wood {
    private static final double DEPTH = 0.035;

    private final double shore;
    private final SplitMix random;

    Wood(double shore, SplitMix random) {
        this.shore = shore;
        this.random = random;
    }

    void paint(Canvas canvas) {
        double aspect = canvas.width / (double) canvas.height;
        int rows = 14;
        for (int row = 0; row < rows; row++) {
            double near = row / (rows - 1.0);
            double foot = shore - DEPTH * (1 - near);
            int trees = (int) (75 * aspect) + 1;
            for (int i = 0; i < trees; i++) {
                double u = aspect * (i + random.uniform(-0.8, 0.8)) / trees;
                double grove = 0.95 + 0.45 * StrictMath.sin(2.1 * u + 5 * near) * StrictMath.sin(5.3 * u + 1);
                double tall = (0.022 + 0.034 * random.uniform() * random.uniform()) * grove * (0.8 + 0.4 * near);
                tree(canvas, u, foot + random.uniform(-0.003, 0.002), tall, 1 - near);
            }
        }
    }

    /** Tiers of boughs, narrow on top; the left side of each is lit. */
    private void tree(Canvas canvas, double u, double foot, double tall, double far) {
        double scale = canvas.height;
        double shade = random.uniform(0.65, 1.25);
        double warm = random.uniform(-0.03, 0.06);
        Rgb haze = new Rgb(0.66, 0.73, 0.76);
        Rgb dark = new Rgb(0.07 + warm * 0.5, 0.13, 0.10).times(shade).mix(haze, 0.05 + 0.38 * far);
        Rgb lit = new Rgb(0.24 + warm, 0.34 + warm * 0.5, 0.15).times(shade).mix(haze, 0.05 + 0.38 * far);
        int tiers = Math.max(3, (int) (tall * scale / 2.2));
        for (int tier = tiers - 1; tier >= 0; tier--) {
            double down = (tier + 1.0) / tiers;
            double y = (foot - tall * (1 - down)) * scale;
            double half = 0.25 * tall * scale * (0.08 + 0.92 * down) * random.uniform(0.75, 1.2);
            double drop = 0.05 * tall * scale;
            double thick = Math.max(0.4, 0.06 * tall * scale * down);
            double x = u * scale;
            canvas.segment(x, y - drop, thick, x + half, y + drop, 0.35, dark, dark);
            canvas.segment(x, y - drop, thick, x - half, y + drop, 0.35, dark, lit);
        }
        canvas.segment(u * scale, (foot - tall * 1.05) * scale, 0.3, u * scale, foot * scale, 0.7, lit, dark);
    }
}
