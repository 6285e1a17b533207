package io.github.prefixel.codec.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.stream.ActivityMap;
import io.github.prefixel.codec.wavelet.Orientation;
import io.github.prefixel.codec.wavelet.Subband;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BandGainsTest {
    private static final float GAIN = 13.7f;

    private static ActivityMap random(int width, int height) {
        ActivityMap map = ActivityMap.typical(width, height);
        Random random = new Random(width);
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                map.set(column, row, random.nextInt(ActivityMap.MAX + 1));
            }
        }
        return map;
    }

    @Test
    void withoutAMapTheGainIsTheSameEverywhere() {
        BandGains gains = new BandGains(GAIN, new Subband(2, Orientation.HL, 9, 0, 8, 9), ActivityMap.NONE);
        for (int y = 0; y < 9; y++) {
            float[] row = gains.row(y);
            assertEquals(8, row.length);
            for (float gain : row) {
                assertEquals(GAIN, gain);
            }
        }
    }

    /** Twice the activity steps, half the gain: 2^((1 − a)/2). */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 7})
    void evenActivityIsOneFactor(int activity) {
        ActivityMap map = ActivityMap.typical(300, 230);
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                map.set(column, row, activity);
            }
        }
        float expected = GAIN * (float) StrictMath.pow(2, (1 - activity) / 2.0);
        for (Subband band : SubbandLayout.of(300, 230).subbands()) {
            BandGains gains = new BandGains(GAIN, band, map);
            for (int y = 0; y < band.height(); y++) {
                for (float gain : gains.row(y)) {
                    assertEquals(expected, gain);
                }
            }
        }
    }

    /** As docs/format.md tells it, coefficient by coefficient. */
    @ParameterizedTest
    @CsvSource({"300, 230", "257, 256", "66001, 1", "1, 66001"})
    void anyActivityIsInterpolatedAsTheFormatSays(int width, int height) {
        ActivityMap map = random(width, height);
        float least = Float.MAX_VALUE;
        float most = 0;
        for (Subband band : SubbandLayout.of(width, height).subbands()) {
            BandGains gains = new BandGains(GAIN, band, map);
            for (int y = 0; y < band.height(); y++) {
                float[] row = gains.row(y);
                for (int x = 0; x < band.width(); x++) {
                    float expected = GAIN * byFormat(map, band.level(), x, y);
                    if (expected != row[x]) {
                        assertEquals(expected, row[x], band + " at " + x + ", " + y);
                    }
                    least = Math.min(least, row[x]);
                    most = Math.max(most, row[x]);
                }
            }
        }
        assertTrue(least < GAIN / 6 && most > GAIN * 1.3, least + " to " + most);
    }

    private static float byFormat(ActivityMap map, int level, int x, int y) {
        int b = map.sideLog2();
        long across = ((2L * x + 1) << level - 1) + (1L << b - 1);
        long down = ((2L * y + 1) << level - 1) + (1L << b - 1);
        int right = (int) (across >> b);
        int below = (int) (down >> b);
        int fx = (int) (16 * (across % (1L << b)) / (1L << b));
        int fy = (int) (16 * (down % (1L << b)) / (1L << b));
        int left = (16 - fy) * map.at(right - 1, below - 1) + fy * map.at(right - 1, below);
        int other = (16 - fy) * map.at(right, below - 1) + fy * map.at(right, below);
        int i = ((16 - fx) * left + fx * other) / 16;
        return (float) StrictMath.pow(2, (16 - i) / 32.0);
    }
}
