package io.github.prefixel.codec.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.color.YCoCgR;
import io.github.prefixel.codec.stream.ColorCode;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.stream.Transform;
import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.wavelet.SynthesisNorms;
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
            assertEquals(norm, plan.gain(band.subband()) * plan.unit(), 1e-5 * norm);
        }
    }
}
