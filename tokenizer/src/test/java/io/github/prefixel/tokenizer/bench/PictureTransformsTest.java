package io.github.prefixel.tokenizer.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import io.github.prefixel.tokenizer.block.TransformFigures;
import io.github.prefixel.tokenizer.block.Wavelet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTransformsTest {
    private static final double RHO = 0.95;

    /** A grey field with the covariance ρ^|Δy| ρ^|Δx|, in 16 bits so that rounding is no matter. */
    private static Raster field(int side, long seed) {
        Random random = new Random(seed);
        double innovation = Math.sqrt(1 - RHO * RHO);
        double[] above = new double[side];
        Raster field = new Raster(side, side, Components.GREY, 16);
        for (int y = 0; y < side; y++) {
            double left = 0;
            for (int x = 0; x < side; x++) {
                double fresh = random.nextGaussian();
                left = x == 0 ? fresh : RHO * left + innovation * fresh;
                above[x] = y == 0 ? left : RHO * above[x] + innovation * left;
                field.set(0, x, y, (int) Math.max(0, Math.min(65535, Math.rint(32768 + 7000 * above[x]))));
            }
        }
        return field;
    }

    /** Rows and columns are autoregressive: gains of blocks are twice those of a row. */
    @Test
    void autoregressiveFieldHasTheGainsOfTheClosedForm() {
        Map<String, Double> gains = new PictureTransforms(field(1024, 1))
                .figures().stream()
                        .collect(Collectors.toMap(TransformFigures::transform, TransformFigures::codingGain));
        assertEquals(2 * 8.846, gains.get("KLT 8 x 8"), 0.15);
        assertEquals(2 * 8.826, gains.get("DCT 8 x 8"), 0.15);
        assertEquals(2 * 7.942, gains.get("Haar 8 x 8"), 0.15);
        assertEquals(14.973, gains.get("CDF 9/7"), 0.15);
        assertEquals(gains.get("CDF 9/7"), gains.get("LeGall 5/3"), 0.6);
        assertTrue(gains.get("KLT 8 x 8") >= gains.get("DCT 8 x 8"));
        // The field is alike everywhere: what the genie tells of 64 coefficients is little more than their scatter.
        assertEquals(gains.get("CDF 9/7"), gains.get("CDF 9/7, local"), 0.4);
    }

    /** Without levels the only subband is the plane itself, whose blocks are plain to see. */
    @Test
    void localVariancesAreThoseOfBlocks() {
        float[][] plane = new float[10][16];
        double mean = 0;
        for (int y = 0; y < 10; y++) {
            for (int x = 0; x < 16; x++) {
                plane[y][x] = x < 8 ? (x + y) % 2 : 100 + 20 * ((x + y) % 2);
                mean += plane[y][x] / 160;
            }
        }
        LocalVariances local = new LocalVariances(Wavelet.CDF97, new SubbandLayout(16, 10, 0), new float[][][] {plane});
        TransformFigures figures = local.figures("local", 1, 1);
        double left = (mean * mean + (1 - mean) * (1 - mean)) / 2;
        double right = ((100 - mean) * (100 - mean) + (120 - mean) * (120 - mean)) / 2;
        // Two blocks of 8 x 8 and two of 8 x 2, of which those of the same side are alike.
        assertTrue(left < right);
        assertArrayEquals(new double[] {left, right}, figures.variances(), 1e-3);
        assertArrayEquals(new double[] {0.5, 0.5}, figures.counts(), 1e-12);
    }

    /** A picture that is busy on one side only is worth more to a coder that is told so. */
    @Test
    void theGenieHelpsWherePlacesDiffer() {
        Random random = new Random(5);
        Raster picture = new Raster(128, 128, Components.GREY, 8);
        for (int y = 0; y < 128; y++) {
            for (int x = 0; x < 128; x++) {
                picture.set(0, x, y, (int)
                        (128 + (x < 64 ? 30 : 1) * Math.max(-4, Math.min(4, random.nextGaussian()))));
            }
        }
        List<TransformFigures> figures = new PictureTransforms(picture).figures();
        assertTrue(figures.get(5).psnrAt(1) > figures.get(4).psnrAt(1) + 2);
    }

    /** Of stripes and checkerboards covariances are of a low rank, which not every algorithm likes. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 32})
    void drawnPicturesHaveTransformsToo(int side) {
        Raster picture = new Raster(64, 64, Components.RGB, 8);
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < 64; y++) {
                for (int x = 0; x < 64; x++) {
                    picture.set(c, x, y, (x / side + (side < 8 ? y / side : 0)) % 2 * 255);
                }
            }
        }
        for (TransformFigures figures : new PictureTransforms(picture).figures()) {
            assertTrue(Double.isFinite(figures.codingGain()), figures::transform);
            assertTrue(figures.psnrAt(1) > figures.psnrAt(0), figures::transform);
        }
    }
}
