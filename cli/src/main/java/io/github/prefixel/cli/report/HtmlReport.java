package io.github.prefixel.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.prefixel.codec.quality.QualityMetric;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The page: pictures at several prefixes with a slider, tables and charts, all in one file. */
final class HtmlReport {
    private static final String TEMPLATE = "page.html";

    private final RdResults results;
    private final int pictures;

    private HtmlReport(RdResults results) {
        this.results = results;
        this.pictures = results.pictures().size();
    }

    static String of(RdResults results, List<Chart> charts, List<GalleryPicture> gallery) throws IOException {
        HtmlReport report = new HtmlReport(results);
        return PageTemplate.read(TEMPLATE)
                .replace("{{subtitle}}", Html.escape(report.subtitle()))
                .replace("{{bd}}", report.bdSection())
                .replace("{{charts}}", PageTemplate.figures(charts))
                .replace("{{psnr}}", report.psnrTable())
                .replace("{{codecs}}", report.codecList())
                .replace("{{viewer}}", gallery.isEmpty() ? "hidden" : "")
                .replace("{{gallery}}", galleryJson(gallery));
    }

    private String subtitle() {
        String what = pictures == 1 ? results.pictures().get(0).name() : pictures + " pictures";
        return "One stream for each picture, cut anywhere: " + what;
    }

    private String bdSection() {
        List<BdTable> tables = BdTable.of(results);
        if (tables.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<section><h2>Bytes at equal quality</h2>\n<p>BD-rate of "
                + Html.escape(results.subject().label())
                + ", mean over pictures. Negative: fewer bytes than the other codec needs.</p>\n"
                + "<div class=\"wide\"><table><thead><tr><th scope=\"col\">against</th>");
        BdTable.COLUMNS.forEach(column -> html.append(head(column.label())));
        html.append("</tr></thead><tbody>\n");
        for (BdTable table : tables) {
            html.append("<tr>").append(rowHead(table.peer().label()));
            for (int c = 0; c < BdTable.COLUMNS.size(); c++) {
                Mean mean = table.mean(c);
                html.append(percentCell(mean.value(), Text.of(mean, Text.percent(mean.value()), pictures)));
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody></table></div></section>").toString();
    }

    private String psnrTable() {
        List<BdTable> tables = BdTable.of(results);
        StringBuilder html = new StringBuilder("<table><thead><tr><th scope=\"col\">picture</th>");
        Rates.TABLE.forEach(rate -> html.append(head(Text.rate(rate) + " bpp")));
        tables.forEach(table -> html.append(head("BD " + table.peer().label())));
        html.append("</tr></thead><tbody>\n");
        for (int i = 0; i < pictures; i++) {
            html.append("<tr>").append(rowHead(results.pictures().get(i).name()));
            for (double rate : Rates.TABLE) {
                html.append(cell(Text.decibel(results.subject().curve(i).qualityAt(QualityMetric.PSNR, rate))));
            }
            for (BdTable table : tables) {
                double percent = table.percents()[0][i];
                html.append(percentCell(percent, Text.percent(percent)));
            }
            html.append("</tr>\n");
        }
        html.append("</tbody><tbody class=\"means\">\n");
        List<Integer> all = IntStream.range(0, pictures).boxed().toList();
        for (CodecCurves codec : results.codecs()) {
            html.append("<tr>").append(rowHead("mean " + codec.label()));
            for (double rate : Rates.TABLE) {
                Mean mean = codec.meanAt(QualityMetric.PSNR, rate, all);
                html.append(cell(Text.of(mean, Text.decibel(mean.value()), pictures)));
            }
            for (BdTable table : tables) {
                Mean mean = table.mean(0);
                html.append(
                        codec == results.subject()
                                ? percentCell(mean.value(), Text.of(mean, Text.percent(mean.value()), pictures))
                                : cell(""));
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody></table>").toString();
    }

    private String codecList() {
        return results.codecs().stream()
                .map(codec -> "<dt>" + Html.escape(codec.label()) + "</dt><dd>"
                        + Html.escape(codec.version() + ": " + codec.description()) + "</dd>")
                .collect(Collectors.joining("\n"));
    }

    private static String head(String text) {
        return "<th scope=\"col\">" + Html.escape(text) + "</th>";
    }

    private static String rowHead(String text) {
        return "<th scope=\"row\">" + Html.escape(text) + "</th>";
    }

    private static String cell(String text) {
        return "<td>" + Html.escape(text) + "</td>";
    }

    private static String percentCell(double percent, String text) {
        String kind = percent < 0 ? " class=\"better\"" : percent > 0 ? " class=\"worse\"" : "";
        return "<td" + kind + ">" + Html.escape(text).replace("-", "\u2212") + "</td>";
    }

    /** Goes into a script element, where only a closing tag could end it early. */
    private static String galleryJson(List<GalleryPicture> gallery) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartArray();
            for (GalleryPicture picture : gallery) {
                writePicture(json, picture);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes all that is written to it", e);
        }
        return text.toString().replace("</", "<\\/");
    }

    private static void writePicture(JsonGenerator json, GalleryPicture picture) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", picture.size().name());
        json.writeStringField(
                "size", picture.size().width() + " \u00d7 " + picture.size().height() + picture.shown());
        json.writeStringField("original", PageTemplate.dataUri(picture.originalPng()));
        json.writeArrayFieldStart("prefixes");
        for (GalleryPicture.Prefix prefix : picture.prefixes()) {
            json.writeStartObject();
            json.writeNumberField("bytes", prefix.point().bytes());
            json.writeStringField(
                    "bpp", String.format(Locale.ROOT, "%.3f", prefix.point().bpp()));
            json.writeStringField("psnr", Text.decibel(prefix.point().psnr()));
            json.writeStringField(
                    "msssim", String.format(Locale.ROOT, "%.4f", prefix.point().msSsim()));
            json.writeStringField("src", PageTemplate.dataUri(prefix.png()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
