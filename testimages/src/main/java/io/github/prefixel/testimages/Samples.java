package io.github.prefixel.testimages;

/** Rounds real planes to samples. */
final class Samples {
    private Samples() {}

    /** @param planes row-major values, nominally 0 to 1, clipped to that */
    static TestImage image(String name, int width, int height, int bitDepth, double[]... planes) {
        int max = (1 << bitDepth) - 1;
        short[][] samples = new short[planes.length][width * height];
        for (int c = 0; c < planes.length; c++) {
            for (int i = 0; i < samples[c].length; i++) {
                samples[c][i] = (short) (int) (Shape.clamp(planes[c][i]) * max + 0.5);
            }
        }
        return new TestImage(name, width, height, planes.length, bitDepth, samples);
    }
}
