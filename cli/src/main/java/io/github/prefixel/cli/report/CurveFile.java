package io.github.prefixel.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The curves of one codec on one set of pictures, as they are stored to be compared with later: the schema of a codec in
 * {@link JsonReport} without what can be computed from the curves.
 *
 * <pre>{@code
 * {
 *   "schema": "prefixel-curves-1",
 *   "set": "kodak",
 *   "name": "jpeg2000", "label": ..., "version": ..., "description": ..., "curves": [...]
 * }
 * }</pre>
 *
 * @param set name of the set of pictures
 * @param pictures those that the codec coded, in the order of {@code codec.points()}
 */
public record CurveFile(String set, List<PictureSize> pictures, CodecCurves codec) {
    static final String SCHEMA = "prefixel-curves-1";

    /** @throws IOException if the text is not such a file; the message says what is wrong and where */
    public static CurveFile parse(String json) throws IOException {
        return new CurveReader(json).read();
    }

    public String toJson() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeStringField("set", set);
            new CurveWriter(json).write(codec, pictures);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes all that is written to it", e);
        }
        return text.toString().replace(System.lineSeparator(), "\n") + "\n";
    }
}
