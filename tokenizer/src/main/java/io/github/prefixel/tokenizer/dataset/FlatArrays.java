package io.github.prefixel.tokenizer.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Ragged sequences as three arrays, written aside: the tokens of all sequences one after the other; offsets, int64
 * [items + 1], such that sequence i has the tokens from offset i up to, but without, offset i + 1; and frames, int32
 * [items, 4], each width, height, components and bit depth.
 *
 * @param tokens number of all tokens
 */
record FlatArrays(
        PendingFile tokenFile,
        PendingFile offsetFile,
        PendingFile frameFile,
        long items,
        long tokens,
        WriterOptions options) {
    static final int OFFSET_BYTES = 8;
    static final int FRAME_INTS = 4;
    static final int FRAME_BYTES = 4 * FRAME_INTS;

    long tokenBytes() {
        return tokens * options.tokenType().bytes();
    }

    long offsetBytes() {
        return (items + 1) * OFFSET_BYTES;
    }

    long frameBytes() {
        return items * FRAME_BYTES;
    }

    static void copy(PendingFile array, OutputStream out) throws IOException {
        Path path = array.aside();
        Files.copy(path, out);
    }
}
