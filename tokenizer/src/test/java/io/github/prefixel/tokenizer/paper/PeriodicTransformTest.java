package io.github.prefixel.tokenizer.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodicTransformTest {
    /** Of the 8 × 8 samples (i² mod 37) / 36, by PyWavelets 1.8: wavedec2(x, w, 'periodization', 2), coeffs_to_array. */
    private static final double[] HAAR = {
        2.041666666666667,
        2.2013888888888893,
        0.08333333333333337,
        0.47916666666666674,
        0.26388888888888895,
        0.15277777777777773,
        0.04166666666666663,
        0.44444444444444453,
        2.1527777777777786,
        1.7222222222222228,
        0.16666666666666663,
        -0.20833333333333337,
        -0.1111111111111111,
        -0.2222222222222222,
        -0.33333333333333326,
        -0.44444444444444453,
        -0.8750000000000003,
        -0.02083333333333324,
        -0.2777777777777778,
        -0.02083333333333324,
        0.02777777777777785,
        -0.08333333333333331,
        -0.19444444444444448,
        -0.3055555555555556,
        -0.20833333333333354,
        -0.6388888888888893,
        -0.27777777777777796,
        0.2361111111111113,
        -0.3472222222222222,
        0.5694444444444444,
        -0.5694444444444444,
        0.3472222222222222,
        -0.4583333333333334,
        -0.31944444444444453,
        -0.18055555555555558,
        0.47222222222222227,
        -0.2916666666666667,
        -0.29166666666666674,
        -0.2916666666666667,
        0.22222222222222227,
        0.13888888888888892,
        0.27777777777777785,
        0.41666666666666663,
        -0.47222222222222227,
        0.22222222222222218,
        0.22222222222222224,
        0.22222222222222224,
        0.22222222222222227,
        0.22222222222222227,
        -0.6666666666666667,
        -0.5277777777777779,
        -0.388888888888889,
        0.22222222222222227,
        0.22222222222222227,
        0.22222222222222227,
        0.22222222222222227,
        -0.20833333333333343,
        -0.06944444444444442,
        0.06944444444444442,
        0.20833333333333343,
        -0.2916666666666667,
        -0.2916666666666667,
        -0.2916666666666667,
        -0.2916666666666667
    };

    private static final double[] BIOR_4_4 = {
        1.8952528475406547,
        2.3600478869342916,
        -0.030619013284971228,
        -0.5026346086017600,
        0.15758850807587454,
        0.31987741849808543,
        0.13759840706507559,
        0.44669980421293198,
        2.3540477591324502,
        1.5087070619481628,
        -0.14885134379063317,
        0.42243079177107862,
        0.036719336294136304,
        0.083176612952887460,
        -0.53426109955645296,
        0.058410675965763395,
        -0.53196682559656050,
        -0.71307646979523132,
        -0.11553389758241767,
        -0.72178502271349709,
        -0.026782654671268592,
        -0.29690222176271375,
        -0.19939817329569376,
        -0.11902264793037363,
        -0.65553301559561117,
        -0.41391089115655050,
        0.41689562184812984,
        0.36535703703873679,
        -0.29090157671281353,
        0.064129803864847679,
        -0.49970901305038978,
        -0.10111206885502397,
        -0.052363189237028596,
        0.029076085448141636,
        -0.010556754635928537,
        0.35020730164485986,
        -0.30477410383860604,
        -0.31208159413777542,
        -0.11600927425965891,
        -0.11215941759612552,
        -0.082183585598323949,
        -0.016788518233058377,
        0.078134880375210908,
        -0.63376230023759106,
        0.34526449888489052,
        0.31524554188625198,
        0.093174919005379248,
        0.43928027796052332,
        0.19399338480569375,
        -0.29957046990099223,
        -0.55916146027917957,
        -0.0017081698954394837,
        -0.21407576089385374,
        0.28209323696628485,
        0.12380020749989740,
        0.34191559815616557,
        -0.47080347260528288,
        -0.39620445785588904,
        0.12601409718992371,
        0.25956551788753451,
        -0.16264428869305436,
        -0.30258975089180318,
        -0.076027305807435552,
        -0.38207945090549655
    };

    @ParameterizedTest
    @EnumSource(Wavelet.class)
    void coefficientsAndTheirPlacesAreThoseOfPyWavelets(Wavelet wavelet) {
        double[] square =
                IntStream.range(0, 64).mapToDouble(i -> i * i % 37 / 36.).toArray();
        new PeriodicTransform(wavelet, 8).forward(square);
        assertArrayEquals(wavelet == Wavelet.HAAR ? HAAR : BIOR_4_4, square, 1e-14);
    }

    /** As far as the filters, which have eleven digits, allow. */
    @ParameterizedTest
    @EnumSource(Wavelet.class)
    void theInverseRebuilds(Wavelet wavelet) {
        for (int side = 2; side <= 128; side *= 2) {
            double[] square = new SplittableRandom(side).doubles(side * side).toArray();
            double[] copy = square.clone();
            PeriodicTransform transform = new PeriodicTransform(wavelet, side);
            transform.forward(copy);
            transform.inverse(copy);
            assertArrayEquals(square, copy, 1e-9, "side " + side);
        }
    }

    /** Low-pass coefficients of a white picture are 2^(m − 1), the bound of equation 3.3, and details are 0. */
    @ParameterizedTest
    @EnumSource(Wavelet.class)
    void whiteHasNoDetails(Wavelet wavelet) {
        int side = 32;
        double[] square = new double[side * side];
        Arrays.fill(square, 1);
        new PeriodicTransform(wavelet, side).forward(square);
        for (int i = 0; i < square.length; i++) {
            boolean low = i % side < 2 && i / side < 2;
            assertEquals(low ? 16 : 0, square[i], 1e-9);
        }
    }

    /** Rows of the Haar transform, found by transforming unit pictures, are orthonormal. */
    @Test
    void haarIsOrthonormal() {
        int n = 64;
        double[][] columns = new double[n][n];
        for (int i = 0; i < n; i++) {
            columns[i][i] = 1;
            new PeriodicTransform(Wavelet.HAAR, 8).forward(columns[i]);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double product = 0;
                for (int k = 0; k < n; k++) {
                    product += columns[i][k] * columns[j][k];
                }
                assertEquals(i == j ? 1 : 0, product, 1e-14);
            }
        }
    }
}
