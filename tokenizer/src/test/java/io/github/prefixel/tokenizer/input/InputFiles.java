package io.github.prefixel.tokenizer.input;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.tokenizer.tar.TarWriter;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Writes inputs of every kind. */
public final class InputFiles {
    private InputFiles() {}

    /** A picture of its own for each seed. */
    public static Raster picture(int width, int height, Components components, int seed) {
        Raster picture = new Raster(width, height, components, 8);
        for (int c = 0; c < components.count(); c++) {
            for (int i = 0; i < picture.pixels(); i++) {
                picture.plane(c)[i] = (short) ((i * (7 + c) + seed * 37 + i * i % 31) & 0xFF);
            }
        }
        return picture;
    }

    /** A picture of 8 × 6 in colour. */
    public static Raster picture(int seed) {
        return picture(8, 6, Components.RGB, seed);
    }

    public static byte[] png(Raster picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PictureFiles.write(picture, bytes, "png");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static Path write(Path folder, String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    public static byte[] tar(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarWriter tar = new TarWriter(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                tar.write(entry.getKey(), entry.getValue());
            }
            tar.finish();
        }
        return bytes.toByteArray();
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Pictures of 8 × 6 grey. */
    public static byte[] idxPictures(int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0x803);
        out.writeInt(count);
        out.writeInt(6);
        out.writeInt(8);
        for (int i = 0; i < count; i++) {
            for (short sample : picture(8, 6, Components.GREY, i).plane(0)) {
                out.writeByte(sample);
            }
        }
        return bytes.toByteArray();
    }

    /** Label i is i mod 10. */
    public static byte[] idxLabels(int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0x801);
        out.writeInt(count);
        for (int i = 0; i < count; i++) {
            out.writeByte(i % 10);
        }
        return bytes.toByteArray();
    }

    public static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
