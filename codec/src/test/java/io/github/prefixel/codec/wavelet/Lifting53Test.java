package io.github.prefixel.codec.wavelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The lifting steps against the equations of ISO/IEC 15444-1. */
class Lifting53Test extends WaveletContract {
    @Override
    double[][] forward(double[][] plane, SubbandLayout layout) {
        int[][] ints = Planes.toInts(plane);
        Lifting53.forward(ints, layout);
        return Planes.toDoubles(ints);
    }

    @Override
    double[][] inverse(double[][] subbands, SubbandLayout layout, int toLevel) {
        int[][] ints = Planes.toInts(subbands);
        Lifting53.inverse(ints, layout, toLevel);
        return Planes.toDoubles(ints);
    }

    /** Equations F-9 and F-10, each high coefficient computed anew from the extended signal. */
    @Override
    double[] definition(double[] signal) {
        if (signal.length == 1) {
            return signal.clone();
        }
        MirroredSignal x = new MirroredSignal(signal);
        int lows = signal.length + 1 >> 1;
        double[] result = new double[signal.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = i < lows ? x.at(2 * i) + Math.floor((high(x, i - 1) + high(x, i) + 2) / 4) : high(x, i - lows);
        }
        return result;
    }

    private static double high(MirroredSignal x, int n) {
        return x.at(2 * n + 1) - Math.floor((x.at(2 * n) + x.at(2 * n + 2)) / 2);
    }

    @Override
    double tolerance() {
        return 0;
    }

    /** Chroma of 16-bit samples has 17 bits. */
    @Test
    void extremeSamplesComeBack() {
        Random random = new Random(11);
        int[][] plane = new int[37][53];
        for (int[] row : plane) {
            for (int x = 0; x < row.length; x++) {
                row[x] = random.nextBoolean() ? 65535 : -65535;
            }
        }
        int[][] result = new int[37][];
        for (int y = 0; y < result.length; y++) {
            result[y] = plane[y].clone();
        }
        SubbandLayout layout = SubbandLayout.of(53, 37);
        Lifting53.forward(result, layout);
        Lifting53.inverse(result, layout, 0);
        assertArrayEquals(plane, result);
    }
}
