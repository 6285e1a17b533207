package io.github.prefixel.codec.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.TrainedParts;
import io.github.prefixel.codec.quality.RdCurve;
import io.github.prefixel.codec.quality.RdPoint;
import io.github.prefixel.testimages.TestImage;
import io.github.prefixel.testimages.TestImages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairedGainTest {
    /** Quality that grows by 6 dB each time the rate doubles, from a quality at 1/128 bit per pixel on. */
    private static RdCurve curve(double from, double rateFactor) {
        List<RdPoint> points = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            double bpp = (1 << i) / 128.0;
            double psnr = from + 6 * (i - Math.log(rateFactor) / Math.log(2));
            points.add(new RdPoint((long) (bpp * 8192), bpp, psnr, Double.NaN, Double.NaN));
        }
        return new RdCurve(points);
    }

    @Test
    void gainsArePaired() {
        List<RdCurve> reference = List.of(curve(10, 1), curve(30, 1));
        PairedGain gain = PairedGain.of(List.of(curve(10, 0.9), curve(30, 0.8)), reference);
        assertEquals(-15, gain.bytes().mean(), 1e-6);
        assertEquals(5, gain.bytes().standardError(), 1e-6);
        double[] decibels = {-6 * Math.log(0.9) / Math.log(2), -6 * Math.log(0.8) / Math.log(2)};
        assertEquals((decibels[0] + decibels[1]) / 2, gain.decibels().mean(), 1e-9);
        assertEquals(2, gain.decibels().count());
        PairedGain none = PairedGain.of(reference, reference);
        assertEquals(0, none.bytes().mean(), 1e-9);
        assertEquals(0, none.bytes().standardError(), 1e-9);
    }

    @Test
    void picturesTooSmallForAnyRateDoNotCount() {
        RdCurve empty = new RdCurve(List.of());
        PairedGain gain = PairedGain.of(List.of(empty, curve(10, 0.5)), List.of(empty, curve(10, 1)));
        assertEquals(1, gain.bytes().count());
        assertEquals(-50, gain.bytes().mean(), 1e-6);
        assertTrue(Double.isNaN(gain.bytes().standardError()));
        assertTrue(Double.isNaN(PairedGain.of(List.of(), List.of()).bytes().mean()));
    }

    @Test
    void trainingIsWorthSomething() {
        TestImage image = TestImages.photo(96, 80, 3);
        Raster picture = new Raster(96, 80, Components.RGB, 8);
        for (int c = 0; c < 3; c++) {
            System.arraycopy(image.planes()[c], 0, picture.plane(c), 0, 96 * 80);
        }
        List<Raster> pictures = List.of(picture);
        PairedGain gain = PairedGain.of(
                PairedGain.curves(pictures, Contender.of(TrainedParts.shipped()), 1),
                PairedGain.curves(pictures, Contender.untrained(), 1));
        assertTrue(gain.bytes().mean() < 0, gain::toString);
    }
}
