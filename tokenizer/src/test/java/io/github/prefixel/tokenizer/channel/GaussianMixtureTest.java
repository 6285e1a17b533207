package io.github.prefixel.tokenizer.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GaussianMixtureTest {
    /**
     * Check values with their standard errors, from samples by other means. The first lies 2.8 standard errors below what
     * series and estimate agree on, .1036.
     */
    @ParameterizedTest
    @CsvSource({"4, 3, 0.1, 0.1014, 0.0008", "8, 2, 0.1, 0.0826, 0.0005", "3, 6, 0.05, 0.0930, 0.0007"})
    void checkValues(int components, int dimensions, double spread, double excess, double error) {
        GaussianMixture.Estimate estimate = GaussianMixture.average(components, dimensions, spread, 8_000, 1);
        assertEquals(excess, estimate.excess(), 4 * Math.hypot(error, estimate.standardError()));
        GaussianMixture.Series series = GaussianMixture.series(components, dimensions, spread);
        assertEquals(excess, series.excess(), 4 * error);
        assertEquals(estimate.excess(), series.excess(), Math.abs(series.nextTerm()) + 4 * estimate.standardError());
        assertTrue(estimate.standardError() < error / 2);
    }

    /** The next term explains what the series leaves out, where the rest is small. */
    @ParameterizedTest
    @CsvSource({"2, 1, 0.1", "5, 4, 0.05", "2, 8, 0.02", "8, 2, 0.1"})
    void nextTerm(int components, int dimensions, double spread) {
        GaussianMixture.Estimate estimate = GaussianMixture.average(components, dimensions, spread, 12_000, 2);
        GaussianMixture.Series series = GaussianMixture.series(components, dimensions, spread);
        assertEquals(
                series.excess() + series.nextTerm(),
                estimate.excess(),
                4 * estimate.standardError() + 0.2 * Math.abs(series.nextTerm()));
    }

    /** Both terms are means over centres of −tr Σ²/4 and tr Σ³/6 − |K|²/12, which inner products of the centres give. */
    @ParameterizedTest
    @CsvSource({"2, 3", "5, 1", "5, 3", "9, 7"})
    void momentsOfTheCentres(int components, int dimensions) {
        Random random = new Random(10);
        MeanOfSamples second = new MeanOfSamples();
        MeanOfSamples third = new MeanOfSamples();
        DMatrixRMaj centres = new DMatrixRMaj(components, dimensions);
        for (int sample = 0; sample < 10_000; sample++) {
            for (int column = 0; column < dimensions; column++) {
                double mean = 0;
                for (int row = 0; row < components; row++) {
                    centres.set(row, column, random.nextGaussian());
                    mean += centres.get(row, column) / components;
                }
                for (int row = 0; row < components; row++) {
                    centres.add(row, column, -mean);
                }
            }
            DMatrixRMaj products = CommonOps_DDRM.multTransB(centres, centres, null);
            DMatrixRMaj square = CommonOps_DDRM.mult(products, products, null);
            double cubes = 0;
            for (double product : products.getData()) {
                cubes += product * product * product;
            }
            double count = components;
            second.add(-CommonOps_DDRM.trace(square) / (4 * count * count));
            double trace = CommonOps_DDRM.trace(CommonOps_DDRM.mult(square, products, null));
            third.add(trace / (6 * count * count * count) - cubes / (12 * count * count));
        }
        GaussianMixture.Series series = GaussianMixture.series(components, dimensions, 1);
        double first = dimensions / 2.0 * (1 - 1.0 / components);
        assertEquals(second.mean(), series.excess() - first, 4 * second.standardError());
        assertEquals(third.mean(), series.nextTerm(), 4 * third.standardError());
    }

    /** On a line the entropy is an integral. */
    @ParameterizedTest
    @CsvSource({"0.3, 0.5, 1", "1, 0.2, 1", "2, 0.5, 0.5", "6, 0.7, 2"})
    void agreesWithQuadrature(double apart, double weight, double variance) {
        double deviation = Math.sqrt(variance);
        double entropy = GaussLegendre.integrate(
                x -> {
                    double density = weight * Normal.density(x) + (1 - weight) * Normal.density(x - apart / deviation);
                    return density > 0 ? -density * Math.log(density) : 0;
                },
                -20,
                apart / deviation + 20);
        double excess = entropy - 0.5 * Math.log(2 * Math.PI * Math.E);
        GaussianMixture.Estimate estimate = GaussianMixture.estimate(
                new double[][] {{1}, {1 + apart}}, new double[] {3 * weight, 3 - 3 * weight}, variance, 20_000, 3);
        assertEquals(excess, estimate.excess(), 4 * estimate.standardError());
    }

    @Test
    void limits() {
        double[] equal = {1, 1, 1, 1};
        GaussianMixture.Estimate one = GaussianMixture.estimate(new double[4][3], equal, 1, 10, 4);
        assertEquals(0, one.excess(), 1e-15);
        double[][] far = {{0, 0}, {1e6, 0}, {0, 1e6}, {-1e6, 0}};
        GaussianMixture.Estimate apart = GaussianMixture.estimate(far, equal, 1, 10, 5);
        assertEquals(Math.log(4), apart.excess(), 1e-12);
        assertEquals(0, GaussianMixture.average(1, 5, 2, 10, 6).excess(), 1e-15);
        assertEquals(new GaussianMixture.Series(0, 0), GaussianMixture.series(1, 7, 0.2));
    }

    /** Many dimensions, where densities underflow. */
    @Test
    void manyDimensions() {
        Random random = new Random(7);
        double[][] centres = new double[3][4000];
        for (double[] centre : centres) {
            for (int k = 0; k < centre.length; k++) {
                centre[k] = 5 * random.nextGaussian();
            }
        }
        double[] weights = {0.5, 0.25, 0.25};
        assertEquals(
                1.5 * Math.log(2),
                GaussianMixture.estimate(centres, weights, 1, 4, 8).excess(),
                1e-9);
    }

    /** No bias, and the right error: 200 standard scores have mean 0 and variance 1. */
    @Test
    void standardErrorIsHonest() {
        double[][] centres = {{0, 0}, {0.5, 0.5}, {-0.2, 0.7}};
        double[] weights = {1, 2, 1};
        double expected =
                GaussianMixture.estimate(centres, weights, 1, 60_000, 9).excess();
        MeanOfSamples squares = new MeanOfSamples();
        for (int seed = 0; seed < 200; seed++) {
            GaussianMixture.Estimate estimate = GaussianMixture.estimate(centres, weights, 1, 400, 100 + seed);
            double score = (estimate.excess() - expected) / estimate.standardError();
            squares.add(score * score);
        }
        assertEquals(1, squares.mean(), 4 * squares.standardError());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesVariances(double variance) {
        double[][] centres = {{0}, {1}};
        assertThrows(
                IllegalArgumentException.class,
                () -> GaussianMixture.estimate(centres, new double[] {1, 1}, variance, 10, 1));
    }

    @Test
    void refusesNonsense() {
        double[][] centres = {{0}, {1}};
        double[] equal = {1, 1};
        assertThrows(IllegalArgumentException.class, () -> GaussianMixture.estimate(centres, equal, 1, 2, 1));
        assertThrows(
                IllegalArgumentException.class, () -> GaussianMixture.estimate(centres, new double[] {0, 0}, 1, 10, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> GaussianMixture.estimate(centres, new double[] {1, -1}, 1, 10, 1));
        assertThrows(IllegalArgumentException.class, () -> GaussianMixture.estimate(centres, new double[3], 1, 10, 1));
        double[][] ragged = {{0}, {1, 2}};
        String message = assertThrows(
                        IllegalArgumentException.class, () -> GaussianMixture.estimate(ragged, equal, 1, 10, 1))
                .getMessage();
        assertTrue(message.startsWith("row 1 "), message);
        double[][] broken = {{0}, {Double.NaN}};
        assertThrows(IllegalArgumentException.class, () -> GaussianMixture.estimate(broken, equal, 1, 10, 1));
        assertThrows(IllegalArgumentException.class, () -> GaussianMixture.series(0, 1, 0.1));
        assertThrows(IllegalArgumentException.class, () -> GaussianMixture.series(2, 0, 0.1));
        assertThrows(IllegalArgumentException.class, () -> GaussianMixture.series(2, 1, -0.1));
        assertThrows(IllegalArgumentException.class, () -> GaussianMixture.average(2, 1, Double.NaN, 10, 1));
    }
}
