package io.github.prefixel.tokenizer.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;

/** Items as JSON objects, each on a line of its own: the members that all formats share. */
final class ItemJson {
    private static final JsonFactory LINES = new JsonFactoryBuilder()
            .rootValueSeparator((String) null)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private ItemJson() {}

    /** A generator that puts nothing between objects. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        return LINES.createGenerator(out);
    }

    /** The name, and the label if there is one. */
    static void writeNames(JsonGenerator json, DatasetItem item) throws IOException {
        json.writeStringField("name", item.name());
        if (!item.label().isEmpty()) {
            json.writeStringField("label", item.label());
        }
    }

    /** Ends object and line. */
    static void end(JsonGenerator json) throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }
}
