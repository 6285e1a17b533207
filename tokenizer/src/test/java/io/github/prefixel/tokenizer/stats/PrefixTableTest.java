package io.github.prefixel.tokenizer.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.tokenizer.Pictures;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.TokenReader;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import io.github.prefixel.tokenizer.language.Vocabulary;
import io.github.prefixel.tokenizer.wavelet.Quality;
import io.github.prefixel.tokenizer.wavelet.WaveletTokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PrefixTableTest {
    private static final WaveletTokenizer WAVELET = new WaveletTokenizer(Quality.LOSSLESS);
    private static final List<Raster> ORIGINALS =
            List.of(Pictures.photo(24, 17), Pictures.photo(9, 13), Pictures.photo(1, 1));

    @Test
    void rowsAreMeansOfPicturesOfPrefixes() {
        int[] prefixes = {0, 1, 64, 500, 100_000};
        PrefixMeter meter = new PrefixMeter(WAVELET, prefixes, 0);
        List<PrefixFigures> errors = new ArrayList<>();
        for (Raster original : ORIGINALS) {
            errors.add(meter.measure(WAVELET.tokenize(original).bracketed(), original));
        }
        PrefixTable table = PrefixTable.of(prefixes, errors, OptionalDouble.of(16));
        assertEquals(3, table.pictures());
        for (int i = 0; i < prefixes.length; i++) {
            double psnr = 0;
            double l1 = 0;
            double rate = 0;
            int exact = 0;
            int longer = 0;
            for (Raster original : ORIGINALS) {
                TokenSequence all = WAVELET.tokenize(original);
                TokenSequence prefix = all.prefix(prefixes[i]);
                Raster picture = WAVELET.detokenize(prefix);
                double decibel = Psnr.of(original, picture);
                exact += Double.isInfinite(decibel) ? 1 : 0;
                psnr += Double.isInfinite(decibel) ? 0 : decibel;
                longer += all.length() > prefixes[i] ? 1 : 0;
                l1 += l1(original, picture) / 3;
                rate += 16.0 * prefix.length() / original.pixels() / 3;
            }
            PrefixTable.Row row = table.rows().get(i);
            assertEquals(prefixes[i], row.tokens());
            assertEquals(exact, row.exact());
            assertEquals(longer, row.longer());
            assertEquals(exact == 3 ? Double.NaN : psnr / (3 - exact), row.psnr(), 1e-9);
            assertEquals(l1, row.l1(), 1e-9);
            assertEquals(rate, row.bitsPerPixel().orElseThrow(), 1e-9);
        }
        assertEquals(3, table.rows().get(4).exact());
        assertEquals(0, table.monotonicity().steps());
    }

    private static double l1(Raster a, Raster b) {
        double sum = 0;
        for (int y = 0; y < a.height(); y++) {
            for (int x = 0; x < a.width(); x++) {
                for (int c = 0; c < 3; c++) {
                    sum += Math.abs(a.get(c, x, y) - b.get(c, x, y));
                }
            }
        }
        return sum / (3.0 * a.pixels());
    }

    @Test
    void stepsAreCountedThatRaiseTheError() {
        Raster original = ORIGINALS.get(1);
        TokenSequence sequence = WAVELET.tokenize(original, 300);
        for (int step : new int[] {1, 7, 100_000}) {
            long rises = 0;
            long steps = 0;
            double before = Psnr.mse(original, WAVELET.detokenize(sequence.prefix(0)));
            for (int k = step; k - step < sequence.length(); k += step) {
                double after = Psnr.mse(original, WAVELET.detokenize(sequence.prefix(k)));
                rises += after > before ? 1 : 0;
                steps++;
                before = after;
            }
            Monotonicity monotonicity = new PrefixMeter(WAVELET, new int[0], step)
                    .measure(sequence, original)
                    .monotonicity();
            assertEquals(steps, monotonicity.steps());
            assertEquals(rises, monotonicity.rises());
            assertEquals(1 - (double) rises / steps, monotonicity.share());
            assertEquals(rises > 0, monotonicity.largestRise() > 0);
        }
    }

    @Test
    void withoutOriginalsTheWholeSequenceIsTheMeasure() {
        WaveletTokenizer coarse = new WaveletTokenizer(Quality.plane(10));
        TokenSequence sequence = coarse.tokenize(ORIGINALS.get(0));
        int[] prefixes = {20, sequence.length()};
        PrefixFigures errors = new PrefixMeter(coarse, prefixes, 0).measure(sequence);
        Raster whole = coarse.detokenize(sequence);
        assertEquals(Psnr.mse(whole, coarse.detokenize(sequence.prefix(20))), errors.mse()[0]);
        assertEquals(0, errors.mse()[1]);
        assertEquals(0, errors.l1()[1]);
    }

    @Test
    void originalsOfOtherFramesAreRefused() {
        TokenSequence sequence = WAVELET.tokenize(ORIGINALS.get(0));
        PrefixMeter meter = new PrefixMeter(WAVELET, new int[] {1}, 0);
        assertThrows(IllegalArgumentException.class, () -> meter.measure(sequence, ORIGINALS.get(1)));
    }

    @Test
    void usualLengthsArePowersOfTwo() {
        assertArrayEquals(new int[] {32, 64, 128, 256, 300}, PrefixTable.usualPrefixes(300));
        assertArrayEquals(new int[] {1, 2, 4, 8}, PrefixTable.usualPrefixes(8));
        assertArrayEquals(new int[] {0}, PrefixTable.usualPrefixes(0));
        assertEquals(27, PrefixTable.usualPrefixes(Integer.MAX_VALUE).length);
    }

    @Test
    void noPicturesHaveNoQuality() {
        PrefixTable table = PrefixTable.of(new int[] {1}, List.of(), OptionalDouble.empty());
        assertEquals(Double.NaN, table.rows().get(0).psnr());
        assertEquals(1, table.monotonicity().share());
    }

    @Test
    void samplesAreSpreadEvenly() {
        assertArrayEquals(new int[] {5, 15, 25}, EvenSample.of(0, 30, 3));
        assertArrayEquals(new int[] {7, 8, 9}, EvenSample.of(7, 10, 100));
        assertArrayEquals(new int[0], EvenSample.of(0, 0, 100));
        int[] many = EvenSample.of(0, Integer.MAX_VALUE, 100);
        assertTrue(many[0] > 0 && many[99] > many[98]);
    }

    @Test
    void theCodecsOwnCodeIsWhatAFileHoldsBesideItsHeader() {
        TokenSequence sequence = WAVELET.tokenize(ORIGINALS.get(0));
        int file = WAVELET.toFile(sequence).length;
        int header = WAVELET.header(sequence.frame()).length();
        OwnCode code = OwnCode.of(WAVELET).orElseThrow();
        assertEquals(8.0 * (file - header), code.bits(sequence));
        assertTrue(code.price().isEmpty());
    }

    @Test
    void tokensOfPackedTakeTheLogarithmOfTheirNumber() {
        OwnCode code = OwnCode.of(new Named("packed", 1000)).orElseThrow();
        assertEquals(BitCount.log2(1000), code.price().orElseThrow());
        assertEquals(3 * BitCount.log2(1000), code.bits(Sequences.of(1, 2, 999).bracketed()), 1e-12);
        assertTrue(OwnCode.of(new Named("bpe", 1000)).isEmpty());
    }

    /** A language in name only. */
    private record Named(String language, int own) implements Tokenizer {
        @Override
        public Map<String, String> parameters() {
            return Map.of();
        }

        @Override
        public Vocabulary vocabulary() {
            return new Vocabulary(own, Integer::toString);
        }

        @Override
        public TokenSequence tokenize(Raster picture, int maxTokens) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TokenReader reader(Frame frame) {
            throw new UnsupportedOperationException();
        }
    }
}
