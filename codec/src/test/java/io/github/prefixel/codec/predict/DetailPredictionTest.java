package io.github.prefixel.codec.predict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.net.DeepNet;
import io.github.prefixel.codec.wavelet.Lifting97;
import io.github.prefixel.codec.wavelet.Orientation;
import io.github.prefixel.codec.wavelet.Subband;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailPredictionTest {
    private static final PredictionNets NETS = nets();

    private static PredictionNets nets() {
        DeepNet[] nets = new DeepNet[PredictionNets.KINDS];
        Random random = new Random(1);
        for (int kind = 0; kind < nets.length; kind++) {
            int inputs = PatchRow.inputs(PredictionNets.patch(kind), PredictionNets.isChroma(kind));
            float[] weights = new float[DeepNet.weightCount(inputs, 8, 4, PredictionNets.BIAS_SETS)];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = 0.6f * (random.nextFloat() - 0.5f);
            }
            nets[kind] = new DeepNet(inputs, 8, 4, PredictionNets.BIAS_SETS, weights);
        }
        return new PredictionNets(nets);
    }

    private static float[][][] planes(int width, int height, int components, long seed) {
        Random random = new Random(seed);
        float[][][] planes = new float[components][height][width];
        for (float[][] plane : planes) {
            for (float[] row : plane) {
                for (int x = 0; x < width; x++) {
                    row[x] = random.nextInt(256) - 128;
                }
            }
        }
        return planes;
    }

    private static float[][] predicted(float[][][] planes, SubbandLayout layout, int component, Subband band) {
        float[][] rows = new float[band.height()][];
        new DetailPrediction(NETS, layout, planes.length, 1)
                .predict(planes, component, band, true, (y, row) -> rows[y] = row.clone());
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"1, 7", "2, 1", "5, 5", "64, 64", "37, 61", "600, 9", "13, 259"})
    void isUndoneByWhoHasTheLowBand(int width, int height) {
        SubbandLayout layout = SubbandLayout.of(width, height);
        float[][][] planes = planes(width, height, 3, 2);
        float[][][] original = planes(width, height, 3, 2);
        DetailPrediction prediction = new DetailPrediction(NETS, layout, 3, 1);
        for (int level = 1; level <= layout.levels(); level++) {
            for (float[][] plane : planes) {
                Lifting97.forwardLevel(plane, layout, level);
            }
            for (int c = 2; c >= 0; c--) {
                change(prediction, planes, layout, c, level, -1);
            }
        }
        for (int level = layout.levels(); level >= 1; level--) {
            for (int c = 0; c < 3; c++) {
                change(prediction, planes, layout, c, level, 1);
            }
            for (float[][] plane : planes) {
                Lifting97.inverseLevel(plane, layout, level);
            }
        }
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < height; y++) {
                assertArrayEquals(original[c][y], planes[c][y], 0.05f);
            }
        }
    }

    private static void change(
            DetailPrediction prediction, float[][][] planes, SubbandLayout layout, int c, int level, int sign) {
        for (Subband band : layout.details(level)) {
            if (prediction.predicts(c, band)) {
                prediction.predict(planes, c, band, true, (y, row) -> {
                    for (int x = 0; x < row.length; x++) {
                        planes[c][band.y() + y][band.x() + x] += sign * row[x];
                    }
                });
            }
        }
    }

    @Test
    void rowsAreColumnsOfTheTransposedPlane() {
        SubbandLayout layout = SubbandLayout.of(40, 26);
        float[][][] planes = planes(40, 26, 2, 3);
        float[][][] transposed = new float[2][40][26];
        for (int c = 0; c < 2; c++) {
            for (int y = 0; y < 26; y++) {
                for (int x = 0; x < 40; x++) {
                    transposed[c][x][y] = planes[c][y][x];
                }
            }
        }
        SubbandLayout other = SubbandLayout.of(26, 40);
        for (int c = 0; c < 2; c++) {
            Subband lh = layout.details(1).get(Orientation.LH.detail());
            Subband hl = other.details(1).get(Orientation.HL.detail());
            float[][] rows = predicted(planes, layout, c, lh);
            float[][] columns = predicted(transposed, other, c, hl);
            for (int y = 0; y < lh.height(); y++) {
                for (int x = 0; x < lh.width(); x++) {
                    // The order of a few additions differs.
                    assertEquals(rows[y][x], columns[x][y], 1e-3f * Math.abs(rows[y][x]) + 1e-3f);
                }
            }
        }
    }

    @Test
    void scalesWithTheBitDepth() {
        SubbandLayout layout = SubbandLayout.of(32, 32);
        float[][][] planes = planes(32, 32, 3, 4);
        float[][][] deep = planes(32, 32, 3, 4);
        for (float[][] plane : deep) {
            for (float[] row : plane) {
                for (int x = 0; x < row.length; x++) {
                    row[x] *= 16;
                }
            }
        }
        Subband band = layout.details(1).get(Orientation.HH.detail());
        float[][] expected = predicted(planes, layout, 1, band);
        float[][] rows = new float[band.height()][];
        new DetailPrediction(NETS, layout, 3, 16).predict(deep, 1, band, true, (y, row) -> rows[y] = row.clone());
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < band.width(); x++) {
                assertEquals(16 * expected[y][x], rows[y][x], 1e-3f * Math.abs(rows[y][x]) + 1e-3f);
            }
        }
    }

    @Test
    void saysNothingWhereAllIsFlat() {
        SubbandLayout layout = SubbandLayout.of(32, 32);
        float[][][] planes = new float[3][32][32];
        Subband band = layout.details(1).get(0);
        for (float[] row : predicted(planes, layout, 2, band)) {
            assertArrayEquals(new float[band.width()], row);
        }
    }

    @Test
    void theLumaGuidesChromaOnly() {
        SubbandLayout layout = SubbandLayout.of(64, 48);
        float[][][] planes = planes(64, 48, 3, 5);
        float[][][] others = planes(64, 48, 3, 6);
        others[1] = planes[1];
        Subband band = layout.details(1).get(0);
        DetailPrediction prediction = new DetailPrediction(NETS, layout, 3, 1);
        float[][] alone = new float[band.height()][];
        float[][] beside = new float[band.height()][];
        prediction.predict(planes, 1, band, false, (y, row) -> alone[y] = row.clone());
        prediction.predict(others, 1, band, false, (y, row) -> beside[y] = row.clone());
        assertArrayEquals(alone, beside);
        prediction.predict(planes, 1, band, true, (y, row) -> beside[y] = row.clone());
        assertFalse(Arrays.deepEquals(alone, beside));
        assertFalse(prediction.isChroma(0));
        assertTrue(prediction.isChroma(2));
        assertFalse(prediction.isChroma(3), "alpha");
        assertFalse(new DetailPrediction(NETS, layout, 1, 1).isChroma(1), "alpha of grey");
        assertFalse(prediction.predicts(0, layout.details(1).get(Orientation.HH.detail())));
        assertTrue(prediction.predicts(1, layout.details(1).get(Orientation.HH.detail())));
    }

    @Test
    void beyondItsBordersALowBandGoesOnAsItsPictureDoes() {
        for (int side : new int[] {1, 2, 3, 4, 9, 10}) {
            SubbandLayout layout = new SubbandLayout(side, side, 1);
            int lows = layout.lowWidth(1);
            float[][] plane = new float[side][side];
            for (int x = 0; x < lows; x++) {
                plane[0][x] = x;
            }
            float[] row = LowBand.of(plane, layout, 1).row(0);
            for (int i = -LowBand.MARGIN; i < lows + LowBand.MARGIN; i++) {
                // Sample 2i of the picture, reflected at its first and last sample.
                int period = Math.max(1, 2 * (side - 1));
                int at = Math.floorMod(2 * i, period);
                int low = Math.min(at, period - at) / 2;
                if (Math.abs(i) < lows && i - lows < lows - 1) {
                    assertEquals(low, row[i + LowBand.MARGIN], "place " + i + " of side " + side);
                }
            }
        }
    }

    /** The prediction as docs/format.md has it, step by step. */
    private static float byTheBook(
            float[][][] planes, SubbandLayout layout, int c, Subband band, boolean guided, int x, int y) {
        boolean hh = band.orientation() == Orientation.HH;
        int size = hh ? 36 : 42;
        float[] p = new float[size];
        float[] q = new float[size];
        float mean = 0;
        float lumaMean = 0;
        int j = 0;
        for (int a = hh ? -2 : -3; a <= 3; a++) {
            for (int b = -2; b <= 3; b++) {
                int row = band.orientation() == Orientation.LH ? y + b : y + a;
                int column = band.orientation() == Orientation.LH ? x + a : x + b;
                p[j] = sample(planes[c], layout, band.level(), column, row);
                q[j] = sample(planes[0], layout, band.level(), column, row);
                if (b >= 0 && b <= 1 && a >= 0 && a <= (hh ? 1 : 0)) {
                    mean += p[j];
                    lumaMean += q[j];
                }
                j++;
            }
        }
        mean *= hh ? 0.25f : 0.5f;
        lumaMean *= hh ? 0.25f : 0.5f;
        float power = 0;
        for (float sample : p) {
            power += (sample - mean) * (sample - mean);
        }
        float rms = (float) Math.sqrt(power / size);
        if (rms < 0.5f) {
            return 0;
        }
        float contrast = rms + 2;
        float inverse = 1 / contrast;
        DeepNet net = NETS.net(hh ? 2 : c == 0 ? 0 : 1);
        float[] inputs = new float[net.inputs()];
        for (j = 0; j < size; j++) {
            inputs[j] = (p[j] - mean) * inverse;
        }
        inputs[size] = 2 * inverse;
        inputs[size + 1] = (float) Math.sqrt(inputs[size]);
        if (guided) {
            float lumaPower = 4;
            float common = 0;
            for (j = 0; j < size; j++) {
                lumaPower += (q[j] - lumaMean) * (q[j] - lumaMean);
                common += (q[j] - lumaMean) * inputs[j];
            }
            float slope = common / lumaPower;
            float guess = Math.max(-4, Math.min(4, planes[0][band.y() + y][band.x() + x] * slope));
            float correlation = common * slope / (power * inverse * inverse + 0.1f);
            inputs[size + 2] = guess;
            inputs[size + 3] = guess * correlation;
            inputs[size + 4] = guess * correlation * correlation;
        }
        int set = Math.min(band.level(), 3) - 1;
        float[] w = net.weights();
        float[] first = new float[net.first()];
        for (int k = 0; k < first.length; k++) {
            first[k] = leaky(sum(w, k * inputs.length, inputs, w[net.firstBiases(set) + k]));
        }
        float[] second = new float[net.second()];
        for (int m = 0; m < second.length; m++) {
            second[m] = leaky(sum(w, net.secondLayer() + m * first.length, first, w[net.secondBiases() + m]));
        }
        return sum(w, net.output(), second, 0) * contrast;
    }

    private static float sample(float[][] plane, SubbandLayout layout, int level, int x, int y) {
        int column = mirrored(x, layout.lowWidth(level), layout.lowWidth(level - 1));
        return plane[mirrored(y, layout.lowHeight(level), layout.lowHeight(level - 1))][column];
    }

    private static int mirrored(int i, int side, int whole) {
        int at = Math.abs(i) < side ? Math.abs(i) : whole - 1 - Math.abs(i);
        return Math.max(0, Math.min(side - 1, at));
    }

    private static float sum(float[] w, int at, float[] inputs, float start) {
        float sum = start;
        int j = 0;
        for (; j + 4 <= inputs.length; j += 4) {
            sum += (w[at + j] * inputs[j] + w[at + j + 1] * inputs[j + 1])
                    + (w[at + j + 2] * inputs[j + 2] + w[at + j + 3] * inputs[j + 3]);
        }
        for (; j < inputs.length; j++) {
            sum += w[at + j] * inputs[j];
        }
        return sum;
    }

    private static float leaky(float sum) {
        return Math.max(sum, sum * 0.125f);
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "3, 2", "5, 3", "7, 1", "1, 6", "33, 21", "530, 6", "18, 70"})
    void isWhatTheFormatSays(int width, int height) {
        SubbandLayout layout = SubbandLayout.of(width, height);
        float[][][] planes = planes(width, height, 3, 7);
        DetailPrediction prediction = new DetailPrediction(NETS, layout, 3, 1);
        for (int level = 1; level <= Math.min(4, layout.levels()); level++) {
            for (int c = 0; c < 3; c++) {
                for (Subband band : layout.details(level)) {
                    if (prediction.predicts(c, band)) {
                        for (boolean guided : new boolean[] {false, true}) {
                            int component = c;
                            boolean byLuma = guided && c > 0;
                            prediction.predict(planes, c, band, guided, (y, row) -> {
                                for (int x = 0; x < row.length; x++) {
                                    assertEquals(byTheBook(planes, layout, component, band, byLuma, x, y), row[x]);
                                }
                            });
                        }
                    }
                }
            }
        }
    }
}
