package io.github.prefixel.tokenizer.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.Effort;
import io.github.prefixel.codec.EncodeOptions;
import io.github.prefixel.codec.Prefixel;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.tokenizer.Pictures;
import io.github.prefixel.tokenizer.block.TransformFigures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures through codec and bounds. */
class PictureBenchTest {
    private static final EncodeOptions FAST = EncodeOptions.defaults().withEffort(Effort.FAST);
    private static final List<Double> RATES = List.of(0.125, 0.25, 0.5, 1.0, 2.0, 4.0);

    private static final Raster PHOTO = Pictures.photo(200, 136);
    private static final PictureFigures FIGURES = new PictureBench(FAST, RATES).of("photo", PHOTO);

    @Test
    void prefixesAreThoseOfTheStream() {
        byte[] stream = Prefixel.encode(PHOTO, FAST.withMaxBytes(200 * 136 / 8 * 4));
        assertEquals(RATES, FIGURES.prefixes().stream().map(PrefixFigures::rate).toList());
        for (PrefixFigures prefix : FIGURES.prefixes()) {
            assertEquals((int) (prefix.rate() * 200 * 136 / 8), prefix.bytes());
            assertEquals(prefix.rate(), prefix.bpp(), 8.0 / (200 * 136));
            Raster decoded = Prefixel.decode(Arrays.copyOf(stream, prefix.bytes()));
            assertEquals(Psnr.of(PHOTO, decoded), prefix.psnr());
            // The wavelet is nearly orthogonal: the errors of the subbands add up to that of the luma.
            double error =
                    prefix.subbands().stream().mapToDouble(SubbandError::error).sum();
            assertEquals(Psnr.ofLuma(PHOTO, decoded), 10 * Math.log10(255 * 255 / error), 0.5);
        }
    }

    /** Longer prefixes hold more of every kind. */
    @Test
    void nothingGetsWorseAsThePrefixGrows() {
        for (int i = 1; i < FIGURES.prefixes().size(); i++) {
            PrefixFigures before = FIGURES.prefixes().get(i - 1);
            PrefixFigures prefix = FIGURES.prefixes().get(i);
            assertTrue(prefix.tokens() > before.tokens());
            assertTrue(prefix.psnr() > before.psnr());
            assertTrue(prefix.cutOff() >= before.cutOff());
            assertEquals(FIGURES.spectrum().bins(), prefix.error().bins());
        }
    }

    @Test
    void lowFrequenciesConvergeFirst() {
        List<SubbandError> subbands = FIGURES.prefixes().get(2).subbands();
        double before = 0;
        for (int level = 5; level >= 1; level--) {
            int own = level;
            List<SubbandError> bands =
                    subbands.stream().filter(band -> band.level() == own).toList();
            double missing = bands.stream().mapToDouble(SubbandError::error).sum()
                    / bands.stream().mapToDouble(SubbandError::signal).sum();
            assertTrue(missing > before, "level " + level);
            before = missing;
        }
        assertTrue(before < 1.05);
    }

    @Test
    void cutOffsOfPicturesOfEveryKindNeverFall() {
        List<Raster> pictures = new ArrayList<>(Pictures.noise(3, 128).toList());
        pictures.add(Pictures.photo(120, 180, 3));
        for (Raster picture : pictures) {
            double before = 0;
            for (PrefixFigures prefix :
                    new PictureBench(FAST, RATES).of("", picture).prefixes()) {
                assertTrue(prefix.cutOff() >= before && prefix.cutOff() <= 0.5, "at " + prefix.rate());
                before = prefix.cutOff();
            }
            assertTrue(before > 0.2);
        }
    }

    @Test
    void boundsRiseAndAreInverse() {
        for (TransformFigures transform : FIGURES.transforms()) {
            double before = 0;
            for (double rate : RATES) {
                double psnr = transform.psnrAt(rate);
                assertTrue(psnr > before);
                assertEquals(rate, transform.rateAt(psnr), 1e-9);
                before = psnr;
            }
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> FIGURES.transforms().get(0).rateAt(Double.POSITIVE_INFINITY));
    }

