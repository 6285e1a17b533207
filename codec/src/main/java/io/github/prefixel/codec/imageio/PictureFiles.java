package io.github.prefixel.codec.imageio;

import io.github.prefixel.codec.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/**
 * Reads and writes picture files. What a file is, its content tells; what to write, the file's extension.
 *
 * <p>Every failure is an {@link IOException} whose message is one line that names the file and what is wrong with it. A
 * picture of more than 2<sup>27</sup> pixels is refused before it is decoded.
 */
public final class PictureFiles {
    /** Longer files are not read. */
    public static final int MAX_FILE_BYTES = 1 << 30;

    private static final List<String> READABLE =
            List.of("png", "jpeg", "bmp", "gif", "tiff", "webp", "pbm", "pgm", "ppm", "pam");
    private static final List<String> WRITABLE =
            List.of("png", "jpg", "jpeg", "bmp", "tif", "tiff", "pnm", "pbm", "pgm", "ppm", "pam");

    private PictureFiles() {}

    /** The first picture of a file, upright. */
    public static Raster read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + ": is a directory");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": no such file", e);
        }
    }

    /**
     * The first picture of a stream, upright; the stream is read to its end and left open.
     *
     * @param name what messages call the stream
     */
    public static Raster read(InputStream in, String name) throws IOException {
        return read(in, name, PixelLimit.DEFAULT.pixels());
    }

    /**
     * The same, with a limit of the caller's choice.
     *
     * @param maxPixels a larger picture is refused before it is decoded
     */
    public static Raster read(InputStream in, String name, long maxPixels) throws IOException {
        byte[] bytes = in.readNBytes(MAX_FILE_BYTES + 1);
        if (bytes.length > MAX_FILE_BYTES) {
            throw new IOException(name + ": more than " + MAX_FILE_BYTES + " bytes");
        }
        return read(bytes, name, new PixelLimit(maxPixels));
    }

    static Raster read(byte[] file, String name, PixelLimit limit) throws IOException {
        try {
            return read(file, limit);
        } catch (IOException e) {
            throw new IOException(name + ": " + firstLine(e), e);
        } catch (OutOfMemoryError e) {
            throw new IOException(name + ": not enough memory for this picture, raise Java's limit with -Xmx", e);
        }
    }

    private static Raster read(byte[] file, PixelLimit limit) throws IOException {
        if (file.length == 0) {
            throw new IOException("the file is empty");
        }
        if (PngChunk.isPng(file)) {
            return PngReader.read(file, limit);
        }
        if (PnmReader.isPnm(file)) {
            return PnmReader.read(file, limit);
        }
        Raster stored = ImageIoReader.read(file, limit);
        if (stored == null) {
            throw new IOException("not a picture in a known format (" + String.join(", ", READABLE) + ")");
        }
        return ExifOrientation.ofFile(file).apply(stored);
    }

    private static String firstLine(IOException e) {
        String message = e.getMessage();
        if (message == null || message.isBlank()) {
            return e instanceof EOFException
                    ? "the file ends too early"
                    : e.getClass().getSimpleName();
        }
        return message.lines().findFirst().orElseThrow();
    }

    /**
     * Writes a picture in the format of the file's extension. An existing file is replaced, once the new one is complete;
     * after a failure no new file is left.
     */
    public static void write(Raster picture, Path file) throws IOException {
        String format = extension(file);
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        try {
            write(picture, buffer, format);
        } catch (IOException e) {
            throw new IOException(file + ": " + firstLine(e), e);
        }
        if (Files.isDirectory(file)) {
            throw new IOException(file + ": is a directory");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (OutputStream device = Files.newOutputStream(file)) {
                buffer.writeTo(device);
            }
            return;
        }
        replace(file, buffer);
    }

    private static void replace(Path file, ByteArrayOutputStream content) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(partial)) {
                content.writeTo(out);
            }
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": its directory does not exist", e);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /**
     * Writes a picture; the stream is left open.
     *
     * @param formatName one of {@link #writableFormats()}, in small or capital letters
     */
    public static void write(Raster picture, OutputStream out, String formatName) throws IOException {
        String format = formatName.toLowerCase(Locale.ROOT);
        switch (format) {
            case "png" -> PngWriter.write(picture, out);
            case "pnm", "pbm", "pgm", "ppm", "pam" -> PnmWriter.write(picture, out, format);
            case "jpg", "jpeg" -> ImageIoWriter.write(picture, out, "jpeg");
            case "tif", "tiff" -> TiffWriter.write(picture, out);
            case "bmp" -> ImageIoWriter.write(picture, out, "bmp");
            default ->
                throw new IOException((format.isEmpty() ? "no format" : "unknown format " + format) + ", choose one of "
                        + String.join(", ", WRITABLE));
        }
    }

    private static String extension(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1 == 0 ? name.length() : name.lastIndexOf('.') + 1);
    }

    /** Whether a file's name ends as those of pictures do that can be read. */
    public static boolean isPictureName(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return READABLE.contains(extension)
                || extension.equals("jpg")
                || extension.equals("tif")
                || extension.equals("pnm");
    }

    /** Names of the formats that are always readable; plug-ins on the class path may add to them. */
    public static List<String> readableFormats() {
        return READABLE;
    }

    /** File extensions, and format names, that can be written. */
    public static List<String> writableFormats() {
        return WRITABLE;
    }
}
