package io.github.prefixel.cli.report;

import io.github.prefixel.codec.quality.QualityMetric;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** All files of a measurement: figures, charts and the page. */
public final class RdReport {
    private final Chart psnr;
    private final Chart msSsim;
    private final RdResults results;

    public RdReport(RdResults results) {
        this.results = results;
        this.psnr = Chart.of(results, QualityMetric.PSNR, "PSNR over R, G and B", "PSNR-RGB, dB");
        this.msSsim = Chart.of(
                results,
                QualityMetric.MS_SSIM,
                "Multi-scale structural similarity",
                "MS-SSIM, dB (\u221210 log\u2081\u2080(1 \u2212 MS-SSIM))");
    }

    /** Writes rd.csv, rd.json, rd.svg, rd.png, msssim.svg, msssim.png and index.html. */
    public void write(OutputFolder folder, List<GalleryPicture> gallery) throws IOException {
        write(folder, "rd.csv", CsvReport.of(results));
        write(folder, "rd.json", JsonReport.of(results));
        write(folder, "rd.svg", SvgCanvas.draw(psnr));
        write(folder, "msssim.svg", SvgCanvas.draw(msSsim));
        folder.write("rd.png", PngCanvas.draw(psnr));
        folder.write("msssim.png", PngCanvas.draw(msSsim));
        write(folder, "index.html", HtmlReport.of(results, List.of(psnr, msSsim), gallery));
    }

    private static void write(OutputFolder folder, String name, String text) throws IOException {
        folder.write(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