    @Test
    void transformsThatKnowMoreGainMore() {
        List<Double> gains =
                FIGURES.transforms().stream().map(TransformFigures::codingGain).toList();
        assertTrue(gains.get(0) > 0);
        assertTrue(gains.get(1) > gains.get(0));
        assertTrue(gains.get(2) > gains.get(1));
        assertTrue(gains.get(5) > gains.get(4));
    }

    @ParameterizedTest
    @MethodSource("io.github.prefixel.tokenizer.Pictures#small")
    void smallPicturesHaveFiguresToo(Raster picture) {
        PictureBench bench = new PictureBench(FAST, List.of(0.5, 8.0, 16.0));
        if (picture.components().hasAlpha()) {
            assertThrows(IllegalArgumentException.class, () -> bench.of("alpha", picture));
            return;
        }
        PictureFigures figures = bench.of("small", picture);
        assertEquals(picture.components().colors(), figures.colors());
        boolean tiny = Math.min(picture.width(), picture.height()) < 4;
        assertEquals(tiny, Double.isNaN(figures.flatness()));
        for (TransformFigures transform : figures.transforms()) {
            assertTrue(transform.codingGain() >= 0
                    || List.of("LeGall 5/3", "CDF 9/7").contains(transform.transform()));
            assertTrue(Double.isFinite(transform.codingGain()));
            assertTrue(Double.isFinite(transform.psnrAt(1)));
        }
        for (PrefixFigures prefix : figures.prefixes()) {
            assertTrue(prefix.psnr() > 0);
            assertEquals(figures.spectrum().bins() == 0, Double.isNaN(prefix.cutOff()));
            assertFalse(prefix.subbands().isEmpty());
            for (SubbandError band : prefix.subbands()) {
                assertTrue(band.signal() >= 0 && band.error() >= 0);
            }
        }
        for (RateMeans means : RateMeans.of(List.of(figures), List.of(0.5, 8.0, 16.0))) {
            assertEquals(means.pictures() == 0, Double.isNaN(means.psnr()));
        }
    }

    @Test
    void constantPicturesNeedNoBits() {
        Raster flat = new Raster(40, 40, Components.RGB, 8);
        PictureFigures figures = new PictureBench(FAST, RATES).of("flat", flat);
        for (TransformFigures transform : figures.transforms()) {
            assertEquals(0, transform.codingGain(), 1e-9);
            assertEquals(0, transform.rateAt(40), 1e-12);
        }
        assertTrue(Double.isNaN(figures.powerLaw().exponent()));
        assertEquals(1, figures.welchFlatness());
        assertEquals(0, RateMeans.of(List.of(figures), RATES).get(5).pictures());
    }

    @Test
    void sixteenBitsAreNoMoreThanEight() {
        Raster deep = new Raster(200, 136, Components.RGB, 16);
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < deep.plane(c).length; i++) {
                deep.plane(c)[i] = (short) (257 * (PHOTO.plane(c)[i] & 0xFF));
            }
        }
        PictureFigures figures = new PictureBench(FAST, List.of(1.0)).of("deep", deep);
        assertEquals(FIGURES.powerLaw().exponent(), figures.powerLaw().exponent(), 1e-9);
        assertEquals(
                FIGURES.powerLaw().amplitude(),
                figures.powerLaw().amplitude(),
                1e-6 * figures.powerLaw().amplitude());
        for (int i = 0; i < figures.transforms().size(); i++) {
            assertEquals(
                    FIGURES.transforms().get(i).psnrAt(1),
                    figures.transforms().get(i).psnrAt(1),
                    0.01);
        }
        assertEquals(FIGURES.prefixes().get(3).psnr(), figures.prefixes().get(0).psnr(), 0.3);
    }

    @Test
    void refusesRatesThatAreNone() {
        for (List<Double> rates :
                List.of(List.<Double>of(), List.of(0.0), List.of(1.0, 1.0), List.of(2.0, 1.0), List.of(Double.NaN))) {
            assertThrows(IllegalArgumentException.class, () -> new PictureBench(FAST, rates));
        }
    }
}
