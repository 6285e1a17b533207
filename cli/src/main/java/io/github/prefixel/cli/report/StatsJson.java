package io.github.prefixel.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.prefixel.tokenizer.stats.CodeCost;
import io.github.prefixel.tokenizer.stats.DatasetStatistics;
import io.github.prefixel.tokenizer.stats.LearningCurve;
import io.github.prefixel.tokenizer.stats.LengthDistribution;
import io.github.prefixel.tokenizer.stats.Monotonicity;
import io.github.prefixel.tokenizer.stats.OrderEntropy;
import io.github.prefixel.tokenizer.stats.PrefixTable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * The statistics of a data set as JSON:
 *
 * <pre>{@code
 * {
 *   "schema": "prefixel-stats-1",
 *   "dataset": "tokens", "language": "wavelet", "parameters": {"quality": "visual"},
 *   "vocabulary": 10,                  special tokens included
 *   "lengths": {"items": 100, "tokens": 51234, "min": ..., "q1": ..., "median": ..., "mean": ..., "q3": ..., "max": ...},
 *   "entropies": [                     of orders 0 to 4, in bits a token
 *     {"order": 0, "contexts": 1, "ngrams": 7, "counted": true, "samples": 51234,
 *      "plug_in": 1.8, "enough_data": true, "adaptive": 1.81}
 *   ],
 *   "adaptive_model": {"bits_per_token": ..., "bits_per_item": ...,
 *     "last_tenth": {"items": 10, "bits_per_token": ..., "bits_per_item": ...}},
 *   "own_code": {"measured": 100, "bits_per_token": ..., "bits_per_item": ...,
 *     "last_tenth": {"measured": 10, ...}},         null if the codec has none for the language
 *   "quality": {
 *     "pictures": 100, "against": "originals",      or "whole sequences"
 *     "without_original": 0,
 *     "prefixes": [                    means over all pictures; PSNR over those that are not exact, null if all are
 *       {"tokens": 32, "longer": 100, "exact": 0, "psnr_rgb": 14.2, "l1": 40.1, "bpp": null}
 *     ],
 *     "monotonicity": {"step": 1, "steps": 51234, "rises": 12, "share": 0.99977, "largest_rise_db": 0.01}   or null
 *   }
 * }
 * }</pre>
 */
final class StatsJson {
    private static final String SCHEMA = "prefixel-stats-1";

    private final DatasetFigures figures;
    private final DatasetStatistics statistics;
    private final JsonGenerator json;

    private StatsJson(DatasetFigures figures, JsonGenerator json) {
        this.figures = figures;
        this.statistics = figures.statistics();
        this.json = json;
    }

    static String of(DatasetFigures figures) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            new StatsJson(figures, json).write();
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes all that is written to it", e);
        }
        return text.toString().replace(System.lineSeparator(), "\n") + "\n";
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        json.writeStringField("dataset", figures.name());
        json.writeStringField("language", figures.info().language());
        json.writeObjectFieldStart("parameters");
        for (Map.Entry<String, String> parameter : figures.info().parameters().entrySet()) {
            json.writeStringField(parameter.getKey(), parameter.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("vocabulary", statistics.sequences().vocabulary());
        writeLengths(statistics.sequences().lengths());
        json.writeArrayFieldStart("entropies");
        for (OrderEntropy entropy : statistics.sequences().entropies()) {
            writeEntropy(entropy);
        }
        json.writeEndArray();
        writeAdaptiveModel(statistics.sequences().learning());
        writeOwnCode();
        writeQuality(statistics.prefixes());
        json.writeEndObject();
    }

    private void writeLengths(LengthDistribution lengths) throws IOException {
        json.writeObjectFieldStart("lengths");
        json.writeNumberField("items", lengths.items());
        json.writeNumberField("tokens", lengths.tokens());
        json.writeNumberField("min", lengths.min());
        json.writeNumberField("q1", lengths.lowerQuartile());
        json.writeNumberField("median", lengths.median());
        writeFigure("mean", lengths.mean());
        json.writeNumberField("q3", lengths.upperQuartile());
        json.writeNumberField("max", lengths.max());
        json.writeEndObject();
    }

    private void writeEntropy(OrderEntropy entropy) throws IOException {
        json.writeStartObject();
        json.writeNumberField("order", entropy.order());
        json.writeNumberField("contexts", entropy.contexts());
        json.writeNumberField("ngrams", entropy.grams());
        json.writeBooleanField("counted", entropy.isCounted());
        json.writeNumberField("samples", entropy.samples());
        writeFigure("plug_in", entropy.plugIn());
        json.writeBooleanField("enough_data", entropy.isEnough());
        writeFigure("adaptive", entropy.adaptiveBits());
        json.writeEndObject();
    }

    private void writeAdaptiveModel(LearningCurve curve) throws IOException {
        int n = curve.items();
        int last = curve.lastTenth();
        json.writeObjectFieldStart("adaptive_model");
        writeFigure("bits_per_token", curve.bitsPerToken(0, n));
        writeFigure("bits_per_item", curve.bitsPerItem(0, n));
        json.writeObjectFieldStart("last_tenth");
        json.writeNumberField("items", n - last);
        writeFigure("bits_per_token", curve.bitsPerToken(last, n));
        writeFigure("bits_per_item", curve.bitsPerItem(last, n));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeOwnCode() throws IOException {
        Optional<CodeCost> code = statistics.code();
        if (code.isEmpty()) {
            json.writeNullField("own_code");
            return;
        }
        json.writeObjectFieldStart("own_code");
        writeCost(code.get());
        json.writeObjectFieldStart("last_tenth");
        writeCost(statistics.codeOfLastTenth().orElseThrow());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeCost(CodeCost cost) throws IOException {
        json.writeNumberField("measured", cost.measured());
        writeFigure("bits_per_token", cost.bitsPerToken());
        writeFigure("bits_per_item", cost.bitsPerItem());
    }

    private void writeQuality(PrefixTable table) throws IOException {
        json.writeObjectFieldStart("quality");
        json.writeNumberField("pictures", table.pictures());
        json.writeStringField("against", statistics.againstOriginals() ? "originals" : "whole sequences");
        json.writeNumberField("without_original", statistics.withoutOriginal());
        json.writeArrayFieldStart("prefixes");
        for (PrefixTable.Row row : table.rows()) {
            json.writeStartObject();
            json.writeNumberField("tokens", row.tokens());
            json.writeNumberField("longer", row.longer());
            json.writeNumberField("exact", row.exact());
            writeFigure("psnr_rgb", row.psnr());
            writeFigure("l1", row.l1());
            writeFigure("bpp", row.bitsPerPixel().orElse(Double.NaN));
            json.writeEndObject();
        }
        json.writeEndArray();
        writeMonotonicity(table.monotonicity());
        json.writeEndObject();
    }

    private void writeMonotonicity(Monotonicity monotonicity) throws IOException {
        if (figures.options().step() == 0) {
            json.writeNullField("monotonicity");
            return;
        }
        json.writeObjectFieldStart("monotonicity");
        json.writeNumberField("step", figures.options().step());
        json.writeNumberField("steps", monotonicity.steps());
        json.writeNumberField("rises", monotonicity.rises());
        writeFigure("share", monotonicity.share());
        writeFigure("largest_rise_db", monotonicity.largestRise());
        json.writeEndObject();
    }

    /** Rounded to six digits; null for what is not finite. */
    private void writeFigure(String name, double value) throws IOException {
        json.writeFieldName(name);
        CurveWriter.writeRounded(json, value, 6);
    }
}
