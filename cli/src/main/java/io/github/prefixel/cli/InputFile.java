package io.github.prefixel.cli;

import io.github.prefixel.codec.Prefixel;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.codec.stream.MalformedStreamException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What stands for IN on the command line: a file, or standard input for {@code -}. */
final class InputFile {
    private static final int MAX_BYTES = 1 << 30;

    private final String argument;
    private final InputStream standardInput;

    InputFile(String argument, StandardStreams streams) {
        this.argument = argument;
        this.standardInput = streams.in();
    }

    /** A file, whatever its name. */
    InputFile(Path path) {
        this.argument = path.toString().equals("-") ? "./-" : path.toString();
        this.standardInput = InputStream.nullInputStream();
    }

    /** What messages call it. */
    String name() {
        return argument.equals("-") ? "standard input" : argument;
    }

    /** Everything that it holds. */
    byte[] bytes() {
        try (InputStream in = open()) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new CommandFailure(name() + ": more than " + MAX_BYTES + " bytes", "give a smaller file");
            }
            return bytes;
        } catch (IOException | InvalidPathException e) {
            String reason = e instanceof IOException failure ? FileFailure.reason(failure) : "not a file name";
            throw new CommandFailure(
                    name() + ": " + reason, "give a file that can be read, or - for standard input", e);
        }
    }

    private InputStream open() throws IOException {
        if (argument.equals("-")) {
            return standardInput;
        }
        Path path = Path.of(argument);
        if (Files.isDirectory(path)) {
            throw new CommandFailure(name() + ": is a directory", "give a file");
        }
        return Files.newInputStream(path);
    }

    /** The picture that it holds. */
    Raster picture() {
        byte[] bytes = bytes();
        try {
            return PictureFiles.read(new ByteArrayInputStream(bytes), name());
        } catch (IOException e) {
            if (isStream(bytes)) {
                throw new CommandFailure(
                        name() + ": is a Prefixel file already",
                        "use 'prefixel truncate' to shorten it or 'prefixel decode' to get the picture",
                        e);
            }
            throw new CommandFailure(
                    e.getMessage(), "give an intact picture, such as PNG, JPEG, TIFF, WebP, BMP or PNM", e);
        }
    }

    private static boolean isStream(byte[] bytes) {
        try {
            Prefixel.info(bytes);
            return true;
        } catch (MalformedStreamException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The stream that it holds. */
    EncodedFile stream() {
        byte[] bytes = bytes();
        try {
            return new EncodedFile(bytes, Prefixel.info(bytes));
        } catch (MalformedStreamException | IllegalArgumentException e) {
            throw new CommandFailure(
                    name() + ": " + e.getMessage(), "give a file that 'prefixel encode' of this version has made", e);
        }
    }
}
