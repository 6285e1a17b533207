package io.github.prefixel.cli.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.cli.analyze.PictureResults.Measured;
import io.github.prefixel.cli.report.Analysis;
import io.github.prefixel.cli.report.Chart;
import io.github.prefixel.cli.report.FigureTable;
import io.github.prefixel.cli.report.JsonObject;
import io.github.prefixel.codec.wavelet.Orientation;
import io.github.prefixel.tokenizer.bench.PictureFigures;
import io.github.prefixel.tokenizer.bench.PrefixFigures;
import io.github.prefixel.tokenizer.bench.SubbandError;
import io.github.prefixel.tokenizer.block.TransformFigures;
import io.github.prefixel.tokenizer.spectrum.PowerLaw;
import io.github.prefixel.tokenizer.spectrum.RadialSpectrum;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PictureReportTest {
    private static final double[] FREQUENCIES = {0.1, 0.2, 0.4};

    /**
     * A grey picture whose components all have a variance, so that a bit is worth 6.02 dB to both its bounds: one starts from 0
     * dB, the other, whose transform gains 10 dB, from 10.
     */
    private static PictureFigures picture(String name, double exponent, PrefixFigures... prefixes) {
        double[] frequencies = Double.isNaN(exponent) ? new double[0] : FREQUENCIES;
        double[] powers =
                Arrays.stream(frequencies).map(f -> Math.pow(f, -exponent)).toArray();
        double[] one = {1};
        return new PictureFigures(
                name,
                300,
                200,
                1,
                new RadialSpectrum(frequencies, powers),
                new PowerLaw(exponent, 1, 0.125),
                0.25,
                0.5,
                List.of(
                        new TransformFigures("none", 0, true, new double[] {255 * 255}, one),
                        new TransformFigures("good", 10, true, new double[] {255 * 25.5}, one)),
                List.of(prefixes));
    }

    private static PrefixFigures prefix(double rate, double psnr, double cutOff, double missing) {
        return new PrefixFigures(
                rate,
                (int) (rate * 7500),
                (long) (rate * 100_000),
                rate,
                psnr,
                new RadialSpectrum(FREQUENCIES, new double[] {0, 2 / rate, 3 / rate}),
                cutOff,
                List.of(
                        new SubbandError(2, Orientation.LL, 1000, 0),
                        new SubbandError(2, Orientation.HL, 30, 30 * missing),
                        new SubbandError(2, Orientation.HH, 10, 10 * missing),
                        new SubbandError(1, Orientation.HH, 8, 8)));
    }

    private static PictureResults results(List<Double> rates, PictureFigures... pictures) {
        return PictureResults.of(
                Stream.of(pictures).map(picture -> Measured.of(picture, rates)).toList(), rates);
    }

    private static PictureResults results() {
        return results(
                List.of(1.0, 2.0),
                picture("lake", 2, prefix(1, 20, 0.1, 0.5), prefix(2, 26, 0.2, 0.25)),
                picture("wood", 3, prefix(1, 10, 0.05, 0.7), prefix(2, 14, 0.2, 0.35)),
                picture("tiny", Double.NaN, prefix(2, Double.POSITIVE_INFINITY, Double.NaN, 0)));
    }

    private static List<String> lines(FigureTable table) {
        return new Analysis("", "", List.of(table), List.of(), List.of(), List.of(), Map.of())
                .toText()
                .lines()
                .skip(2)
                .toList();
    }

    @Test
    void tablesHoldTheFigures() {
        List<FigureTable> tables = PictureTables.of(results());
        assertEquals(
                "picture  exponent  std. error  flatness  Welch flatness",
                lines(tables.get(0)).get(1));
        assertEquals(
                "lake        2.000       0.125    0.2500          0.5000",
                lines(tables.get(0)).get(2));
        assertEquals(
                "tiny            -       0.125    0.2500          0.5000",
                lines(tables.get(0)).get(4));
        assertEquals(
                "mean        2.500       0.125    0.2500          0.5000",
                lines(tables.get(0)).get(5));
        assertEquals("mean     0.00  10.00", lines(tables.get(1)).get(5));

        assertEquals("bpp    stream   none   good", lines(tables.get(2)).get(1));
        assertEquals("1 (2)   15.00   6.02  16.02", lines(tables.get(2)).get(2));
        assertEquals("2 (2)   20.00  12.04  22.04", lines(tables.get(2)).get(3));
        assertEquals("1 (2)  +8.98  -1.02", lines(tables.get(3)).get(2));
        // 15 and 5 dB are worth 1.661 bits more and less than those sent.
        assertEquals("1 (2)  -1.491  +0.170", lines(tables.get(4)).get(2));

        assertEquals(
                "bpp    bytes  tokens  cut-off  lowest  highest",
                lines(tables.get(5)).get(1));
        assertEquals(
                "1 (2)   7500  100000   0.0707  0.0500   0.1000",
                lines(tables.get(5)).get(2));
        assertEquals(
                "2 (2)  15000  200000   0.2000  0.2000   0.2000",
                lines(tables.get(5)).get(3));
        assertEquals("bpp    thumbnail  level 2  level 1", lines(tables.get(6)).get(1));
        assertEquals("1 (2)      0.000   60.000  100.000", lines(tables.get(6)).get(2));
        assertEquals("2 (2)      0.000   30.000  100.000", lines(tables.get(6)).get(3));
    }

    @Test
    void onePictureHasNoMean() {
        PictureResults alone = results(List.of(1.0), results().pictures().get(0));
        assertEquals(1, PictureTables.of(alone).get(0).rows().size());
        assertEquals("1", PictureTables.of(alone).get(2).rows().get(0).get(0));
    }

    @Test
    void ofManyPicturesQuantilesAreShown() {
        PictureFigures[] many = IntStream.rangeClosed(0, 100)
                .mapToObj(i -> picture("p" + i, i, prefix(1, 20, 0.1, 0)))
                .toArray(PictureFigures[]::new);
        PictureResults results = results(List.of(1.0), many);
        List<List<String>> rows = PictureTables.of(results).get(0).rows();
        assertEquals(
                List.of("least", "lower quartile", "median", "upper quartile", "most", "mean"),
                rows.stream().map(row -> row.get(0)).toList());
        assertEquals(
                List.of("0.000", "25.000", "50.000", "75.000", "100.000", "50.000"),
                rows.stream().map(row -> row.get(1)).toList());
    }

    @Test
    void linesOverTheRateShareTheirPictures() {
        Map<String, Chart> charts = PictureCharts.of(results()).stream()
                .collect(Collectors.toMap(Analysis.Figure::file, Analysis.Figure::chart));
        Chart psnr = charts.get("psnr");
        assertEquals("mean over 2 of 3 pictures", psnr.note());
        assertEquals(
                List.of("stream", "none", "good"),
                psnr.lines().stream().map(Chart.Line::label).toList());
        assertEquals(List.of(1.0, 2.0), psnr.lines().get(0).x());
        assertEquals(List.of(15.0, 20.0), psnr.lines().get(0).y());
        assertEquals(16.02, psnr.lines().get(2).y().get(0), 0.005);

        Chart missing = charts.get("missing");
        assertEquals(
                List.of("level 2", "level 1"),
                missing.lines().stream().map(Chart.Line::label).toList());
        assertEquals(60, missing.lines().get(0).y().get(0), 1e-9);

        // The first error is none, which has no place on a logarithmic axis.
        Chart errors = charts.get("errors");
        assertEquals(List.of(0.2, 0.4), errors.lines().get(1).x());
        assertEquals(2, errors.lines().get(1).y().get(0), 1e-12);
        assertEquals(Math.pow(0.1, -2.5), errors.lines().get(0).y().get(0), 1e-9);
    }

    @Test
    void whatHasNoPointsIsNotDrawn() {
        PictureFigures dot = new PictureFigures(
                "dot",
                1,
                1,
                1,
                new RadialSpectrum(new double[0], new double[0]),
                new PowerLaw(Double.NaN, Double.NaN, Double.NaN),
                Double.NaN,
                Double.NaN,
                List.of(new TransformFigures("none", 0, true, new double[] {1}, new double[] {1})),
                List.of());
        PictureResults results = results(List.of(1.0), dot);
        assertEquals(
                List.of("1 (0)", "-", "-"),
                PictureTables.of(results).get(2).rows().get(0));
        assertEquals(
                List.of("1 (0)", "-"), PictureTables.of(results).get(3).rows().get(0));
        assertEquals(List.of(), PictureCharts.of(results));
        assertEquals(
                Stream.of("dot", "-", "-", "-", "-").toList(),
                PictureTables.of(results).get(0).rows().get(0));
        assertTrue(JsonObject.line(PictureJson.of(results, Map.of())).contains("\"exponent\":null"));
    }

    @Test
    void jsonHasFullPrecision() {
        String json = JsonObject.line(PictureJson.of(results(), Map.of("effort", "fast")));
        assertTrue(json.startsWith(
                "{\"schema\":\"prefixel-analysis-pictures-1\",\"effort\":\"fast\",\"rates\":[1.0,2.0]"));
        assertTrue(json.contains("\"standard_error\":0.125"), json);
        assertTrue(json.contains("\"psnr\":6.02059991327"), json);
        assertTrue(json.contains("\"orientation\":\"HL\",\"signal\":30.0,\"error\":21.0,\"missing\":0.7"), json);
        assertTrue(json.contains("\"psnr_rgb\":null"), json);
        assertFalse(json.contains("NaN") || json.contains("Infinity"), json);
    }
}
