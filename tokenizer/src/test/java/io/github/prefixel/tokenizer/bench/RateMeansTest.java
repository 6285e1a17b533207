package io.github.prefixel.tokenizer.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.tokenizer.block.TransformFigures;
import io.github.prefixel.tokenizer.spectrum.PowerLaw;
import io.github.prefixel.tokenizer.spectrum.RadialSpectrum;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Means of made-up pictures, one Gaussian coefficient a pixel: a bit more is 6.02 dB more. */
class RateMeansTest {
    private static final double BIT = 20 * Math.log10(2);
    private static final RadialSpectrum NONE = new RadialSpectrum(new double[0], new double[0]);

    /** A picture whose bound is 20 dB at rate 0. */
    private static PictureFigures picture(PrefixFigures... prefixes) {
        TransformFigures bound =
                new TransformFigures("bound", 0, true, new double[] {255 * 255 / 100.0}, new double[] {1});
        PowerLaw law = PowerLaw.of(NONE);
        return new PictureFigures("", 1, 1, 1, NONE, law, 1, 1, List.of(bound), List.of(prefixes));
    }

    private static PrefixFigures prefix(double rate, double bpp, double psnr, double cutOff) {
        return new PrefixFigures(rate, 1, 1, bpp, psnr, NONE, cutOff, List.of());
    }

    @Test
    void gapsAreMeansOverPictures() {
        List<PictureFigures> pictures = List.of(
                picture(prefix(1, 1, 20 + 2 * BIT, 0.1), prefix(2, 2, 50, 0.5)),
                picture(prefix(1, 0.5, 20, 0.4)),
                picture(prefix(1, 1, Double.POSITIVE_INFINITY, 0.5)),
                picture());
        RateMeans one = RateMeans.of(pictures, List.of(1.0, 2.0)).get(0);
        assertEquals(2, one.pictures());
        assertEquals(20 + BIT, one.psnr(), 1e-9);
        assertEquals(0.2, one.cutOff(), 1e-9);
        RateMeans.BoundMeans bound = one.bounds().get(0);
        assertEquals("bound", bound.transform());
        assertEquals(20 + 0.75 * BIT, bound.psnr(), 1e-9);
        assertEquals(0.25 * BIT, bound.gapDecibels(), 1e-9);
        // The first stream has a bit of rate where the bound needs two, the second half a bit where it needs none.
        assertEquals((-1 + 0.5) / 2, bound.gapBpp(), 1e-9);
        assertEquals(1, RateMeans.of(pictures, List.of(2.0)).get(0).pictures());
    }

    @Test
    void ratesThatNoPictureHasAreEmpty() {
        RateMeans means = RateMeans.of(List.of(picture(), picture(prefix(1, 1, 30, Double.NaN))), List.of(4.0, 1.0))
                .get(0);
        assertEquals(0, means.pictures());
        assertTrue(Double.isNaN(means.psnr()) && Double.isNaN(means.cutOff()));
        assertTrue(means.bounds().isEmpty());
        assertTrue(RateMeans.of(List.of(), List.of()).isEmpty());
    }
}
