package io.github.prefixel.tokenizer.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.tokenizer.dataset.NpyRows;
import io.github.prefixel.tokenizer.dataset.PendingFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a {@link DescriptorIndex}, picture by picture and in constant memory. */
final class IndexWriter implements Closeable {
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private final ModelFile model;
    private final Path folder;
    private final NpyRows rows;
    private final PendingFile description;
    private final JsonGenerator json;
    private long items;

    /** @param folder must be there */
    IndexWriter(Path folder, String program, ModelFile model, int dimension) throws IOException {
        this.folder = folder;
        this.model = model;
        rows = new NpyRows(folder.resolve(DescriptorIndex.DESCRIPTORS), dimension);
        try {
            description = new PendingFile(folder.resolve(DescriptorIndex.FILE));
        } catch (IOException e) {
            rows.close();
            throw e;
        }
        json = JSON.createGenerator(description.out());
        // The usual printer ends lines as the system does.
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        json.setPrettyPrinter(
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
        json.writeStartObject();
        json.writeNumberField("format_version", DescriptorIndex.FORMAT_VERSION);
        json.writeStringField("program", program);
        json.writeStringField("model", model.name());
        json.writeNumberField("dimension", dimension);
        json.writeArrayFieldStart("names");
    }

    void write(String name, float... descriptor) throws IOException {
        json.writeString(name);
        rows.write(descriptor);
        items++;
    }

    /** Completes the index; the file that makes it one gets its name last. */
    void finish(long skipped) throws IOException {
        json.writeEndArray();
        json.writeNumberField("items", items);
        json.writeNumberField("skipped", skipped);
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
        Files.deleteIfExists(folder.resolve(DescriptorIndex.FILE));
        rows.finish();
        try (PendingFile copy = new PendingFile(folder.resolve(DescriptorIndex.MODEL))) {
            copy.out().write(model.toBytes());
            copy.complete();
        }
        description.complete();
    }

    /** Gives up what is not complete. */
    @Override
    public void close() throws IOException {
        try (rows) {
            description.close();
        }
    }
}
