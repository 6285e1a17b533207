package io.github.prefixel.tokenizer.build;

import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.TokenSequence;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/** Writes a {@link PartFile} aside; it gets its name when it is complete. */
final class PartWriter implements Closeable {
    private static final int MAX_ITEMS = 256;
    private static final long MAX_TOKENS = 4_000_000;
    /** What a run that is stopped loses at most, unless one picture takes longer. */
    private static final long MAX_NANOS = 60_000_000_000L;

    private final Path target;
    private final Path aside;
    private final CRC32 crc = new CRC32();
    private final DataOutputStream out;
    private final long started = System.nanoTime();
    private int items;
    private long tokens;

    /** @param first number of the first item */
    PartWriter(Path target, long first) throws IOException {
        this.target = target;
        aside = target.resolveSibling(target.getFileName() + ".tmp");
        out = new DataOutputStream(
                new BufferedOutputStream(new CheckedOutputStream(Files.newOutputStream(aside), crc), 1 << 16));
        out.writeLong(PartFile.MAGIC);
        out.writeLong(first);
    }

    void write(Outcome outcome) throws IOException {
        items++;
        out.writeByte(outcome.isSkipped() ? PartFile.SKIPPED : PartFile.SEQUENCE);
        writeText(outcome.name());
        writeText(outcome.label());
        if (outcome.isSkipped()) {
            writeText(outcome.reason());
        } else {
            tokens += outcome.sequence().length();
            writeSequence(outcome.sequence());
        }
    }

    private void writeText(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void writeSequence(TokenSequence sequence) throws IOException {
        Frame frame = sequence.frame();
        out.writeInt(frame.width());
        out.writeInt(frame.height());
        out.writeByte(frame.components().ordinal());
        out.writeByte(frame.bitDepth());
        out.writeInt(sequence.length());
        for (int i = 0; i < sequence.length(); i++) {
            int id = sequence.id(i);
            for (; id > 0x7F; id >>>= 7) {
                out.write(id & 0x7F | 0x80);
            }
            out.write(id);
        }
    }

    /** Whether it holds enough. */
    boolean isFull() {
        return items >= MAX_ITEMS || tokens >= MAX_TOKENS || System.nanoTime() - started >= MAX_NANOS;
    }

    void complete() throws IOException {
        out.writeByte(PartFile.END);
        out.flush();
        out.writeLong(crc.getValue());
        out.close();
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Gives it up if it is not complete. */
    @Override
    public void close() throws IOException {
        try (out) {
            // Closed before it is deleted, which some systems insist on.
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
