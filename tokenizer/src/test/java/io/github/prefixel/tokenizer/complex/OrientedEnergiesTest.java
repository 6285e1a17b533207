package io.github.prefixel.tokenizer.complex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.testimages.TestImage;
import io.github.prefixel.testimages.TestImages;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrientedEnergiesTest {
    /** The same from the whole transform, and the variance. */
    @Test
    void energiesAreThoseOfTheTransform() {
        double[][] plane = LumaPlane.centred(photo(160, 96));
        OrientedEnergies energies = OrientedEnergies.of(plane, 5);
        ComplexPyramid pyramid = PlaneDualTree.forward(plane, 5);
        for (int level = 1; level <= 5; level++) {
            for (Orientation orientation : Orientation.values()) {
                double expected = pyramid.band(level, orientation).energy() / (160 * 96);
                assertEquals(expected, energies.bands()[level - 1][orientation.ordinal()], 1e-9 * expected);
            }
        }
        double[] samples = Arrays.stream(plane).flatMapToDouble(Arrays::stream).toArray();
        double mean = Arrays.stream(samples).average().orElseThrow();
        double variance = Arrays.stream(samples)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow();
        assertEquals(0, energies.mean(), 1e-12);
        assertEquals(1, energies.total() / variance, .01);
    }

    @Test
    void whiteNoiseHasEqualSharesInAllDirections() {
        Random random = new Random(1);
        double[][] plane = new double[256][256];
        for (double[] row : plane) {
            Arrays.setAll(row, x -> random.nextGaussian());
        }
        OrientedEnergies energies = OrientedEnergies.of(plane, 2);
        for (int level = 1; level <= 2; level++) {
            for (double energy : energies.bands()[level - 1]) {
                assertEquals(1, energy * 2 * Math.pow(4, level), .1, "level " + level);
            }
        }
    }

    /** Noise whose power falls as f^−2; eight fields of 512 × 512 measure .20, .10, .20, .20, .10 and .20. */
    @Test
    void texturesWithoutDirectionHaveHalfAsMuchInTheDiagonals() {
        double[][] plane = LumaPlane.of(raster(TestImages.noise(128, 128, 1, 1)));
        double[] directions = OrientedEnergies.of(plane, 2).directions();
        for (Orientation orientation : Orientation.values()) {
            double expected = orientation.degrees() % 90 == 45 ? .1 : .2;
            assertEquals(expected, directions[orientation.ordinal()], .03, orientation.label());
        }
    }

    @Test
    void sharesSumToOne() {
        OrientedEnergies energies =
                new OrientedEnergies(new double[][] {{1, 2, 3, 2, 1, 1}, {0, 0, 0, 10, 0, 0}}, 5, 7);
        assertEquals(25, energies.total());
        assertEquals(.4, energies.share(energies.energy(1)));
        assertEquals(.2, energies.share(energies.coarser()));
        assertArrayEquals(new double[] {.1, .2, .3, .2, .1, .1}, energies.directions(1), 1e-15);
        assertArrayEquals(new double[] {.05, .1, .15, .6, .05, .05}, energies.directions(), 1e-15);
    }

    @Test
    void descriptorsAreAmplitudesWithNames() {
        OrientedEnergies energies = OrientedEnergies.of(photo(31, 13));
        float[] descriptor = energies.descriptor();
        assertEquals(OrientedEnergies.names(OrientedEnergies.LEVELS).size(), descriptor.length);
        assertEquals("level 2, 105°", OrientedEnergies.names(5).get(9));
        assertEquals(Math.sqrt(energies.bands()[1][3]), descriptor[9], 1e-7);
        assertEquals("coarser", OrientedEnergies.names(5).get(30));
        assertEquals(Math.sqrt(energies.coarser()), descriptor[30], 1e-7);
        assertEquals("mean", OrientedEnergies.names(5).get(31));
        assertEquals(energies.mean(), descriptor[31], 1e-7);
    }

    /** The same picture, one sample on: descriptors hardly change, beside those of another picture. */
    @Test
    void descriptorsHardlyDependOnPlace() {
        TestImage large = TestImages.deadLeaves(136, 136, 5);
        float[] first = OrientedEnergies.of(crop(large, 0)).descriptor();
        float[] moved = OrientedEnergies.of(crop(large, 1)).descriptor();
        float[] other = OrientedEnergies.of(photo(128, 128)).descriptor();
        assertTrue(
                distance(first, moved) < .05 * distance(first, other),
                distance(first, moved) + " moved, " + distance(first, other) + " another");
    }

    @Test
    void bitDepthsDoNotMatter() {
        Raster narrow = photo(64, 48);
        Raster wide = new Raster(64, 48, Components.RGB, 16);
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < 64 * 48; i++) {
                wide.plane(c)[i] = (short) ((narrow.plane(c)[i] & 0xFFFF) * 257);
            }
        }
        assertArrayEquals(
                OrientedEnergies.of(narrow).descriptor(),
                OrientedEnergies.of(wide).descriptor(),
                1e-6f);
    }

    @Test
    void constantPicturesHaveNoShares() {
        Raster grey = new Raster(1, 1, Components.GREY, 8);
        grey.set(0, 0, 0, 51);
        OrientedEnergies energies = OrientedEnergies.of(grey);
        assertEquals(.2, energies.mean(), 1e-12);
        assertEquals(0, energies.total(), 1e-20);
        assertTrue(Double.isNaN(energies.share(energies.coarser())));
        assertTrue(Double.isNaN(energies.directions(1)[0]));
        assertTrue(Double.isNaN(energies.directions()[0]));
    }

    private static Raster photo(int width, int height) {
        return raster(TestImages.photo(width, height, 1));
    }

    private static Raster raster(TestImage image) {
        Raster raster = new Raster(image.width(), image.height(), Components.RGB, image.bitDepth());
        for (int c = 0; c < 3; c++) {
            System.arraycopy(image.planes()[c], 0, raster.plane(c), 0, image.width() * image.height());
        }
        return raster;
    }

    private static Raster crop(TestImage image, int shift) {
        Raster whole = raster(image);
        Raster crop = new Raster(128, 128, Components.RGB, 8);
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < 128; y++) {
                for (int x = 0; x < 128; x++) {
                    crop.set(c, x, y, whole.get(c, x + shift, y + shift));
                }
            }
        }
        return crop;
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }
}
