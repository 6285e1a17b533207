package io.github.prefixel.tokenizer.dataset;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;

/** The three arrays of a data set, each at its start; what {@link FlatArrays} says of them. */
record FlatParts(LittleEndianInput tokens, LittleEndianInput offsets, LittleEndianInput frames) {
    /** @throws IOException if the arrays have not the sizes that they must have */
    void check(DatasetInfo info) throws IOException {
        check(tokens, info.tokens(), info.tokenType().bytes(), "tokens");
        check(offsets, info.items() + 1, FlatArrays.OFFSET_BYTES, "offsets");
        check(frames, info.items(), FlatArrays.FRAME_BYTES, "frames");
    }

    private static void check(LittleEndianInput part, long count, int bytes, String what) throws IOException {
        if (part.remaining() % bytes != 0 || part.remaining() / bytes != count) {
            throw part.damaged(
                    "the " + what + " have " + part.remaining() + " bytes, but should be " + count + " of " + bytes);
        }
    }

    /**
     * A part of a file.
     *
     * @throws IOException if the file ends before the part does
     */
    static LittleEndianInput of(Path path, long from, long bytes, Resources opened) throws IOException {
        FileInputStream in = opened.add(new FileInputStream(path.toFile()));
        long size = in.getChannel().size();
        if (from < 0 || bytes < 0 || from > size || bytes > size - from) {
            throw new IOException(path + ": cut off, since it has only " + size + " bytes");
        }
        in.getChannel().position(from);
        return new LittleEndianInput(in, bytes, path.toString());
    }
}
