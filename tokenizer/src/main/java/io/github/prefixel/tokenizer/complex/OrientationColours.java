package io.github.prefixel.tokenizer.complex;

/** A colour for each orientation, round the circle of hues as directions go round, and for mixtures of them. */
final class OrientationColours {
    /** Red, green and blue, of nearly equal lightness. */
    private static final double[][] COLOURS = {
        {255, 88, 72}, {255, 196, 40}, {96, 224, 80}, {48, 212, 224}, {104, 136, 255}, {236, 96, 236}
    };

    private OrientationColours() {}

    /**
     * The mean of the colours, weighted by power: a direction that stands out gives its colour, many at once give grey.
     *
     * @param magnitudes in the order of {@link Orientation}
     * @param brightness 0 to 1
     * @param colour receives red, green and blue, 0 to 255
     */
    static void mix(double[] magnitudes, double brightness, int[] colour) {
        double powers = 0;
        for (double magnitude : magnitudes) {
            powers += magnitude * magnitude;
        }
        for (int c = 0; c < colour.length; c++) {
            double sum = 0;
            for (int i = 0; i < magnitudes.length; i++) {
                sum += magnitudes[i] * magnitudes[i] * COLOURS[i][c];
            }
            colour[c] = powers == 0 ? 0 : (int) Math.round(brightness * sum / powers);
        }
    }
}
