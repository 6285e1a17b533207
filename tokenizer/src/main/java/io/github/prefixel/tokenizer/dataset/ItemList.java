package io.github.prefixel.tokenizer.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes what arrays of numbers cannot hold into the file {@value #FILE}: one JSON object a line, of the members
 * {@code index} (from 0), {@code name}, {@code label} (left out if empty) and {@code tokens}, their number.
 */
final class ItemList implements Closeable {
    static final String FILE = "items.jsonl";

    private final PendingFile file;
    private final JsonGenerator json;
    private long items;

    ItemList(Path folder) throws IOException {
        file = new PendingFile(folder.resolve(FILE));
        json = ItemJson.generator(file.out());
    }

    void write(DatasetItem item) throws IOException {
        json.writeStartObject();
        json.writeNumberField("index", items++);
        ItemJson.writeNames(json, item);
        json.writeNumberField("tokens", item.sequence().length());
        ItemJson.end(json);
    }

    Path complete() throws IOException {
        json.close();
        return file.complete();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
