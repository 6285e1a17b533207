package io.github.prefixel.testimages;

/** Circular cosine rings whose frequency grows with the radius and reaches Nyquist's at the nearest border. */
final class ZonePlate {
    private ZonePlate() {}

    static TestImage image(int width, int height) {
        double[] plane = new double[width * height];
        double rate = StrictMath.PI / Math.min(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double dx = x + 0.5 - width / 2.0;
                double dy = y + 0.5 - height / 2.0;
                plane[y * width + x] = 0.5 + 0.5 * StrictMath.cos(rate * (dx * dx + dy * dy));
            }
        }
        return Samples.image("zone-plate", width, height, 8, plane);
    }
}
