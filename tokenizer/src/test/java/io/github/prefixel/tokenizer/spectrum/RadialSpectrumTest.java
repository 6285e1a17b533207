package io.github.prefixel.tokenizer.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bins, the law through them, and where two spectra meet. */
class RadialSpectrumTest {
    private static final double[] FREQUENCIES = {0.03125, 0.0625, 0.125, 0.25, 0.5};

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 16, 64, 256})
    void binsAreAThirdOfAnOctave(int side) {
        double[][] ones = new double[side][side];
        for (double[] row : ones) {
            Arrays.fill(row, 7);
        }
        RadialSpectrum radial = new PlaneSpectrum(ones).radial();
        // Each third of an octave from 2/N on has a frequency, and 2/N and 0.5 end bins.
        assertEquals(3 * (Integer.numberOfTrailingZeros(side) - 2) + 1, radial.bins());
        for (int i = 0; i < radial.bins(); i++) {
            double upper = 0.5 * Math.pow(2, (i + 1.0 - radial.bins()) / 3);
            assertTrue(radial.frequencies()[i] <= upper * (1 + 1e-12));
            assertTrue(radial.frequencies()[i] > upper / Math.cbrt(2));
            assertEquals(7, radial.powers()[i], 1e-12);
        }
    }

    /** Power at one frequency shows in its bin alone; in the corners, nowhere. */
    @Test
    void powerStaysInItsBin() {
        double[][] powers = new double[16][16];
        powers[3][0] = 1;
        powers[13][0] = 1;
        powers[8][8] = 1e9;
        RadialSpectrum radial = new PlaneSpectrum(powers).radial();
        for (int i = 0; i < radial.bins(); i++) {
            boolean own = radial.frequencies()[i] > 2.52 / 16 && radial.frequencies()[i] <= 3.18 / 16;
            assertEquals(own, radial.powers()[i] > 0);
        }
    }

    @Test
    void anExactLawIsFound() {
        double[] frequencies = new PlaneSpectrum(new double[64][64]).radial().frequencies();
        double[] powers =
                Arrays.stream(frequencies).map(f -> 3 * Math.pow(f, -2.3)).toArray();
        PowerLaw law = PowerLaw.of(new RadialSpectrum(frequencies, powers));
        assertEquals(2.3, law.exponent(), 1e-9);
        assertEquals(3, law.amplitude(), 1e-8);
        assertEquals(0, law.standardError(), 1e-6);
        assertEquals(powers[5], law.at(frequencies[5]), 1e-6);
    }

    @Test
    void theCutOffIsWhereErrorAndHalfThePictureMeet() {
        RadialSpectrum picture = new RadialSpectrum(FREQUENCIES, new double[] {64, 32, 16, 8, 4});
        // The ratio to half of the picture is ¼ at .125 and 4 at .25: it is 1 half an octave above .125.
        assertEquals(
                0.125 * Math.sqrt(2),
                CutOff.of(picture, new RadialSpectrum(FREQUENCIES, new double[] {0, 1, 2, 16, 1})),
                1e-12);
        assertEquals(0.5, CutOff.of(picture, new RadialSpectrum(FREQUENCIES, new double[5])));
        assertEquals(0.03125, CutOff.of(picture, picture));
        assertEquals(0.25, CutOff.of(picture, new RadialSpectrum(FREQUENCIES, new double[] {0, 0, 0, 4, 4})));
        RadialSpectrum gap = new RadialSpectrum(FREQUENCIES, new double[] {64, 32, 0, 8, 4});
        assertEquals(0.5, CutOff.of(gap, new RadialSpectrum(FREQUENCIES, new double[5])));
        assertEquals(0.125, CutOff.of(gap, new RadialSpectrum(FREQUENCIES, new double[] {1, 1, 1, 0, 0})));
    }

    @Test
    void refusesSpectraThatDoNotFit() {
        assertThrows(IllegalArgumentException.class, () -> new RadialSpectrum(FREQUENCIES, new double[4]));
        for (double[] pair : new double[][] {{0, 1}, {0.6, 1}, {0.1, -1}, {0.1, Double.NaN}, {Double.NaN, 1}}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new RadialSpectrum(new double[] {pair[0]}, new double[] {pair[1]}));
        }
        assertThrows(IllegalArgumentException.class, () -> new RadialSpectrum(new double[] {0.2, 0.2}, new double[2]));
        RadialSpectrum none = new RadialSpectrum(new double[0], new double[0]);
        RadialSpectrum some = new RadialSpectrum(FREQUENCIES, new double[5]);
        assertThrows(IllegalArgumentException.class, () -> CutOff.of(some, none));
        assertTrue(Double.isNaN(CutOff.of(none, none)));
        assertTrue(Double.isNaN(PowerLaw.of(none).exponent()));
        assertTrue(Double.isNaN(PowerLaw.of(some).exponent()));
    }
}
