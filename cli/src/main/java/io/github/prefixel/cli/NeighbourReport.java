package io.github.prefixel.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.prefixel.tokenizer.search.DescriptorIndex;
import io.github.prefixel.tokenizer.search.Neighbour;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * Answers of a search, for people or for scripts.
 *
 * @param titled whether the name of the query stands above its neighbours
 */
record NeighbourReport(DescriptorIndex index, boolean titled, OutputStream out) {
    void print(String query, List<Neighbour> nearest) {
        if (titled) {
            SummaryOptions.printLine(ErrorLine.oneLine(query), out);
        }
        int rank = 0;
        for (Neighbour neighbour : nearest) {
            String line = String.format(
                    Locale.ROOT,
                    "%4d %8.2f  %s",
                    ++rank,
                    Describing.levels(neighbour.squaredDistance()),
                    ErrorLine.oneLine(index.names().get(neighbour.item())));
            SummaryOptions.printLine(line, out);
        }
    }

    void printJson(String query, List<Neighbour> nearest, long multiplyAdds) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("query", query);
            json.writeArrayFieldStart("neighbours");
            int rank = 0;
            for (Neighbour neighbour : nearest) {
                json.writeStartObject();
                json.writeNumberField("rank", ++rank);
                json.writeNumberField("item", neighbour.item());
                json.writeNumberField("distance", Describing.levels(neighbour.squaredDistance()));
                json.writeStringField("name", index.names().get(neighbour.item()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberField("multiplyAdds", multiplyAdds);
            json.writeNumberField("multiplyAddsOfAll", ofAll());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SummaryOptions.printLine(text.toString(), out);
    }

    /** What a search took, in a line. */
    String work(String query, long multiplyAdds) {
        return String.format(
                Locale.ROOT,
                "%s: %d multiplications, %.1f %% of those of comparing with all %d in full",
                ErrorLine.oneLine(query),
                multiplyAdds,
                100.0 * multiplyAdds / ofAll(),
                index.names().size());
    }

    private long ofAll() {
        return Math.max(1, (long) index.names().size()) * index.descriptors().dimension();
    }
}
