package io.github.prefixel.testimages;

import java.util.Arrays;

/**
 * Discs that hide each other, with radii distributed as r<sup>−3</sup> between two bounds: the simplest model with the
 * occlusions and the scaling of photographs (Lee, Mumford and Huang, "Occlusion models for natural images", 2001).
 * Rendered front to back: a pixel is done when nothing behind it can show.
 */
final class DeadLeaves {
    private static final double OPAQUE = 1.0 / 1024;

    private final int width;
    private final int height;
    private final double[][] planes;
    private final double[] open;
    private final SplitMix random;
    private final NoiseField[] texture;
    private int done;

    private DeadLeaves(int width, int height, SplitMix random) {
        this.width = width;
        this.height = height;
        this.random = random;
        this.planes = new double[3][width * height];
        this.open = new double[width * height];
        Arrays.fill(open, 1);
        this.texture = NoiseField.pair(256, 1, random.fork());
    }

    static TestImage image(int width, int height, long seed) {
        DeadLeaves leaves = new DeadLeaves(width, height, new SplitMix(seed));
        leaves.render();
        return Samples.image("leaves", width, height, 8, leaves.planes);
    }

    private void render() {
        double least = 2;
        double most = Math.max(2 * least, 0.4 * Math.max(width, height));
        while (done < open.length) {
            double spread = 1 / (least * least) - 1 / (most * most);
            double radius = 1 / Math.sqrt(1 / (least * least) - random.uniform() * spread);
            leaf(random.uniform(-radius, width + radius), random.uniform(-radius, height + radius), radius);
        }
    }

    /** Leaves differ most in lightness, then in warmth, least in what is left: as the axes of photographs do. */
    private void leaf(double centreX, double centreY, double radius) {
        double light = Shape.clamp(0.45 + 0.22 * random.gaussian());
        double warm = 0.06 * random.gaussian();
        double green = 0.03 * random.gaussian();
        Rgb color = new Rgb(light + warm - green, light + green, light - warm - green);
        double contrast = random.uniform(0, 0.07);
        double slopeX = random.uniform(-0.12, 0.12) / radius;
        double slopeY = random.uniform(-0.12, 0.12) / radius;
        double offsetU = random.uniform();
        double offsetV = random.uniform();
        NoiseField grain = texture[random.below(2)];
        double softness = 0.5 + radius * random.uniform(0, 0.03);
        double reach = radius + softness;
        for (int y = Canvas.from(centreY - reach); y < Canvas.to(centreY + reach, height); y++) {
            for (int x = Canvas.from(centreX - reach); x < Canvas.to(centreX + reach, width); x++) {
                int i = y * width + x;
                double dx = x + 0.5 - centreX;
                double dy = y + 0.5 - centreY;
                double coverage = 0.5 + (radius - Math.sqrt(dx * dx + dy * dy)) / (2 * softness);
                if (open[i] > 0 && coverage > 0) {
                    double shade = slopeX * dx
                            + slopeY * dy
                            + contrast * grain.sample(offsetU + x / 256.0, offsetV + y / 256.0);
                    show(i, color, shade, Math.min(1, coverage));
                }
            }
        }
    }

    private void show(int i, Rgb color, double shade, double coverage) {
        double weight = open[i] * coverage;
        if (open[i] - weight < OPAQUE) {
            weight = open[i];
            done++;
        }
        open[i] -= weight;
        planes[0][i] += weight * (color.r() + shade);
        planes[1][i] += weight * (color.g() + shade);
        planes[2][i] += weight * (color.b() + shade);
    }
}
