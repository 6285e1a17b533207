package io.github.prefixel.tokenizer.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.Effort;
import io.github.prefixel.codec.EncodeOptions;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.analyze.WaterFilling;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GaussianConformanceTest {
    private static final double[] STEPS = {16, 4, 1, .25, .0625, .01};
    private static final List<Double> RATES =
            IntStream.rangeClosed(-8, 4).mapToObj(i -> Math.pow(2, i / 2.0)).toList();

    /** With four times the coefficients it is .14: a part of this is what learning the contexts costs. */
    private static final double ENTROPY_CODING = 0.25;

    private static List<ConformancePoint> measure(double[] spectrum, Effort effort) {
        return GaussianConformance.measure(
                new GaussianPicture(256, spectrum, 1), EncodeOptions.defaults().withEffort(effort), RATES);
    }

    @ParameterizedTest
    @CsvSource({"0, FAST", "2, FAST", "2, DEFAULT"})
    void everyPrefixLiesBetweenTheBoundAndAnIdealCoderOfTheQuantiser(double exponent, Effort effort) {
        requireBetween(measure(GaussianPicture.powerLaw(exponent), effort));
    }

    @Test
    void likewiseWithVariancesInSteps() {
        requireBetween(measure(STEPS, Effort.FAST));
    }

    private static void requireBetween(List<ConformancePoint> points) {
        assertEquals(RATES.size(), points.size());
        for (ConformancePoint point : points) {
            assertTrue(point.bound() > 0 && point.bound() < point.embedded(), point::toString);
            assertTrue(point.embedded() < point.rate(), point::toString);
            assertTrue(point.gap() - point.embeddedGap() < ENTROPY_CODING, point::toString);
        }
    }

    /** White noise up to half a bit: there a dead zone costs little. */
    @Test
    void atLowRatesThreeTenthsOfABitSuffice() {
        List<ConformancePoint> points = measure(new double[] {1}, Effort.FAST);
        points.stream().filter(point -> point.rate() <= 0.5).forEach(point -> {
            assertEquals(1, point.active());
            assertTrue(point.gap() > 0 && point.gap() < 0.3, point::toString);
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 2.4})
    void theVectorHasTheSpectrumThatItIsSaidToHave(double exponent) {
        GaussianPicture vector = new GaussianPicture(128, GaussianPicture.powerLaw(exponent), 3);
        double[] variances = vector.variances();
        double[] counts = vector.counts();
        double energy = 0;
        for (int i = 0; i < counts.length; i++) {
            energy += counts[i] * variances[i];
        }
        double size = 128 * 128;
        assertEquals(GaussianPicture.DEVIATION * GaussianPicture.DEVIATION, energy / size, 1);
        // A grey picture tells nothing: its error is the whole energy.
        Raster grey = new Raster(128, 128, vector.raster().components(), 16);
        Arrays.fill(grey.plane(0), (short) 32768);
        assertEquals(energy, vector.distortion(grey), 1e-3 * energy);
        // What rounding the samples costs, and no more.
        assertEquals(1.0 / 12, vector.distortion(vector.raster()) / size, .02);
        assertEquals(Math.pow(2, exponent), variances[variances.length - 4] / variances[variances.length - 1], 1e-9);
    }

    @Test
    void theSameSeedGivesTheSameVector() {
        short[] one = new GaussianPicture(64, STEPS, 5).raster().plane(0);
        assertArrayEquals(one, new GaussianPicture(64, STEPS, 5).raster().plane(0));
        assertTrue(
                !Arrays.equals(one, new GaussianPicture(64, STEPS, 6).raster().plane(0)));
    }

    /** At high rate every plane end is .2546 bit over R(D), and the middle of a plane up to .17 more. */
    @Test
    void theEmbeddedQuantiserHasItsLimitAtHighRate() {
        EmbeddedBound one = new EmbeddedBound(new double[] {1}, new double[] {1}, 1);
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double d = 1e-7; d < 1e-6; d *= 1.01) {
            double gap =
                    one.rate(d) - WaterFilling.ofDistortion(new double[] {1}, d).rate();
            least = Math.min(least, gap);
            most = Math.max(most, gap);
        }
        assertEquals(0.2546, least, 0.002);
        assertEquals(0.2546 + 0.1696, most, 0.002);
    }

    @Test
    void theEmbeddedQuantiserKnowsNothingAtFirst() {
        EmbeddedBound two = new EmbeddedBound(new double[] {4, 1}, new double[] {3, 5}, 0.125);
        assertEquals(0, two.rate(17));
        assertEquals(0, two.rate(18));
        assertTrue(two.rate(16.9) > 0);
    }

    @Test
    void otherSizesAndSpectraAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new GaussianPicture(100, STEPS, 1));
        assertThrows(IllegalArgumentException.class, () -> new GaussianPicture(128, new double[0], 1));
        assertThrows(IllegalArgumentException.class, () -> new GaussianPicture(128, new double[] {1, 0}, 1));
        assertThrows(IllegalArgumentException.class, () -> new GaussianPicture(128, new double[] {Double.NaN}, 1));
        assertThrows(IllegalArgumentException.class, () -> new GaussianPicture(128, new double[] {1e300, 1e-300}, 1));
    }

    @Test
    void onlyTheRatiosOfVariancesCount() {
        double[] variances = new GaussianPicture(64, new double[] {16, 1}, 1).variances();
        assertArrayEquals(variances, new GaussianPicture(64, new double[] {0x1p1023, 0x1p1019}, 1).variances());
        assertArrayEquals(variances, new GaussianPicture(64, new double[] {0x1p-1018, 0x1p-1022}, 1).variances());
    }

    @Test
    void ratesBelowTheHeaderHaveNoPoint() {
        GaussianPicture vector = new GaussianPicture(64, STEPS, 1);
        EncodeOptions options = EncodeOptions.defaults().withEffort(Effort.FAST);
        assertEquals(List.of(), GaussianConformance.measure(vector, options, List.of(1e-4)));
        assertEquals(
                1,
                GaussianConformance.measure(vector, options, List.of(1e-4, 1.0)).size());
        for (List<Double> rates : List.of(List.<Double>of(), List.of(2.0, 1.0), List.of(0.0), List.of(Double.NaN))) {
            assertThrows(IllegalArgumentException.class, () -> GaussianConformance.measure(vector, options, rates));
        }
    }
}
