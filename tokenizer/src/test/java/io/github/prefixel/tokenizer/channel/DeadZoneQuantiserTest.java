package io.github.prefixel.tokenizer.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadZoneQuantiserTest {
    @ParameterizedTest
    @CsvSource({
        "1.6, 0.619, 0.547, NaN, NaN",
        "0.8, 1.766, 0.1411, 1.829, 0.1336",
        "0.4, 2.669, 0.0404, 3.067, 0.0253",
        "0.2, 3.530, 0.01166, 4.212, 0.0049"
    })
    void independentFigures(double threshold, double rate, double error, double finerRate, double finerError) {
        OperatingPoint before = DeadZoneQuantiser.significance(threshold, Reconstruction.CENTROID);
        assertEquals(rate, before.rate(), 0.002);
        assertEquals(error, before.distortion(), 0.003 * error + 1e-4);
        if (!Double.isNaN(finerRate)) {
            OperatingPoint after = DeadZoneQuantiser.refinement(threshold, Reconstruction.CENTROID);
            assertEquals(finerRate, after.rate(), 0.002);
            assertEquals(finerError, after.distortion(), 0.003 * finerError + 1e-4);
        }
    }

    /** Quantises samples, whose empirical entropy and error are within four standard errors. */
    @ParameterizedTest
    @CsvSource({"0.3, true", "0.3, false", "1, true", "1, false", "2.5, true"})
    void agreesWithSamples(double threshold, boolean refined) {
        int n = 200_000;
        Random random = new Random(4);
        Map<Integer, double[]> cells = new HashMap<>();
        double middles = 0;
        double squaredMiddles = 0;
        for (int i = 0; i < n; i++) {
            double x = random.nextGaussian();
            int steps = (int) (Math.abs(x) / threshold);
            int first = refined || steps < 2 ? steps : steps / 2 * 2;
            int width = refined || steps < 2 ? 1 : 2;
            double middle = first == 0 ? 0 : Math.signum(x) * (first + width / 2.0) * threshold;
            double error = (x - middle) * (x - middle);
            middles += error;
            squaredMiddles += error * error;
            double[] cell = cells.computeIfAbsent(first * (int) Math.signum(x), key -> new double[3]);
            cell[0]++;
            cell[1] += x;
            cell[2] += x * x;
        }
        double entropy = 0;
        double squaredLogs = 0;
        double centroids = 0;
        for (double[] cell : cells.values()) {
            double bits = -Math.log(cell[0] / n) / Math.log(2);
            entropy += cell[0] / n * bits;
            squaredLogs += cell[0] / n * bits * bits;
            centroids += (cell[2] - cell[1] * cell[1] / cell[0]) / n;
        }
        double middlesError = 4 * Math.sqrt((squaredMiddles / n - middles / n * middles / n) / n);
        OperatingPoint middle = point(threshold, refined, Reconstruction.MIDPOINT);
        OperatingPoint centroid = point(threshold, refined, Reconstruction.CENTROID);
        // The entropy of samples is too low by (cells − 1) / 2n nats (Miller 1955).
        double bias = (cells.size() - 1) / (2.0 * n * Math.log(2));
        assertEquals(entropy + bias, middle.rate(), 4 * Math.sqrt((squaredLogs - entropy * entropy) / n));
        assertEquals(middle.rate(), centroid.rate());
        assertEquals(middles / n, middle.distortion(), middlesError);
        assertEquals(centroids, centroid.distortion(), middlesError);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.01, 0.1, 0.7, 1.3, 3})
    void everyPassSpendsBitsAndLowersTheError(double threshold) {
        OperatingPoint last = point(2 * threshold, true, Reconstruction.CENTROID);
        OperatingPoint before = point(threshold, false, Reconstruction.CENTROID);
        OperatingPoint after = point(threshold, true, Reconstruction.CENTROID);
        assertTrue(last.rate() < before.rate() && before.rate() <= after.rate());
        assertTrue(last.distortion() > before.distortion() && before.distortion() >= after.distortion());
        for (OperatingPoint point : new OperatingPoint[] {last, before, after}) {
            assertTrue(point.rate() >= -0.5 * Math.log(point.distortion()) / Math.log(2));
        }
    }

    /** At high resolution: h(X) − log₂ T less one bit for each sample in the dead zone. */
    @Test
    void highResolution() {
        double threshold = 0.0005;
        double dead = 2 * threshold / Math.sqrt(2 * Math.PI);
        OperatingPoint point = point(threshold, true, Reconstruction.MIDPOINT);
        double entropy = 0.5 * Math.log(2 * Math.PI * Math.E) / Math.log(2);
        assertEquals(entropy - Math.log(threshold) / Math.log(2) - dead, point.rate(), 1e-6);
        assertEquals(1 + 3 * dead, point.distortion() / (threshold * threshold / 12), 1e-6);
    }

    @Test
    void nothingIsSignificantAtAHighThreshold() {
        OperatingPoint point = point(60, true, Reconstruction.CENTROID);
        assertEquals(0, point.rate(), 1e-12);
        assertEquals(1, point.distortion(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1e-5, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesNonsense(double threshold) {
        assertThrows(IllegalArgumentException.class, () -> point(threshold, true, Reconstruction.CENTROID));
        assertThrows(IllegalArgumentException.class, () -> point(threshold, false, Reconstruction.MIDPOINT));
    }

    private static OperatingPoint point(double threshold, boolean refined, Reconstruction reconstruction) {
        return refined
                ? DeadZoneQuantiser.refinement(threshold, reconstruction)
                : DeadZoneQuantiser.significance(threshold, reconstruction);
    }
}
