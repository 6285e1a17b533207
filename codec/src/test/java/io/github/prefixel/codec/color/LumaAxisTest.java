package io.github.prefixel.codec.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LumaAxisTest {
    private static final int SIDE = 4;

    private static float[][][] noise(Random random) {
        float[][][] planes = new float[3][SIDE][SIDE];
        for (float[][] plane : planes) {
            for (float[] row : plane) {
                for (int x = 0; x < SIDE; x++) {
                    row[x] = random.nextInt(256) - 128;
                }
            }
        }
        return planes;
    }

    private static double luma(float[][][] p, int y, int x) {
        return 0.299 * p[0][y][x] + 0.587 * p[1][y][x] + 0.114 * p[2][y][x];
    }

    @Test
    void anErrorInAColourLeavesTheLumaAlone() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            ColorRotation rotation =
                    new ColorRotation(random.nextInt(256) - 128, random.nextInt(256) - 128, random.nextInt(256) - 128);
            LumaAxis axis = new LumaAxis(rotation.matrix());
            float[][][] planes = noise(random);
            double before = luma(planes, 1, 2);
            double[] rgb = {planes[0][1][2], planes[1][1][2], planes[2][1][2]};
            rotation.forward(planes);
            axis.forward(planes);
            int color = (axis.component() + 1 + random.nextInt(2)) % 3;
            planes[color][1][2] += 10;
            axis.inverse(planes);
            rotation.inverse(planes);
            assertEquals(before, luma(planes, 1, 2), 1e-3, rotation.toString());
            double squared = 0;
            for (int c = 0; c < 3; c++) {
                squared += Math.pow(planes[c][1][2] - rgb[c], 2);
            }
            assertEquals(10 * axis.norm(color), Math.sqrt(squared), 1e-3);
            assertTrue(axis.norm(color) <= 1.42, "no share is larger than 1");
            assertEquals(1, axis.norm(axis.component()));
        }
    }

    @Test
    void theComponentNearestToLumaCarriesIt() {
        assertEquals(0, new LumaAxis(ColorRotation.OPPONENT.matrix()).component());
        assertEquals(1, new LumaAxis(new float[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}).component());
    }

    @Test
    void thereAndBackIsWhereItStarted() {
        Random random = new Random(2);
        float[][][] planes = noise(random);
        double before = planes[2][3][1];
        LumaAxis axis = new LumaAxis(new ColorRotation(50, -70, 20).matrix());
        axis.forward(planes);
        axis.inverse(planes);
        assertEquals(before, planes[2][3][1], 1e-4);
    }
}
