package io.github.prefixel.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.prefixel.cli.peers.CurvePoint;
import io.github.prefixel.codec.quality.RdPoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a {@link CurveFile}. Members may stand in any order; unknown ones are mistakes. */
final class CurveReader {
    private final JsonParser json;

    CurveReader(String text) throws IOException {
        json = new JsonFactory().createParser(text);
    }

    CurveFile read() throws IOException {
        Map<String, String> texts = new HashMap<>();
        List<PictureSize> pictures = new ArrayList<>();
        List<List<CurvePoint>> points = new ArrayList<>();
        expect(JsonToken.START_OBJECT, json.nextToken());
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String member = json.currentName();
            switch (member) {
                case "schema", "set", "name", "label", "version", "description" -> texts.put(member, text());
                case "curves" -> readCurves(pictures, points);
                default -> throw mistake("unknown member '" + member + "'");
            }
        }
        if (!CurveFile.SCHEMA.equals(texts.get("schema"))) {
            throw mistake("the schema is '" + texts.get("schema") + "', not " + CurveFile.SCHEMA);
        }
        if (texts.size() < 6) {
            throw mistake("of schema, set, name, label, version and description only " + texts.keySet() + " are there");
        }
        CodecCurves codec = new CodecCurves(
                texts.get("name"), texts.get("label"), texts.get("version"), texts.get("description"), points);
        return new CurveFile(texts.get("set"), List.copyOf(pictures), codec);
    }

    private void readCurves(List<PictureSize> pictures, List<List<CurvePoint>> points) throws IOException {
        expect(JsonToken.START_ARRAY, json.nextToken());
        while (json.nextToken() != JsonToken.END_ARRAY) {
            readCurve(pictures, points);
        }
    }

    /** The rates are not read: they follow from bytes and size, without the rounding of what is written. */
    private void readCurve(List<PictureSize> pictures, List<List<CurvePoint>> points) throws IOException {
        expect(JsonToken.START_OBJECT, json.currentToken());
        String picture = null;
        int width = 0;
        int height = 0;
        List<String> parameters = List.of();
        Map<String, List<Double>> figures = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String member = json.currentName();
            switch (member) {
                case "picture" -> picture = text();
                case "width" -> width = json.nextIntValue(0);
                case "height" -> height = json.nextIntValue(0);
                case "parameter" -> parameters = texts();
                case "bytes", "bpp", "psnr_rgb", "psnr_y", "msssim" -> figures.put(member, figures());
                default -> throw mistake("unknown member '" + member + "'");
            }
        }
        int count = parameters.size();
        boolean complete = figures.size() == 5 && figures.values().stream().allMatch(list -> list.size() == count);
        if (picture == null || width < 1 || height < 1 || !complete) {
            throw mistake("the curve of '" + picture + "' lacks something, or its arrays differ in length");
        }
        List<CurvePoint> curve = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long bytes = figures.get("bytes").get(i).longValue();
            RdPoint point = new RdPoint(
                    bytes,
                    8.0 * bytes / ((double) width * height),
                    figures.get("psnr_rgb").get(i),
                    figures.get("psnr_y").get(i),
                    figures.get("msssim").get(i));
            curve.add(new CurvePoint(parameters.get(i), point));
        }
        pictures.add(new PictureSize(picture, width, height));
        points.add(curve);
    }

    private String text() throws IOException {
        expect(JsonToken.VALUE_STRING, json.nextToken());
        return json.getText();
    }

    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        expect(JsonToken.START_ARRAY, json.nextToken());
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(JsonToken.VALUE_STRING, json.currentToken());
            texts.add(json.getText());
        }
        return texts;
    }

    /** Numbers; null stands for infinity, the PSNR of an exact picture. */
    private List<Double> figures() throws IOException {
        List<Double> figures = new ArrayList<>();
        expect(JsonToken.START_ARRAY, json.nextToken());
        while (json.nextToken() != JsonToken.END_ARRAY) {
            boolean exact = json.currentToken() == JsonToken.VALUE_NULL;
            figures.add(exact ? Double.POSITIVE_INFINITY : json.getDoubleValue());
        }
        return figures;
    }

    private void expect(JsonToken expected, JsonToken found) throws IOException {
        if (found != expected) {
            throw mistake("expected " + expected + ", found " + found);
        }
    }

    private IOException mistake(String what) {
        return new IOException("line " + json.currentLocation().getLineNr() + ": " + what);
    }
}
