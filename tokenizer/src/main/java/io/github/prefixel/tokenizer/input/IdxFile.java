package io.github.prefixel.tokenizer.input;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file of unsigned bytes in one to three dimensions, in the format of the MNIST database
 * (http://yann.lecun.com/exdb/mnist): a number that tells type and dimensions, the size of each, all of them big-endian
 * in 32 bits, and the values. Perhaps compressed with gzip.
 */
final class IdxFile implements Closeable {
    private static final int MAGIC = 0x0800;
    private static final int GZIP_MAGIC = 0x1F8B;

    private final Path file;
    private final DataInputStream in;
    private final int[] sizes;

    /** @param dimensions how many it must have */
    IdxFile(Path file, int dimensions) throws IOException {
        this.file = file;
        try {
            in = new DataInputStream(content(file));
        } catch (IOException e) {
            throw told(e);
        }
        sizes = new int[dimensions];
        try {
            if (in.readInt() != (MAGIC | dimensions)) {
                throw new IOException(file + ": not an IDX file of bytes in " + dimensions + " dimensions");
            }
            for (int d = 0; d < dimensions; d++) {
                sizes[d] = in.readInt();
                if (sizes[d] < 0) {
                    throw new IOException(file + ": dimension " + d + " has " + (sizes[d] & 0xFFFFFFFFL) + " values");
                }
            }
        } catch (IOException e) {
            in.close();
            throw told(e);
        }
    }

    private IOException told(IOException e) {
        if (e instanceof EOFException) {
            return new IOException(file + ": the file ends too early", e);
        }
        return e instanceof ZipException ? new IOException(file + ": " + e.getMessage(), e) : e;
    }

    int size(int dimension) {
        return sizes[dimension];
    }

    /**
     * The next values.
     *
     * @throws IOException if there are not so many
     */
    byte[] read(int count) throws IOException {
        try {
            byte[] values = in.readNBytes(count);
            if (values.length < count) {
                throw new EOFException();
            }
            return values;
        } catch (IOException e) {
            throw told(e);
        }
    }

    /**
     * Comes to the end, after the last value.
     *
     * @throws IOException if the file is compressed and its checksum is wrong
     */
    void end() throws IOException {
        try {
            // The checksum is looked at by whoever asks for more.
            in.read();
        } catch (IOException e) {
            throw told(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Whether a file's name is as those of pictures usually are: {@code train-images-idx3-ubyte}, perhaps with .gz. */
    static boolean isName(String name) {
        return name.matches(".*idx3-ubyte(\\.gz)?");
    }

    /** Whether a file begins as one of pictures does. */
    static boolean holdsPictures(Path file) throws IOException {
        try (InputStream in = content(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 0 && start[1] == 0 && start[2] == MAGIC >> 8 && start[3] == 3;
        } catch (IOException e) {
            // Whatever it is, whoever reads it will say what is wrong.
            return false;
        }
    }

    private static InputStream content(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            in.mark(2);
            int magic = in.read() << 8 | in.read();
            in.reset();
            return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
