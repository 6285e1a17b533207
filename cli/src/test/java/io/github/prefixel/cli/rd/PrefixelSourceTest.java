package io.github.prefixel.cli.rd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.cli.peers.CurvePoint;
import io.github.prefixel.codec.Effort;
import io.github.prefixel.codec.EncodeOptions;
import io.github.prefixel.codec.Prefixel;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.codec.quality.RdPoint;
import io.github.prefixel.codec.stream.Tune;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrefixelSourceTest {
    private static final EncodeOptions FAST = EncodeOptions.defaults().withEffort(Effort.FAST);

    private static Raster picture(int width, int height) {
        Raster picture = new Raster(width, height, Components.RGB, 8);
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < picture.pixels(); i++) {
                picture.plane(c)[i] = (short) (128
                        + 90 * Math.sin(0.07 * (i % width) + c) * Math.cos(i / width * 0.05)
                        + 20 * Math.sin(i * 2.3));
            }
        }
        return picture;
    }

    @Test
    void pointsAreThoseOfFilesCutAtTheRate() throws IOException {
        Raster picture = picture(120, 90);
        List<CurvePoint> points = new PrefixelSource(List.of(0.2, 1.0), FAST).measure(picture);
        byte[] stream = Prefixel.encode(picture, FAST.withMaxBytes(120 * 90 / 8));
        assertEquals(
                List.of("0.2", "1"), points.stream().map(CurvePoint::parameter).toList());
        assertEquals(270, points.get(0).point().bytes());
        Raster cut = Prefixel.decode(Arrays.copyOf(stream, 270));
        assertEquals(Psnr.of(picture, cut), points.get(0).point().psnr(), 1e-12);
        assertTrue(points.get(1).point().psnr() > points.get(0).point().psnr());
    }

    @Test
    void tunesItsStreams() throws IOException {
        Raster picture = picture(120, 90);
        RdPoint plain =
                new PrefixelSource(List.of(0.5), FAST).measure(picture).get(0).point();
        RdPoint tuned = new PrefixelSource(List.of(0.5), FAST.withTune(Tune.SSIM))
                .measure(picture)
                .get(0)
                .point();
        assertEquals(plain.bytes(), tuned.bytes());
        assertTrue(tuned.psnr() < plain.psnr());
    }

    @Test
    void ratesBelowTheHeaderAndBeyondTheStreamAreLeftOut() throws IOException {
        List<CurvePoint> points = new PrefixelSource(List.of(1e-4, 1.0, 500.0, 900.0), FAST).measure(picture(30, 20));
        assertEquals(
                List.of("1", "500"), points.stream().map(CurvePoint::parameter).toList());
        assertTrue(points.get(1).point().bytes() < 500 * 600 / 8);
    }

    @Test
    void aPictureTooSmallForAnyRateHasNoPoints() throws IOException {
        assertEquals(List.of(), new PrefixelSource(RateList.STANDARD, FAST).measure(picture(1, 1)));
    }

    @Test
    void standardRatesRiseFromASixteenthToThree() {
        List<Double> rates = RateList.STANDARD;
        assertEquals(rates.stream().sorted().distinct().toList(), rates);
        assertEquals(0.0625, rates.get(0));
        assertEquals(3, rates.get(rates.size() - 1));
        assertTrue(rates.containsAll(List.of(0.125, 0.25, 0.5, 1.0, 1.5, 2.0)));
    }
}
