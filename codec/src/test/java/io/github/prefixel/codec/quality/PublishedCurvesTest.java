package io.github.prefixel.codec.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * BD-rates of other codecs against JPEG 2000 on the Kodak pictures, computed with SciPy from the curves in
 * {@code shared/peers/kodak.csv} beside the checkout; skipped where that is absent.
 */
class PublishedCurvesTest {
    private static final String CURVES = "shared/peers/kodak.csv";

    @ParameterizedTest
    @CsvSource({
        "jpeg,     PSNR, 80.8, 91.7",
        "webp,     PSNR, 11.9,  9.2",
        "jxl,      PSNR, 28.5, 32.3",
        "avif444,  PSNR, -18.7, -23.9",
        "htj2k,    PSNR, 12.3, 15.1",
        "avif444,  PSNR_Y, -17.6, -22.1",
        "webp,     PSNR_Y, 1.4, 2.6",
        "avif444,  MS_SSIM, -23.8, -28.3",
        "jxl,      MS_SSIM, -21.9, -18.7"
    })
    void meanOverPictures(String codec, QualityMetric metric, double overall, double belowThreeQuarters)
            throws IOException {
        Map<String, Map<String, RdCurve>> curves = read();
        assertEquals(overall, mean(curves, codec, metric, RateRange.ALL), 0.06);
        assertEquals(belowThreeQuarters, mean(curves, codec, metric, new RateRange(1e-3, 0.75)), 0.06);
    }

    private static double mean(
            Map<String, Map<String, RdCurve>> curves, String codec, QualityMetric metric, RateRange range) {
        return curves.get(codec).entrySet().stream()
                .mapToDouble(
                        e -> BdRate.percent(e.getValue(), curves.get("jpeg2000").get(e.getKey()), metric, range))
                .average()
                .orElseThrow();
    }

    /** Curves by codec and picture. */
    private static Map<String, Map<String, RdCurve>> read() throws IOException {
        Path file = find();
        assumeTrue(file != null, CURVES + " is not there");
        Map<String, Map<String, List<RdPoint>>> points = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",");
            if (cells[1].equals("kodak") && isMeasured(cells)) {
                points.computeIfAbsent(cells[0], k -> new TreeMap<>())
                        .computeIfAbsent(cells[2], k -> new ArrayList<>())
                        .add(new RdPoint(
                                Long.parseLong(cells[4]),
                                Double.parseDouble(cells[5]),
                                Double.parseDouble(cells[6]),
                                Double.parseDouble(cells[7]),
                                Double.parseDouble(cells[8])));
            }
        }
        Map<String, Map<String, RdCurve>> curves = new HashMap<>();
        points.forEach((codec, pictures) -> {
            Map<String, RdCurve> ofCodec = new TreeMap<>();
            pictures.forEach((picture, list) -> ofCodec.put(picture, new RdCurve(list)));
            curves.put(codec, ofCodec);
        });
        return curves;
    }

    private static boolean isMeasured(String[] cells) {
        return Arrays.stream(cells, 6, 9).noneMatch(cell -> cell.isEmpty() || cell.equals("nan"));
    }

    private static Path find() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(CURVES);
            if (Files.isReadable(file)) {
                return file;
            }
        }
        return null;
    }
}
