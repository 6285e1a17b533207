package io.github.prefixel.testimages;

/** An RGB field of 1/f noise whose channels share most of their variance, as those of photographs do. */
final class SpectralNoise {
    private static final double CONTRAST = 0.17;

    private SpectralNoise() {}

    static TestImage image(int width, int height, double exponent, long seed) {
        SplitMix random = new SplitMix(seed);
        int size = NoiseField.sizeFor(width, height);
        NoiseField[] first = NoiseField.pair(size, exponent, random);
        NoiseField[] second = NoiseField.pair(size, exponent, random);
        double[][] planes = new double[3][width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double light = first[0].at(x, y);
                double warm = 0.32 * first[1].at(x, y);
                double green = 0.14 * second[0].at(x, y);
                int i = y * width + x;
                planes[0][i] = 0.5 + CONTRAST * (light + warm - green);
                planes[1][i] = 0.5 + CONTRAST * (light + green);
                planes[2][i] = 0.5 + CONTRAST * (light - warm - green);
            }
        }
        return Samples.image("noise", width, height, 8, planes);
    }
}
