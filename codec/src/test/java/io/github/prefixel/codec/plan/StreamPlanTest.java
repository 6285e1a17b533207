package io.github.prefixel.codec.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.color.YCoCgR;
import io.github.prefixel.codec.stream.ActivityMap;
import io.github.prefixel.codec.stream.ColorCode;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.stream.Transform;
import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.wavelet.Subband;
import io.github.prefixel.codec.wavelet.SynthesisNorms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamPlanTest {
    private static StreamPlan plan(int width, int height, int components, Transform transform, ColorCode color) {
        return new StreamPlan(
                new Header(width, height, components, 8, transform, color, ModelCode.DIRECT, 9, Header.Angles.NONE));
    }

    /** One unit of plane 0 is the same error everywhere: exactly in one mode, to a factor of √2 in the other. */
    @ParameterizedTest
    @CsvSource({
        "768, 512, 3, YCOCG_R",
        "768, 512, 4, YCOCG_R",
        "31, 13, 1, NONE",
        "1, 13, 2, NONE",
        "1, 1, 3, YCOCG_R",
        "2, 1, 4, YCOCG_R",
        "64, 64, 3, NONE"
    })
    void bandsAreShiftedByTheirNorms(int width, int height, int components, ColorCode color) {
        StreamPlan plan = plan(width, height, components, Transform.REVERSIBLE53, color);
        int least = Integer.MAX_VALUE;
        for (BandSites band : plan.sites().bands()) {
            double norm = SynthesisNorms.REVERSIBLE53.norm(
                    band.subband().level(), band.subband().orientation());
            if (color == ColorCode.YCOCG_R && band.component() < 3) {
                norm *= YCoCgR.norm(band.component());
            }
            assertTrue(band.lowestPlane() >= 0, band.subband() + " of " + band.component());
            double ratio = norm / (plan.unit() * (1 << band.lowestPlane()));
            assertTrue(ratio > 0.7071 && ratio < 1.4143, band.subband() + ": " + ratio);
            least = Math.min(least, band.lowestPlane());
        }
        assertEquals(0, least, "some band reaches down to plane 0");
    }

    @ParameterizedTest
    @CsvSource({"768, 512, 3, ROTATION", "31, 13, 1, NONE", "1, 1, 4, OPPONENT"})
    void lossyCoefficientsAreScaledByTheirNorms(int width, int height, int components, ColorCode color) {
        StreamPlan plan = plan(width, height, components, Transform.CDF97, color);
        for (BandSites band : plan.sites().bands()) {
            assertEquals(0, band.lowestPlane());
            double norm = SynthesisNorms.CDF97.norm(
                    band.subband().level(), band.subband().orientation());
            for (float gain : plan.gains(band.component(), band.subband()).row(0)) {
                assertEquals(norm, gain * plan.unit(), 1e-5 * norm);
            }
        }
    }

    /** A whole picture of activity 5 instead of 1 has a quarter of the gain, up to the last coefficient. */
    @ParameterizedTest
    @CsvSource({"768, 512", "257, 263", "70001, 1", "1, 70001", "2000, 33", "13, 21", "1, 1"})
    void gainsOfATunedStreamFallWithTheActivity(int width, int height) {
        Header header = new Header(
                width, height, 4, 8, Transform.CDF97, ColorCode.OPPONENT, ModelCode.DIRECT, 9, Header.Angles.NONE);
        ActivityMap busy = ActivityMap.typical(width, height);
        for (int row = 0; row < busy.rows() && busy != ActivityMap.NONE; row++) {
            for (int column = 0; column < busy.columns(); column++) {
                busy.set(column, row, 5);
            }
        }
        StreamPlan typical = new StreamPlan(header.tunedForSsim(ActivityMap.typical(width, height)));
        StreamPlan plan = new StreamPlan(header.tunedForSsim(busy));
        for (BandSites band : plan.sites().bands()) {
            int c = band.component();
            double fall = busy != ActivityMap.NONE && c == 0 ? 4 : 1;
            for (int y = 0; y < band.subband().height(); y++) {
                float[] low = plan.gains(c, band.subband()).row(y);
                float[] high = typical.gains(c, band.subband()).row(y);
                for (int x = 0; x < low.length; x += 1 + x / 3) {
                    assertEquals(high[x] / fall, low[x], 1e-5 * low[x], band.subband() + " of " + c);
                }
            }
        }
    }

    @Test
    void activityIsInterpolatedBetweenTheMiddlesOfBlocks() {
        ActivityMap map = ActivityMap.typical(768, 512);
        map.set(3, 2, 5);
        Header header =
                new Header(768, 512, 1, 8, Transform.CDF97, ColorCode.NONE, ModelCode.DIRECT, 9, Header.Angles.NONE);
        StreamPlan plan = new StreamPlan(header.tunedForSsim(map));
        Subband band = plan.subbands().get(plan.subbands().size() - 1);
        // The middle of block (3, 2) is at (112, 80), that is 56 and 40 at level 1, between two coefficients.
        float[] row = plan.gains(0, band).row(40).clone();
        assertEquals(row[8] / 4, row[56], 1e-5);
        assertEquals(row[55], row[56], 0.1 * row[55]);
        for (int x = 56; x < 72; x++) {
            assertTrue(row[x + 1] >= row[x], "from the middle of a block to that of the next");
        }
        assertEquals(row[8], row[72]);
    }
}
