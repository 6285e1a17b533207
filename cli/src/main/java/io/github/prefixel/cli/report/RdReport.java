package io.github.prefixel.cli.report;

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
        this.psnr = Chart.psnr(results);
        this.msSsim = Chart.msSsim(results);
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
