package io.github.prefixel.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.prefixel.codec.quality.QualityMetric;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A measurement as JSON, in one schema for the codec under test and its peers:
 *
 * <pre>{@code
 * {
 *   "schema": "prefixel-rd-1",
 *   "codecs": [                         the codec under test first
 *     {
 *       "name": "jpeg2000",
 *       "label": "JPEG 2000",
 *       "version": "OpenJPEG 2.5.0",
 *       "description": "opj_compress ...",  what was run
 *       "curves": [                      one for each picture that the codec coded
 *         {
 *           "picture": "kodim01", "width": 768, "height": 512,
 *           "parameter": ["0.05", ...],  arrays of equal length, one entry a point,
 *           "bytes": [2447, ...],        in the order of the sweep
 *           "bpp": [0.049784, ...],
 *           "psnr_rgb": [21.5, ...],     dB; null where the picture is exact or no one measured
 *           "psnr_y": [21.6, ...],       dB; null likewise
 *           "msssim": [0.71, ...]        0 to 1; null where no one measured
 *         }
 *       ],
 *       "mean": {                        means over pictures of interpolated qualities
 *         "bpp": [0.125, ...],
 *         "pictures": [24, ...],         how many pictures reach the rate
 *         "psnr_rgb": [27.0, ...],       dB; null where none does
 *         "psnr_y": [27.6, ...],
 *         "msssim_db": [10.5, ...]       -10 log10(1 - MS-SSIM)
 *       }
 *     }
 *   ],
 *   "bd_rate": [                         the codec under test against each peer
 *     {
 *       "codec": "prefixel", "against": "jpeg2000", "metric": "psnr_rgb",
 *       "range_bpp": [0.125, 2],         rates of the peer; null for the whole overlap
 *       "percent": -3.1,                 mean over pictures; negative: fewer bytes
 *       "pictures": 24,                  how many it is the mean of
 *       "by_picture": {"kodim01": -2.9, ...}   null where the curves do not overlap
 *     }
 *   ]
 * }
 * }</pre>
 */
public final class JsonReport {
    private static final String SCHEMA = "prefixel-rd-1";

    private final RdResults results;
    private final JsonGenerator json;

    private JsonReport(RdResults results, JsonGenerator json) {
        this.results = results;
        this.json = json;
    }

    public static String of(RdResults results) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            new JsonReport(results, json).write();
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes all that is written to it", e);
        }
        return text + "\n";
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        json.writeArrayFieldStart("codecs");
        for (CodecCurves codec : results.codecs()) {
            writeCodec(codec);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("bd_rate");
        for (BdTable table : BdTable.of(results)) {
            for (int column = 0; column < BdTable.COLUMNS.size(); column++) {
                writeBdRate(table, column);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeCodec(CodecCurves codec) throws IOException {
        json.writeStartObject();
        new CurveWriter(json).write(codec, results.pictures());
        writeMeans(codec);
        json.writeEndObject();
    }

    private void writeMeans(CodecCurves codec) throws IOException {
        List<Integer> all =
                IntStream.range(0, results.pictures().size()).boxed().toList();
        json.writeObjectFieldStart("mean");
        json.writeArrayFieldStart("bpp");
        for (double rate : Rates.TABLE) {
            writeRounded(rate, 6);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("pictures");
        for (double rate : Rates.TABLE) {
            json.writeNumber(codec.meanAt(QualityMetric.PSNR, rate, all).count());
        }
        json.writeEndArray();
        for (QualityMetric metric : QualityMetric.values()) {
            json.writeArrayFieldStart(metric.label());
            for (double rate : Rates.TABLE) {
                writeRounded(codec.meanAt(metric, rate, all).value(), 5);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void writeBdRate(BdTable table, int index) throws IOException {
        BdTable.Column column = BdTable.COLUMNS.get(index);
        json.writeStartObject();
        json.writeStringField("codec", results.subject().name());
        json.writeStringField("against", table.peer().name());
        json.writeStringField("metric", column.metric().label());
        json.writeFieldName("range_bpp");
        if (column.isRestricted()) {
            json.writeArray(new double[] {column.range().min(), column.range().max()}, 0, 2);
        } else {
            json.writeNull();
        }
        json.writeFieldName("percent");
        writeRounded(table.mean(index).value(), 3);
        json.writeNumberField("pictures", table.mean(index).count());
        json.writeObjectFieldStart("by_picture");
        for (int i = 0; i < results.pictures().size(); i++) {
            json.writeFieldName(results.pictures().get(i).name());
            writeRounded(table.percents()[index][i], 3);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeRounded(double value, int digits) throws IOException {
        CurveWriter.writeRounded(json, value, digits);
    }
}
