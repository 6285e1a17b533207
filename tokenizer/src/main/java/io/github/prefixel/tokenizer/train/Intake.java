package io.github.prefixel.tokenizer.train;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.train.ContentHash;
import io.github.prefixel.tokenizer.build.InOrder;
import io.github.prefixel.tokenizer.build.LeftOut;
import io.github.prefixel.tokenizer.input.InputCursor;
import io.github.prefixel.tokenizer.input.InputItem;
import io.github.prefixel.tokenizer.input.Inputs;
import io.github.prefixel.tokenizer.prepare.Colors;
import io.github.prefixel.tokenizer.prepare.Preparation;
import java.io.IOException;

/** Reads pictures by several threads, and hands them on in their order. */
final class Intake {
    private final TrainingOptions options;
    private final TrainingListener listener;
    /** The name of the first picture, and its number of colours. */
    private String first;

    private int colors;
    private long skipped;

    /**
     * A picture that was read.
     *
     * @param picture without alpha, in the colours asked for
     * @param hash of what it was like before conversion
     * @param failure why there is no picture; null if there is one
     */
    record Taken(String name, Raster picture, byte[] hash, String failure) {}

    /** Takes pictures, one after the other. */
    interface Receiver {
        void take(Taken taken);
    }

    Intake(TrainingOptions options, TrainingListener listener) {
        this.options = options;
        this.listener = listener;
    }

    /** How many pictures could not be read so far. */
    long skipped() {
        return skipped;
    }

    /** How many colours the pictures have. */
    int colors() {
        return colors;
    }

    /**
     * Reads all pictures of an input.
     *
     * @throws TrainingException if some are grey and others are not
     * @throws IOException if the input itself cannot be read
     */
    void read(String label, Inputs inputs, Receiver receiver) throws IOException {
        listener.begun(label, inputs.count());
        long done = 0;
        try (InputCursor cursor = inputs.open();
                InOrder<Taken> workers = new InOrder<>(options.threads())) {
            boolean more = true;
            while (more || !workers.isEmpty()) {
                while (more && !workers.isFull()) {
                    InputItem item = cursor.next();
                    more = item != null;
                    if (more) {
                        workers.submit(() -> taken(item));
                    }
                }
                if (!workers.isEmpty()) {
                    give(workers.take(), receiver);
                    listener.progressed(++done);
                }
            }
        }
    }

    private void give(Taken taken, Receiver receiver) {
        if (taken.picture() == null) {
            skipped++;
            listener.skipped(taken.name(), taken.failure());
            return;
        }
        int own = taken.picture().components().colors();
        if (first == null) {
            first = taken.name();
            colors = own;
        } else if (own != colors) {
            throw new TrainingException(
                    taken.name() + " is " + word(own) + ", but " + first + " is " + word(colors),
                    "train on one kind, or make all the same with --components rgb or grey");
        }
        receiver.take(taken);
    }

    private static String word(int colors) {
        return colors == 1 ? "grey" : "in colour";
    }

    private Taken taken(InputItem item) {
        try {
            Raster picture = item.picture().read(options.maxPixels());
            return new Taken(item.name(), converted(picture), ContentHash.of(picture), null);
        } catch (IOException | RuntimeException e) {
            return new Taken(item.name(), null, null, LeftOut.reason(item.name(), e));
        }
    }

    /** Alpha is dropped: what is learned is about colours. */
    private Raster converted(Raster picture) {
        boolean grey = options.colors() == Colors.GREY
                || options.colors() == Colors.AS_THEY_ARE
                        && picture.components().colors() == 1;
        return new Preparation(0, grey ? Colors.GREY : Colors.RGB).apply(picture);
    }
}
