package io.github.prefixel.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.prefixel.cli.peers.CurvePoint;
import io.github.prefixel.codec.quality.RdPoint;
import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Writes one codec's name and curves as members of a JSON object; {@link JsonReport} shows the schema. */
final class CurveWriter {
    private final JsonGenerator json;

    CurveWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(CodecCurves codec, List<PictureSize> pictures) throws IOException {
        json.writeStringField("name", codec.name());
        json.writeStringField("label", codec.label());
        json.writeStringField("version", codec.version());
        json.writeStringField("description", codec.description());
        json.writeArrayFieldStart("curves");
        for (int i = 0; i < pictures.size(); i++) {
            if (!codec.points().get(i).isEmpty()) {
                writeCurve(pictures.get(i), codec.points().get(i));
            }
        }
        json.writeEndArray();
    }

    private void writeCurve(PictureSize picture, List<CurvePoint> points) throws IOException {
        json.writeStartObject();
        json.writeStringField("picture", picture.name());
        json.writeNumberField("width", picture.width());
        json.writeNumberField("height", picture.height());
        json.writeFieldName("parameter");
        json.writeArray(points.stream().map(CurvePoint::parameter).toArray(String[]::new), 0, points.size());
        json.writeFieldName("bytes");
        json.writeArray(points.stream().mapToLong(p -> p.point().bytes()).toArray(), 0, points.size());
        writeFigures("bpp", points, RdPoint::bpp, 6);
        writeFigures("psnr_rgb", points, RdPoint::psnr, 5);
        writeFigures("psnr_y", points, RdPoint::psnrY, 5);
        writeFigures("msssim", points, RdPoint::msSsim, 7);
        json.writeEndObject();
    }

    private void writeFigures(String name, List<CurvePoint> points, ToDoubleFunction<RdPoint> figure, int digits)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (CurvePoint point : points) {
            writeRounded(json, figure.applyAsDouble(point.point()), digits);
        }
        json.writeEndArray();
    }

    /** JSON has no infinity, so what is not finite becomes null. */
    static void writeRounded(JsonGenerator json, double value, int digits) throws IOException {
        if (Double.isFinite(value)) {
            double unit = Math.pow(10, digits);
            json.writeNumber(Math.rint(value * unit) / unit);
        } else {
            json.writeNull();
        }
    }
}
