package io.github.prefixel.tokenizer.search;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.tokenizer.build.BuildListener;
import io.github.prefixel.tokenizer.build.InOrder;
import io.github.prefixel.tokenizer.build.LeftOut;
import io.github.prefixel.tokenizer.input.InputCursor;
import io.github.prefixel.tokenizer.input.InputItem;
import io.github.prefixel.tokenizer.input.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Describes pictures, in memory that does not grow with their number. The index is the same with however many threads it
 * was made; it is there in full or not at all.
 *
 * @param program name and version of the program
 * @param model what describes, for the index to keep
 * @param coefficients gives those of a picture by the model, in order of their variance and at least as many as
 * @param dimension numbers in a descriptor
 * @param maxPixels larger pictures are skipped
 */
public record IndexBuild(
        String program,
        ModelFile model,
        Function<Raster, double[]> coefficients,
        int dimension,
        Inputs inputs,
        long maxPixels,
        int threads) {
    /** How many pictures are in an index, and how many could not be described. */
    public record Result(long items, long skipped) {}

    /** A descriptor, or why there is none. */
    private record Described(String name, float[] descriptor, String reason) {}

    /**
     * Makes the index.
     *
     * @param out its folder; made if need be, and an index there replaced
     * @throws IOException if it cannot be written, or none of the pictures can be described
     */
    public Result run(Path out, BuildListener listener) throws IOException {
        boolean made = !Files.exists(out);
        Files.createDirectories(out);
        Result result = new Result(0, 0);
        try (IndexWriter writer = new IndexWriter(out, program, model, dimension)) {
            result = describe(writer, listener);
            if (result.items() == 0) {
                throw new IOException("none of the pictures can be described");
            }
            writer.finish(result.skipped());
        } finally {
            if (made && result.items() == 0) {
                Files.deleteIfExists(out);
            }
        }
        return result;
    }

    private Result describe(IndexWriter writer, BuildListener listener) throws IOException {
        long done = 0;
        long skipped = 0;
        try (InOrder<Described> workers = new InOrder<>(threads);
                InputCursor cursor = inputs.open()) {
            listener.begun(0, inputs.count());
            fill(workers, cursor);
            while (!workers.isEmpty()) {
                Described next = workers.take();
                fill(workers, cursor);
                if (next.descriptor() == null) {
                    skipped++;
                    listener.skipped(next.name(), next.reason());
                } else {
                    writer.write(next.name(), next.descriptor());
                }
                listener.progressed(++done);
            }
        }
        return new Result(done - skipped, skipped);
    }

    private void fill(InOrder<Described> workers, InputCursor cursor) throws IOException {
        while (!workers.isFull()) {
            InputItem item = cursor.next();
            if (item == null) {
                return;
            }
            workers.submit(() -> described(item));
        }
    }

    private Described described(InputItem item) {
        try {
            double[] all = coefficients.apply(item.picture().read(maxPixels));
            return new Described(item.name(), DescriptorIndex.descriptor(all, dimension), null);
        } catch (IOException | RuntimeException e) {
            return new Described(item.name(), null, LeftOut.reason(item.name(), e));
        }
    }
}
