package io.github.prefixel.cli.report;

import java.util.ArrayList;
import java.util.List;

/** Rates in bits per pixel at which results are read. */
final class Rates {
    /** Columns of the tables. */
    static final List<Double> TABLE = List.of(0.125, 0.25, 0.5, 1.0, 2.0);

    /** Steps of an eighth of an octave from 1/16 to 3, close enough for a smooth line. */
    static final List<Double> CHART = chart();

    private Rates() {}

    private static List<Double> chart() {
        List<Double> rates = new ArrayList<>();
        for (int step = 0; ; step++) {
            double rate = Math.pow(2, -4 + step / 8.0);
            if (rate > 3) {
                return List.copyOf(rates);
            }
            rates.add(rate);
        }
    }
}
