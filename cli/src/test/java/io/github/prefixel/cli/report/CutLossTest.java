package io.github.prefixel.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.quality.RdPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CutLossTest {
    private static RdPoint point(double bpp, double psnr) {
        return new RdPoint((long) (bpp * 1000), bpp, psnr, psnr, 0.9);
    }

    @Test
    void aConcaveCurveLosesNothing() {
        List<RdPoint> points = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            points.add(point(0.06 * i, 20 + 10 * Math.log(i)));
        }
        CutLoss loss = CutLoss.of(points);
        assertEquals(0, loss.mean(), 1e-12);
        assertEquals(0, loss.worst(), 1e-12);
    }

    @Test
    void aDipIsMeasuredFromTheLineAcrossIt() {
        // From (1, 30) to (4, 36): 32 and 34 on the line.
        List<RdPoint> points =
                new ArrayList<>(List.of(point(0.5, 28), point(1, 30), point(2, 31.5), point(3, 33.9), point(4, 36)));
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(points, new Random(i));
            CutLoss loss = CutLoss.of(points);
            assertEquals(0.5, loss.worst(), 1e-12);
            assertEquals(2, loss.worstBpp());
            assertEquals(0.6 / 5, loss.mean(), 1e-12);
        }
    }

    @Test
    void noPointIsAboveTheHullOfRandomPoints() {
        Random random = new Random(1);
        for (int run = 0; run < 200; run++) {
            List<RdPoint> points = new ArrayList<>();
            for (int i = 1; i <= 12; i++) {
                points.add(point(i, random.nextInt(8)));
            }
            // The hull at a rate is the greatest value there of all lines between two points.
            double worst = 0;
            for (RdPoint p : points) {
                for (RdPoint a : points) {
                    for (RdPoint b : points) {
                        if (a.bpp() <= p.bpp() && p.bpp() <= b.bpp() && a.bpp() < b.bpp()) {
                            double line = a.psnr() + (b.psnr() - a.psnr()) * (p.bpp() - a.bpp()) / (b.bpp() - a.bpp());
                            worst = Math.max(worst, line - p.psnr());
                        }
                    }
                }
            }
            assertEquals(worst, CutLoss.of(points).worst(), 1e-9);
        }
    }

    @Test
    void exactPicturesAndEmptyCurvesAreLeftOut() {
        assertTrue(Double.isNaN(CutLoss.of(List.of()).mean()));
        assertEquals(
                0,
                CutLoss.of(List.of(point(1, 30), point(2, Double.POSITIVE_INFINITY)))
                        .worst());
    }
}
