package io.github.prefixel.codec.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BdRateTest {
    private static final double[] RATES = {0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2};

    /** A point of a picture of 100,000 pixels whose quality in all metrics follows from one figure in dB. */
    private static RdPoint point(double bpp, double decibel) {
        return new RdPoint(Math.round(bpp * 100_000 / 8), bpp, decibel, decibel + 1, 1 - Math.pow(10, -decibel / 20));
    }

    private static RdCurve curve(double rateFactor, DoubleUnaryOperator quality) {
        List<RdPoint> points = new ArrayList<>();
        for (double rate : RATES) {
            points.add(point(rate * rateFactor, quality.applyAsDouble(rate)));
        }
        return new RdCurve(points);
    }

    private static double typical(double bpp) {
        return 34 + 5 * Math.log(bpp) + 0.4 * Math.log(bpp) * Math.log(bpp);
    }

    @ParameterizedTest
    @EnumSource(QualityMetric.class)
    void aCurveAgainstItself(QualityMetric metric) {
        RdCurve curve = curve(1, BdRateTest::typical);
        assertEquals(0, BdRate.percent(curve, curve, metric), 1e-12);
    }

    @ParameterizedTest
    @EnumSource(QualityMetric.class)
    void nineTenthsOfTheBytesAtEachQuality(QualityMetric metric) {
        RdCurve test = curve(0.9, BdRateTest::typical);
        RdCurve reference = curve(1, BdRateTest::typical);
        assertEquals(-10, BdRate.percent(test, reference, metric), 1e-9);
        assertEquals(100 / 0.9 - 100, BdRate.percent(reference, test, metric), 1e-9);
        assertEquals(-10, BdRate.percent(test, reference, metric, new RateRange(0.125, 2)), 1e-9);
    }

    @Test
    void twoStraightCurvesByHand() {
        // Log rate over quality: reference ln(0.1) at 30 to ln(1) at 40; test ln(0.2) at 32 to ln(1) at 42.
        RdCurve reference = new RdCurve(List.of(point(0.1, 30), point(1, 40)));
        RdCurve test = new RdCurve(List.of(point(0.2, 32), point(1, 42)));
        // Common: 32 to 40 dB, middle 36: the integrands are straight, so their means are their values there.
        double ofReference = 0.4 * Math.log(0.1);
        double ofTest = Math.log(0.2) * 0.6;
        assertEquals(
                100 * (Math.exp(ofTest - ofReference) - 1), BdRate.percent(test, reference, QualityMetric.PSNR), 1e-9);
    }

    @Test
    void theRangeIsThatOfTheReference() {
        // Better by 20 % up to 0.4 bpp, worse by 25 % from 0.8 bpp.
        List<RdPoint> points = new ArrayList<>();
        for (double rate : RATES) {
            points.add(point(rate * (rate < 0.6 ? 0.8 : 1.25), typical(rate)));
        }
        RdCurve test = new RdCurve(points);
        RdCurve reference = curve(1, BdRateTest::typical);
        assertEquals(-20, BdRate.percent(test, reference, QualityMetric.PSNR, new RateRange(0.05, 0.2)), 0.2);
        assertEquals(25, BdRate.percent(test, reference, QualityMetric.PSNR, new RateRange(1.6, 3.2)), 0.2);
        assertEquals(
                BdRate.percent(test, reference, QualityMetric.PSNR),
                BdRate.percent(test, reference, QualityMetric.PSNR, new RateRange(1e-3, 100)),
                1e-12);
    }

    @Test
    void nothingInCommonIsNotANumber() {
        RdCurve low = new RdCurve(List.of(point(0.1, 20), point(0.2, 25)));
        RdCurve high = new RdCurve(List.of(point(1, 35), point(2, 40)));
        assertTrue(Double.isNaN(BdRate.percent(low, high, QualityMetric.PSNR)));
        assertTrue(Double.isNaN(BdRate.percent(low, low, QualityMetric.PSNR, new RateRange(0.5, 2))));
        assertTrue(Double.isNaN(BdRate.percent(new RdCurve(List.of()), high, QualityMetric.PSNR)));
        assertTrue(Double.isNaN(BdRate.percent(high, new RdCurve(List.of(point(1, 35))), QualityMetric.PSNR)));
    }

    @Test
    void pointsThatDoNotHelpAreLeftOut() {
        RdCurve reference = curve(1, BdRateTest::typical);
        List<RdPoint> points = new ArrayList<>(reference.points());
        points.add(points.get(2));
        points.add(point(0.5, typical(0.4)));
        points.add(point(0.6, typical(0.4) - 1));
        points.add(point(0.3, Double.NaN));
        points.add(new RdPoint(100, 9, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 1));
        RdCurve untidy = new RdCurve(points);
        for (QualityMetric metric : QualityMetric.values()) {
            assertEquals(RATES.length, untidy.rising(metric).size());
            assertEquals(0, BdRate.percent(untidy, reference, metric), 1e-12);
        }
    }

    @Test
    void qualityAtARate() {
        RdCurve curve = curve(1, bpp -> 30 + 3 * Math.log(bpp));
        assertEquals(30 + 3 * Math.log(0.3), curve.qualityAt(QualityMetric.PSNR, 0.3), 1e-9);
        assertTrue(Double.isNaN(curve.qualityAt(QualityMetric.PSNR, 0.01)));
        assertTrue(Double.isNaN(curve.qualityAt(QualityMetric.PSNR, 4)));
    }
}
