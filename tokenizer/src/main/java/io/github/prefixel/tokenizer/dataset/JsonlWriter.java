package io.github.prefixel.tokenizer.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.prefixel.tokenizer.language.TokenSequence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The format {@code jsonl}: the file {@value #FILE} with one JSON object a line, of the members {@code name},
 * {@code label} (left out if empty), {@code width}, {@code height}, {@code components}, {@code bit_depth} and
 * {@code tokens}, an array of numbers.
 */
final class JsonlWriter implements DatasetWriter {
    static final String FILE = "data.jsonl";

    private final PendingFile file;
    private final JsonGenerator json;

    JsonlWriter(Path folder) throws IOException {
        file = new PendingFile(folder.resolve(FILE));
        json = ItemJson.generator(file.out());
    }

    @Override
    public void write(DatasetItem item) throws IOException {
        TokenSequence sequence = item.sequence();
        json.writeStartObject();
        ItemJson.writeNames(json, item);
        FrameJson.write(json, sequence.frame());
        json.writeArrayFieldStart("tokens");
        for (int i = 0; i < sequence.length(); i++) {
            json.writeNumber(sequence.id(i));
        }
        json.writeEndArray();
        ItemJson.end(json);
    }

    @Override
    public List<Path> finish() throws IOException {
        json.close();
        return List.of(file.complete());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
