package io.github.prefixel.testimages;

/** Water that mirrors what stands above the shore, stirred by ripples that grow towards the viewer. */
final class Lake {
    private static final Rgb WATER = new Rgb(0.13, 0.26, 0.33);
    private static final Rgb GLINT = new Rgb(0.97, 0.96, 0.92);

    private final double shore;
    private final NoiseField ripples;

    Lake(double shore, NoiseField ripples) {
        this.shore = shore;
        this.ripples = ripples;
    }

    void paint(Canvas canvas) {
        double scale = canvas.height;
        for (int y = Canvas.from(shore * scale); y < canvas.height; y++) {
            double v = (y + 0.5) / scale;
            double near = v - shore;
            for (int x = 0; x < canvas.width; x++) {
                double u = (x + 0.5) / scale;
                double depth = 1 / (near + 0.06);
                double wave = ripples.sample(0.09 * u * depth, 0.55 * depth);
                double small = ripples.sample(0.5 + 0.35 * u * depth, 2.9 * depth);
                double shift = (0.35 * wave + 0.3 * small) * (0.004 + 0.11 * near);
                Rgb mirrored = canvas.sample((u + 0.25 * shift) * scale, (shore - 1.05 * near + shift) * scale);
                double sunk = 0.24 + 0.5 * near + 0.05 * small;
                double glint = 0.7 * Shape.smoothstep(1.9, 2.6, wave + 0.8 * small);
                canvas.set(x, y, mirrored.mix(WATER, sunk).mix(GLINT, glint * Shape.clamp(6 * near)));
            }
        }
    }
}
