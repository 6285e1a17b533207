package io.github.prefixel.tokenizer.build;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.TokenSequence;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a {@link PartFile} that is known to be intact. */
final class PartReader implements Closeable {
    private static final Components[] COMPONENTS = Components.values();

    private final DataInputStream in;

    PartReader(Path file) throws IOException {
        in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        in.skipNBytes(2 * Long.BYTES);
    }

    /** The next item, or null after the last. */
    Outcome next() throws IOException {
        int kind = in.readByte();
        if (kind == PartFile.END) {
            return null;
        }
        String name = readText();
        String label = readText();
        return kind == PartFile.SKIPPED
                ? Outcome.skipped(name, label, readText())
                : new Outcome(name, label, readSequence(), null);
    }

    private String readText() throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private TokenSequence readSequence() throws IOException {
        Frame frame = new Frame(in.readInt(), in.readInt(), COMPONENTS[in.readByte()], in.readByte());
        int[] ids = new int[in.readInt()];
        for (int i = 0; i < ids.length; i++) {
            int b = in.read();
            int id = b & 0x7F;
            for (int shift = 7; b > 0x7F; shift += 7) {
                b = in.read();
                id |= (b & 0x7F) << shift;
            }
            ids[i] = id;
        }
        return TokenSequence.sharing(frame, ids, ids.length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
