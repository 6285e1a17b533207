package io.github.prefixel.tokenizer.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.prefixel.tokenizer.language.SpecialToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Writes a {@link DatasetInfo}, always in the same order. */
final class InfoWriter {
    private final JsonGenerator json;

    private InfoWriter(JsonGenerator json) {
        this.json = json;
    }

    static void write(DatasetInfo info, Path path) throws IOException {
        try (PendingFile file = new PendingFile(path)) {
            try (JsonGenerator json = new JsonFactory().createGenerator(file.out())) {
                // The usual printer ends lines as the system does.
                DefaultIndenter lines = new DefaultIndenter("  ", "\n");
                json.setPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
                new InfoWriter(json).write(info);
                json.writeRaw('\n');
            }
            file.complete();
        }
    }

    private void write(DatasetInfo info) throws IOException {
        json.writeStartObject();
        json.writeNumberField("format_version", DatasetInfo.FORMAT_VERSION);
        json.writeStringField("program", info.program());
        json.writeStringField("language", info.language());
        writeMap("parameters", info.parameters());
        json.writeNumberField("vocabulary", info.vocabulary());
        json.writeObjectFieldStart("special_tokens");
        json.writeNumberField("PAD", SpecialToken.PAD);
        json.writeNumberField("BOS", SpecialToken.BOS);
        json.writeNumberField("EOS", SpecialToken.EOS);
        json.writeEndObject();
        json.writeStringField("format", info.format().label());
        json.writeStringField("dtype", info.tokenType().label());
        json.writeNumberField("items", info.items());
        json.writeNumberField("tokens", info.tokens());
        json.writeBooleanField("bracketed", info.bracketed());
        json.writeFieldName("frame");
        if (info.frame() == null) {
            json.writeNull();
        } else {
            json.writeStartObject();
            FrameJson.write(json, info.frame());
            json.writeEndObject();
        }
        json.writeNumberField("skipped", info.skipped());
        writeMap("build", info.build());
        json.writeArrayFieldStart("files");
        for (DatasetFile file : info.files()) {
            json.writeStartObject();
            json.writeStringField("name", file.name());
            json.writeNumberField("bytes", file.bytes());
            json.writeStringField("sha256", file.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeMap(String name, Map<String, String> map) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> entry : map.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }
}
