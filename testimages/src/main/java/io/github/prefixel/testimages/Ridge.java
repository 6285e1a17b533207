package io.github.prefixel.testimages;

/**
 * A mountain ridge with a fractal outline, lit from the left and seen through haze.
 *
 * @param base mean distance of the outline from the top
 * @param relief standard deviation of the outline
 * @param frequency periods of the noise field a unit of length
 * @param haze share of the haze's colour, 0 to 1
 * @param snowLine how far above {@code base} snow lies, in units of {@code relief}
 * @param rock colour without light and haze
 */
record Ridge(double base, double relief, double frequency, double haze, double snowLine, Rgb rock) {
    private static final Rgb SNOW = new Rgb(0.97, 0.97, 1.0);

    void paint(Canvas canvas, NoiseField outline, NoiseField texture, double row, Rgb hazeColor, double foot) {
        double scale = canvas.height;
        int bottom = Canvas.to(foot * scale + 1, canvas.height);
        for (int x = 0; x < canvas.width; x++) {
            double u = (x + 0.5) / scale;
            double top = base - relief * outline.sample(u * frequency * 0.6, row);
            for (int y = Canvas.from(top * scale - 1); y < bottom; y++) {
                double v = (y + 0.5) / scale;
                double coverage = Shape.clamp((v - top) * scale + 0.5);
                double mist = haze + (1 - haze) * 0.45 * (haze + 0.2) * Shape.smoothstep(foot - 0.16, foot, v);
                canvas.blend(x, y, surface(texture, u, v, row).mix(hazeColor, mist), coverage);
            }
        }
    }

    private Rgb surface(NoiseField texture, double u, double v, double row) {
        double tu = u * frequency;
        double tv = row + 0.8 * v * frequency;
        double here = crest(texture, tu, tv);
        double slope = here - crest(texture, tu + 0.004, tv + 0.003);
        double grain = texture.sample(3 * tu, 3 * tv);
        double light = Math.max(0.45, 1 + 1.5 * slope + 0.06 * grain);
        double above = (base - v) / relief + 0.5 * here + 0.12 * grain;
        double snow = Shape.smoothstep(snowLine, snowLine + 0.3, above);
        return rock.mix(SNOW, snow).times(Math.min(1.25, light));
    }

    /** Folding a field at 0 makes sharp crests between rounded valleys, as erosion does. */
    private static double crest(NoiseField texture, double u, double v) {
        return 1 - Math.abs(texture.sample(u, v)) - 0.5 * Math.abs(texture.sample(2.3 * u + 0.5, 2.3 * v));
    }
}
