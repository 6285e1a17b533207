package io.github.prefixel.codec.imageio;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates the IDAT chunks of a PNG file and undoes the filters, a row at a time (PNG clauses 9 and 10). */
final class PngScanlines implements AutoCloseable {
    private final Iterator<PngChunk> idat;
    private final int distance;
    private final Inflater inflater = new Inflater();
    private final byte[] filterType = new byte[1];
    private byte[] current = {};
    private byte[] previous = {};

    PngScanlines(List<PngChunk> idat, int filterDistance) {
        this.idat = idat.iterator();
        this.distance = filterDistance;
    }

    /** Starts a picture, or a pass of an interlaced one: the row above its first is all zeros. */
    void startPass(int rowBytes) {
        current = new byte[rowBytes];
        previous = new byte[rowBytes];
    }

    /** The next row; the array is used again two rows later. */
    byte[] next() throws IOException {
        byte[] swap = previous;
        previous = current;
        current = swap;
        inflate(filterType);
        inflate(current);
        switch (filterType[0]) {
            case 0 -> {}
            case 1 -> undoSub();
            case 2 -> undoUp();
            case 3 -> undoAverage();
            case 4 -> undoPaeth();
            default -> throw new IOException("damaged PNG: unknown row filter " + filterType[0]);
        }
        return current;
    }

    private void inflate(byte[] target) throws IOException {
        int filled = 0;
        while (filled < target.length) {
            int count;
            try {
                count = inflater.inflate(target, filled, target.length - filled);
            } catch (DataFormatException e) {
                throw new IOException("damaged PNG: its image data do not inflate", e);
            }
            filled += count;
            if (count == 0) {
                if (!inflater.needsInput() || !idat.hasNext()) {
                    throw new IOException("damaged PNG: its image data end too early");
                }
                PngChunk chunk = idat.next();
                inflater.setInput(chunk.file(), chunk.offset(), chunk.length());
            }
        }
    }

    private void undoSub() {
        for (int i = distance; i < current.length; i++) {
            current[i] += current[i - distance];
        }
    }

    private void undoUp() {
        for (int i = 0; i < current.length; i++) {
            current[i] += previous[i];
        }
    }

    private void undoAverage() {
        for (int i = 0; i < Math.min(distance, current.length); i++) {
            current[i] += (byte) ((previous[i] & 0xFF) >> 1);
        }
        for (int i = distance; i < current.length; i++) {
            current[i] += (byte) ((current[i - distance] & 0xFF) + (previous[i] & 0xFF) >> 1);
        }
    }

    private void undoPaeth() {
        for (int i = 0; i < Math.min(distance, current.length); i++) {
            current[i] += previous[i];
        }
        for (int i = distance; i < current.length; i++) {
            int left = current[i - distance] & 0xFF;
            int up = previous[i] & 0xFF;
            int upLeft = previous[i - distance] & 0xFF;
            current[i] += (byte) paeth(left, up, upLeft);
        }
    }

    /** Whichever neighbour is nearest to {@code left + up - upLeft}, ties in the order left, up, upper left. */
    static int paeth(int left, int up, int upLeft) {
        int toLeft = Math.abs(up - upLeft);
        int toUp = Math.abs(left - upLeft);
        int toUpLeft = Math.abs(left + up - 2 * upLeft);
        if (toLeft <= toUp && toLeft <= toUpLeft) {
            return left;
        }
        return toUp <= toUpLeft ? up : upLeft;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
