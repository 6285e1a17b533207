package io.github.prefixel.testimages;

/**
 * A landscape that behaves like a photograph: sky and clouds, ridges in haze, a wood by a lake that mirrors them, a meadow
 * in front. It holds what photographs hold (occlusion, 1/f textures, shading, smooth gradients, fine strokes), and
 * passes a lens and a sensor. Lengths are fractions of the height, so any size shows the same kind of scene.
 */
final class PhotoScene {
    private static final double SHORE = 0.60;
    private static final int FIELD = 512;

    private final Canvas canvas;
    private final SplitMix random;
    private final double scale;
    private final NoiseField[] smooth;
    private final NoiseField[] rough;

    private PhotoScene(int width, int height, long seed) {
        this.canvas = new Canvas(width, height);
        this.random = new SplitMix(seed);
        this.scale = height;
        this.smooth = NoiseField.pair(FIELD, 1.7, random.fork());
        this.rough = NoiseField.pair(FIELD, 1.5, random.fork());
    }

    static TestImage image(int width, int height, long seed) {
        PhotoScene scene = new PhotoScene(width, height, seed);
        new Sky(scene.smooth[0], scene.random.fork()).paint(scene.canvas);
        scene.paintRidges();
        new Wood(SHORE, scene.random.fork()).paint(scene.canvas);
        new Lake(SHORE, scene.rough[1]).paint(scene.canvas);
        new Meadow(scene.smooth[1], scene.random.fork()).paint(scene.canvas);
        scene.expose();
        return scene.canvas.toImage("photo");
    }

    private void paintRidges() {
        Rgb haze = new Rgb(0.74, 0.80, 0.87);
        Ridge[] ridges = {
            new Ridge(0.39, 0.090, 0.42, 0.60, 0.2, new Rgb(0.38, 0.41, 0.49)),
            new Ridge(0.47, 0.055, 0.60, 0.36, 3, new Rgb(0.30, 0.36, 0.36)),
            new Ridge(0.53, 0.030, 0.80, 0.14, 3, new Rgb(0.20, 0.30, 0.17)),
        };
        for (Ridge ridge : ridges) {
            ridge.paint(canvas, smooth[1], rough[0], random.uniform(), haze, SHORE);
        }
    }

    /** Vignette, a lens that blurs by about half a pixel, noise of a sensor. */
    private void expose() {
        double aspect = canvas.width / scale;
        for (int y = 0; y < canvas.height; y++) {
            for (int x = 0; x < canvas.width; x++) {
                double u = (x + 0.5) / scale - aspect / 2;
                double v = (y + 0.5) / scale - 0.5;
                double fall = (u * u + v * v) / (aspect * aspect + 1);
                canvas.set(x, y, canvas.get(x, y).times(1.02 - 0.7 * fall));
            }
        }
        canvas.blur(0.12);
        canvas.addSensorNoise(0.004, 0.009, random.fork());
        canvas.blur(0.06);
    }
}
