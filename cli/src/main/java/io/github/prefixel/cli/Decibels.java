package io.github.prefixel.cli;

import java.util.Locale;
import java.util.Map;

/** A PSNR in words. */
final class Decibels {
    private Decibels() {}

    /** Cut, not rounded, to hundredths: what is short of a target should not read as if it met it. */
    static String text(double psnr) {
        return Double.isInfinite(psnr)
                ? "every sample exact"
                : String.format(Locale.ROOT, "%.2f dB", Math.floor(psnr * 100) / 100);
    }

    /** Adds to a JSON object what came of a PSNR target; an infinite PSNR is null. */
    static void describe(double psnr, boolean met, Map<String, Object> json) {
        json.put("psnr", Double.isInfinite(psnr) ? null : psnr);
        json.put("psnrMet", met);
    }
}
