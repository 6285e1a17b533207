package io.github.prefixel.tokenizer.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** {@link DatasetFormat#NPY}: a zip archive whose entries are stored as they are. */
final class NpzLayout implements FlatLayout {
    private static final String FILE = "dataset.npz";
    private static final String TOKENS = "tokens.npy";
    private static final String OFFSETS = "offsets.npy";
    private static final String FRAMES = "frames.npy";

    /** Always the same, so that files are; the format's first day would be written with a time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    @Override
    public String tokenFile() {
        return TOKENS;
    }

    @Override
    public List<Path> assemble(Path folder, FlatArrays arrays) throws IOException {
        try (PendingFile file = new PendingFile(folder.resolve(FILE))) {
            try (ZipOutputStream zip = new ZipOutputStream(file.out())) {
                String ids = NpyHeader.descr(arrays.options().tokenType());
                store(zip, TOKENS, NpyHeader.of(ids, arrays.tokens()), arrays.tokenFile());
                store(zip, OFFSETS, NpyHeader.of(NpyHeader.INT64, arrays.items() + 1), arrays.offsetFile());
                byte[] frames = NpyHeader.of(NpyHeader.INT32, arrays.items(), FlatArrays.FRAME_INTS);
                store(zip, FRAMES, frames, arrays.frameFile());
            }
            return List.of(file.complete());
        }
    }

    private static void store(ZipOutputStream zip, String name, byte[] header, PendingFile array) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(TIME);
        entry.setSize(header.length + Files.size(array.aside()));
        entry.setCompressedSize(entry.getSize());
        entry.setCrc(checksum(header, array.aside()));
        zip.putNextEntry(entry);
        zip.write(header);
        FlatArrays.copy(array, zip);
        zip.closeEntry();
    }

    /** It stands before the data, which therefore are read twice. */
    private static long checksum(byte[] header, Path array) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(header);
        try (InputStream in = new CheckedInputStream(Files.newInputStream(array), checksum)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return checksum.getValue();
    }

    @Override
    public FlatParts open(Path folder, DatasetInfo info, Resources opened) throws IOException {
        Path path = folder.resolve(FILE);
        try {
            return openArchive(path, info, opened);
        } catch (ZipException | IllegalArgumentException e) {
            throw new IOException(path + ": " + e.getMessage(), e);
        }
    }

    private static FlatParts openArchive(Path path, DatasetInfo info, Resources opened) throws IOException {
        ZipFile zip = opened.add(new ZipFile(path.toFile()));
        LittleEndianInput tokens = part(zip, path, TOKENS, opened);
        NpyHeader.read(tokens, NpyHeader.descr(info.tokenType()), info.tokens());
        LittleEndianInput offsets = part(zip, path, OFFSETS, opened);
        NpyHeader.read(offsets, NpyHeader.INT64, info.items() + 1);
        LittleEndianInput frames = part(zip, path, FRAMES, opened);
        NpyHeader.read(frames, NpyHeader.INT32, info.items(), FlatArrays.FRAME_INTS);
        return new FlatParts(tokens, offsets, frames);
    }

    private static LittleEndianInput part(ZipFile zip, Path path, String name, Resources opened) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(path + ": the array " + name + " is missing");
        }
        long size = entry.getSize();
        if (entry.getMethod() != ZipEntry.STORED || size != entry.getCompressedSize() || size > Files.size(path)) {
            throw new IOException(path + ": " + name + " is compressed or cut off; it must be stored as it is");
        }
        InputStream in = opened.add(zip.getInputStream(entry));
        return new LittleEndianInput(in, size, path + ", " + name);
    }
}
