package io.github.prefixel.codec.encode;

import io.github.prefixel.codec.plan.BandGains;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.walk.BandSites;
import java.util.function.IntToDoubleFunction;

/** What an error of one unit of plane 0 costs in squared error of the picture, relative to {@link StreamPlan#unit()}. */
final class ErrorCosts {
    private ErrorCosts() {}

    /** The cost by site of a walk. */
    static IntToDoubleFunction of(StreamPlan plan) {
        if (plan.neutral()) {
            return site -> 1;
        }
        float[] costs = new float[plan.sites().sites()];
        for (BandSites band : plan.sites().bands()) {
            float neutral = plan.neutralGain(band.component(), band.subband());
            BandGains gains = plan.gains(band.component(), band.subband());
            for (int y = 0; y < band.subband().height(); y++) {
                float[] gain = gains.row(y);
                int site = band.site(0, y);
                for (int x = 0; x < gain.length; x++) {
                    float amplitude = neutral / gain[x];
                    costs[site + x] = amplitude * amplitude;
                }
            }
        }
        return site -> costs[site];
    }
}
