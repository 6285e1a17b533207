package io.github.prefixel.tokenizer.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The format {@code bin}, made for memory mapping: {@code tokens.bin} holds the tokens of all sequences and nothing else;
 * {@code tokens.idx} says where each begins. All numbers are little-endian. {@code tokens.idx}:
 *
 * <table>
 * <caption>Fields, in order</caption>
 * <tr><td>8 bytes</td><td>{@code PFXLIDX} and a zero byte</td></tr>
 * <tr><td>uint32</td><td>version, {@value #VERSION}</td></tr>
 * <tr><td>uint32</td><td>bytes a token in {@code tokens.bin}, 2 or 4</td></tr>
 * <tr><td>uint64</td><td>n, the number of sequences</td></tr>
 * <tr><td>uint64 [n + 1]</td><td>offsets: sequence i has the tokens from offset i up to, but without, offset i + 1</td></tr>
 * <tr><td>int32 [n, 4]</td><td>frames: width, height, components, bit depth</td></tr>
 * </table>
 *
 * <p>In NumPy:
 *
 * <pre>{@code
 * idx = np.memmap("tokens.idx", "<u8", "r"); n = int(idx[2])
 * offsets, frames = idx[3:n + 4], idx[n + 4:].view("<i4").reshape(n, 4)
 * tokens = np.memmap("tokens.bin", "<u2", "r")  # "<u4" where dataset.json says uint32
 * }</pre>
 */
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
