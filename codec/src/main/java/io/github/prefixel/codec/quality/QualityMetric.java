package io.github.prefixel.codec.quality;

import java.util.function.ToDoubleFunction;

/** Qualities that a rate-distortion curve can show, all in dB: more is better. */
public enum QualityMetric {
    PSNR("psnr_rgb", RdPoint::psnr),
    PSNR_Y("psnr_y", RdPoint::psnrY),
    /** MS-SSIM as −10 log<sub>10</sub>(1 − MS-SSIM). */
    MS_SSIM("msssim_db", RdPoint::msSsimDecibel);

    private final String label;
    private final ToDoubleFunction<RdPoint> quality;

    QualityMetric(String label, ToDoubleFunction<RdPoint> quality) {
        this.label = label;
        this.quality = quality;
    }

    /** Name in files. */
    public String label() {
        return label;
    }

    /** The quality of a point in dB; may be infinite. */
    public double of(RdPoint point) {
        return quality.applyAsDouble(point);
    }
}
