package io.github.prefixel.tokenizer.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.tokenizer.Pictures;
import io.github.prefixel.tokenizer.dataset.DatasetItem;
import io.github.prefixel.tokenizer.dataset.DatasetReader;
import io.github.prefixel.tokenizer.input.InputCursor;
import io.github.prefixel.tokenizer.input.InputItem;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.prepare.Colors;
import io.github.prefixel.tokenizer.prepare.Preparation;
import io.github.prefixel.tokenizer.wavelet.Quality;
import io.github.prefixel.tokenizer.wavelet.WaveletTokenizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatasetSurveyTest {
    private static final WaveletTokenizer WAVELET = new WaveletTokenizer(Quality.VISUAL);
    private static final Preparation SMALL = new Preparation(12, Colors.GREY);
    private static final long PIXELS = 1_000_000;
    /** Takes longer to make than all else here. */
    private static final Raster PHOTO = Pictures.photo(20, 20);

    private final List<Raster> originals = new ArrayList<>();
    private final List<DatasetItem> items = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();

    private final SurveyListener listener = new SurveyListener() {
        @Override
        public void begin(String label, long total) {
            labels.add(label + " " + total);
        }

        @Override
        public void done() {}
    };

    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            originals.add(corner(13 + i % 7, 14 + i % 5));
            items.add(new DatasetItem("p" + i, "", WAVELET.tokenize(SMALL.apply(originals.get(i)))));
        }
    }

    private static Raster corner(int width, int height) {
        Raster corner = new Raster(width, height, Components.RGB, 8);
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < height; y++) {
                System.arraycopy(PHOTO.plane(c), y * PHOTO.width(), corner.plane(c), y * width, width);
            }
        }
        return corner;
    }

    private DatasetStatistics survey(SurveyOptions options) throws IOException, InterruptedException {
        return new DatasetSurvey(() -> reader(items.iterator()), WAVELET, options, listener).run(items.size());
    }

    private static DatasetReader reader(Iterator<DatasetItem> items) {
        return new DatasetReader() {
            @Override
            public DatasetItem next() {
                return items.hasNext() ? items.next() : null;
            }

            @Override
            public void close() {}
        };
    }

    private Originals originals() {
        return new Originals(
                () -> {
                    Iterator<Raster> left = originals.iterator();
                    return new InputCursor() {
                        private int number;

                        @Override
                        public InputItem next() {
                            if (!left.hasNext()) {
                                return null;
                            }
                            Raster picture = left.next();
                            return new InputItem("p" + number++, "", maxPixels -> picture);
                        }

                        @Override
                        public void close() {}
                    };
                },
                SMALL,
                PIXELS);
    }

    @Test
    void qualityIsThatOfASampleAgainstPreparedOriginals() throws Exception {
        fill(10);
        // The last original is missing.
        originals.remove(9);
        DatasetStatistics statistics = survey(new SurveyOptions(5, List.of(16, 200), 50, originals(), 3));
        double psnr = 0;
        for (int i : new int[] {1, 3, 5, 7}) {
            TokenSequence prefix = items.get(i).sequence().prefix(16);
            psnr += Psnr.of(SMALL.apply(originals.get(i)), WAVELET.detokenize(prefix)) / 4;
        }
        assertEquals(4, statistics.prefixes().pictures());
        assertEquals(1, statistics.withoutOriginal());
        assertTrue(statistics.againstOriginals());
        assertEquals(psnr, statistics.prefixes().rows().get(0).psnr(), 1e-9);
        assertTrue(statistics.prefixes().monotonicity().steps() > 4);
        assertEquals(List.of("reading 10", "coding 5", "reading 5", "measuring 5"), labels);
    }

    @Test
    void theCodecsCostIsThatOfSamplesTimesMeanLength() throws Exception {
        fill(20);
        DatasetStatistics statistics = survey(new SurveyOptions(4, List.of(8), 0, null, 2));
        assertFalse(statistics.againstOriginals());
        OwnCode code = OwnCode.of(WAVELET).orElseThrow();
        double bits = 0;
        double tokens = 0;
        for (int i : new int[] {2, 7, 12, 17}) {
            bits += code.bits(items.get(i).sequence());
            tokens += items.get(i).sequence().length();
        }
        CodeCost all = statistics.code().orElseThrow();
        assertEquals(4, all.measured());
        assertEquals(bits / tokens, all.bitsPerToken(), 1e-12);
        assertEquals(bits / tokens * statistics.sequences().lengths().mean(), all.bitsPerItem(), 1e-9);
        // The last tenth is measured whole.
        CodeCost last = statistics.codeOfLastTenth().orElseThrow();
        assertEquals(2, last.measured());
        double lastBits =
                code.bits(items.get(18).sequence()) + code.bits(items.get(19).sequence());
        assertEquals(lastBits / 2, last.bitsPerItem(), 1e-9);
    }

    @Test
    void nothingAndOneItemAreDatasetsToo() throws Exception {
        SurveyOptions options = new SurveyOptions(100, List.of(), 1, null, 1);
        DatasetStatistics none = survey(options);
        assertEquals(0, none.prefixes().pictures());
        assertEquals(new CodeCost(0, 0, 0), none.code().orElseThrow());
        fill(1);
        DatasetStatistics one = survey(options);
        int length = items.get(0).sequence().length();
        assertEquals(length, one.prefixes().monotonicity().steps());
        PrefixTable.Row whole = one.prefixes().rows().get(one.prefixes().rows().size() - 1);
        assertEquals(length, whole.tokens());
        assertEquals(1, whole.exact());
    }

    @Test
    void aMistakeNamesItsItem() {
        fill(2);
        TokenSequence wrong = TokenSequence.of(items.get(0).sequence().frame(), 3, 3, 3, 8, 8);
        items.add(new DatasetItem("bad", "", wrong));
        SurveyOptions options = new SurveyOptions(100, List.of(), 0, null, 2);
        IOException mistake = assertThrows(IOException.class, () -> survey(options));
        assertTrue(mistake.getMessage().startsWith("bad: "), mistake.getMessage());
        items.set(2, new DatasetItem("alien", "", TokenSequence.of(wrong.frame(), 70_000)));
        IOException alien = assertThrows(IOException.class, () -> survey(options));
        assertEquals("alien: token 70000 in a vocabulary of 10", alien.getMessage());
    }

    @Test
    void preparationsAreReadAsTheyAreRecorded() {
        assertEquals(Preparation.NONE, Preparation.of(Map.of()));
        assertEquals(SMALL, Preparation.of(Map.of("size", "12", "components", "grey")));
        assertThrows(IllegalArgumentException.class, () -> Preparation.of(Map.of("components", "x")));
        assertThrows(IllegalArgumentException.class, () -> Preparation.of(Map.of("size", "x")));
    }
}
