package io.github.prefixel.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    private static Axis axis(Scale scale, double low, double high) {
        List<Double> x = List.of(low, high);
        return Axis.ofX(new Chart(
                "", "", "", "", scale, Scale.LINEAR, List.of(Chart.Line.subject("line", x, List.of(1.0, 2.0)))));
    }

    private static String labels(Axis axis) {
        return String.join(" ", axis.ticks().stream().map(axis::label).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "0.0039, 0.5, 0.01 0.03 0.1 0.3",
        "0.02, 0.29, 0.02 0.05 0.1 0.2",
        "0.0625, 2, 0.1 0.2 0.5 1 2",
        "0.08, 0.4, 0.08 0.09 0.1 0.2 0.3 0.4",
        "3, 3, 3 4",
        "0.000004, 12000, 1e-5 0.0001 0.001 0.01 0.1 1 10 100 1000 1e4",
        "0.000011, 0.0006, 2e-5 5e-5 0.0001 0.0002 0.0005",
        "1e-20, 1e10, 1e-20 1e-17 1e-14 1e-11 1e-8 1e-5 0.01 10 1e4 1e7 1e10",
    })
    void decimalAxesGoAsFarAsTheData(double low, double high, String labels) {
        Axis axis = axis(Scale.LOG10, low, high);
        assertEquals(labels, labels(axis));
        if (high > low) {
            assertEquals(0, axis.position(low), 1e-12);
            assertEquals(1, axis.position(high), 1e-12);
        }
        assertTrue(axis.ticks().stream().allMatch(tick -> tick > axis.min() - 1e-6 && tick < axis.max() + 1e-6));
    }

    @Test
    void axesOfOctavesBeginAtAPower() {
        assertEquals("0.0625 0.125 0.25 0.5 1 2", labels(axis(Scale.LOG2, 0.07, 3)));
        assertEquals("0.001 0.0039 0.0156 0.0625 0.25 1", labels(axis(Scale.LOG2, 0.001, 1)));
        assertEquals("1 4 16 64 256 1024 4096 16384 65536 262144 1048576", labels(axis(Scale.LOG2, 1, 1 << 20)));
    }
}
