package io.github.prefixel.codec.imageio;

import java.io.EOFException;
import java.io.UncheckedIOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A file in memory as ImageIO wants it. Unlike the streams that ImageIO ships it keeps no second copy, stays usable after
 * a plug-in has tried to read beyond the end, and loses patience with one that goes on trying: some decoders swallow the
 * end of a file once a pixel.
 */
final class ByteArrayImageInput extends ImageInputStreamImpl {
    private static final int PATIENCE = 1 << 16;

    private final byte[] file;
    private int readsBeyondEnd;

    ByteArrayImageInput(byte[] file) {
        this.file = file;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < file.length ? file[(int) streamPos++] & 0xFF : end();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        bitOffset = 0;
        if (length > 0 && streamPos >= file.length) {
            return end();
        }
        int count = (int) Math.min(length, file.length - streamPos);
        System.arraycopy(file, (int) streamPos, target, offset, count);
        streamPos += count;
        return count;
    }

    private int end() {
        if (++readsBeyondEnd > PATIENCE) {
            throw new UncheckedIOException(new EOFException("the file ends too early"));
        }
        return -1;
    }

    @Override
    public long length() {
        return file.length;
    }
}
