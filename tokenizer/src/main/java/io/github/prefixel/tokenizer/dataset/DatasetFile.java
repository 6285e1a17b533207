package io.github.prefixel.tokenizer.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * One file of a data set, as {@code dataset.json} lists it.
 *
 * @param name its name in the folder of the data set
 * @param bytes its size
 * @param sha256 its checksum, 64 lower-case hexadecimal digits
 */
public record DatasetFile(String name, long bytes, String sha256) {
    /** @throws IllegalArgumentException if the name leads elsewhere, or a number cannot be */
    public DatasetFile {
        if (name.isEmpty()
                || name.startsWith(".")
                || name.matches("(?s).*[/\\\\\\x00].*")
                || Path.of(name).getNameCount() != 1) {
            throw new IllegalArgumentException("'" + name + "' is not the name of a file in the data set's folder");
        }
        if (bytes < 0 || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    name + " cannot have " + bytes + " bytes and the SHA-256 '" + sha256 + "'");
        }
    }

    /** Measures a file. */
    public static DatasetFile of(Path file) throws IOException {
        return new DatasetFile(file.getFileName().toString(), Files.size(file), checksum(file));
    }

    /** The checksum of any file, as {@link #sha256} has it. */
    public static String checksum(Path file) throws IOException {
        MessageDigest digest = newDigest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The SHA-256 of some bytes, in hexadecimal. */
    public static String checksum(byte[] content) {
        return HexFormat.of().formatHex(newDigest().digest(content));
    }

    /** Measures several files, for example those that {@link DatasetWriter#finish} returns and what goes with them. */
    public static List<DatasetFile> of(List<Path> files) throws IOException {
        List<DatasetFile> all = new ArrayList<>();
        for (Path file : files) {
            all.add(of(file));
        }
        return all;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** @throws IOException if the file in this folder is missing or another one */
    void verify(Path folder) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is missing");
        }
        long size = Files.size(file);
        if (size != bytes) {
            throw new IOException(file + " has " + size + " bytes, not " + bytes + " as dataset.json says");
        }
        if (!checksum(file).equals(sha256)) {
            throw new IOException(file + " is damaged: its SHA-256 is not the one in dataset.json");
        }
    }
}
