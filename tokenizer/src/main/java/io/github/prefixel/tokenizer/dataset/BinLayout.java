package io.github.prefixel.tokenizer.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@link DatasetFormat#BIN}, laid out so that every part of the index is aligned to 8 bytes. */
final class BinLayout implements FlatLayout {
    private static final String TOKENS = "tokens.bin";
    private static final String INDEX = "tokens.idx";
    private static final byte[] MAGIC = "PFXLIDX\0".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int HEADER = 24;

    @Override
    public String tokenFile() {
        return TOKENS;
    }

    @Override
    public List<Path> assemble(Path folder, FlatArrays arrays) throws IOException {
        try (PendingFile index = new PendingFile(folder.resolve(INDEX))) {
            LittleEndianOutput out = new LittleEndianOutput(index.out());
            out.write(MAGIC);
            out.writeInt(VERSION);
            out.writeInt(arrays.options().tokenType().bytes());
            out.writeLong(arrays.items());
            out.flush();
            FlatArrays.copy(arrays.offsetFile(), index.out());
            FlatArrays.copy(arrays.frameFile(), index.out());
            return List.of(arrays.tokenFile().complete(), index.complete());
        }
    }

    @Override
    public FlatParts open(Path folder, DatasetInfo info, Resources opened) throws IOException {
        Path path = folder.resolve(INDEX);
        long size = Files.size(path);
        LittleEndianInput header = FlatParts.of(path, 0, HEADER, opened);
        if (!Arrays.equals(header.readBytes(MAGIC.length), MAGIC) || header.readInt() != VERSION) {
            throw header.damaged("this is no index of version " + VERSION);
        }
        int bytes = header.readInt();
        long items = header.readLong();
        if (bytes != info.tokenType().bytes() || items != info.items()) {
            throw header.damaged(
                    items + " items of " + bytes + " bytes a token, not what " + DatasetInfo.FILE + " says");
        }
        long frameBytes = (size - HEADER - FlatArrays.OFFSET_BYTES)
                / (FlatArrays.OFFSET_BYTES + FlatArrays.FRAME_BYTES)
                * FlatArrays.FRAME_BYTES;
        Path tokens = folder.resolve(TOKENS);
        return new FlatParts(
                FlatParts.of(tokens, 0, Files.size(tokens), opened),
                FlatParts.of(path, HEADER, size - HEADER - frameBytes, opened),
                FlatParts.of(path, size - frameBytes, frameBytes, opened));
    }
}
