package io.github.prefixel.codec.imageio;

import io.github.prefixel.codec.image.Raster;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes the simplest lossless WebP: RGB with red and blue 0 and green 0 or 255 (WebP Lossless Bitstream, 3 to 6). */
final class WebpBuilder {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int pending;
    private int count;

    private WebpBuilder() {}

    /** @param exif a TIFF structure */
    static byte[] build(Raster oneBit, byte[] exif) {
        return buildWithSize(oneBit.width(), oneBit.height(), oneBit, exif);
    }

    /** The headers may lie about the size. */
    static byte[] buildWithSize(int width, int height, Raster oneBit, byte[] exif) {
        byte[] header = {
            8, 0, 0, 0, (byte) (width - 1), (byte) (width - 1 >> 8), 0, (byte) (height - 1), (byte) (height - 1 >> 8), 0
        };
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        chunk(body, "VP8X", header);
        chunk(body, "VP8L", new WebpBuilder().encode(width, height, oneBit));
        chunk(body, "EXIF", exif);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        chunk(file, "RIFF", body.toByteArray());
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(data.length)
                .array());
        out.writeBytes(data);
        if (data.length % 2 != 0) {
            out.write(0);
        }
    }

    private byte[] encode(int width, int height, Raster oneBit) {
        put(0x2F, 8);
        put(width - 1, 14);
        put(height - 1, 14);
        put(0, 1 + 3);
        put(0, 1 + 1 + 1);
        // Simple codes: green with the two symbols 0 and 255, then red, blue, alpha and distance with one each.
        put(1, 1);
        put(1, 1);
        put(1, 1);
        put(0, 8);
        put(255, 8);
        for (int symbol : new int[] {0, 0, 255, 0}) {
            put(1, 1);
            put(0, 1);
            put(1, 1);
            put(symbol, 8);
        }
        for (int y = 0; y < oneBit.height(); y++) {
            for (int x = 0; x < oneBit.width(); x++) {
                put(oneBit.get(0, x, y), 1);
            }
        }
        put(0, 7);
        return bytes.toByteArray();
    }

    private void put(int value, int bits) {
        for (int i = 0; i < bits; i++) {
            pending |= (value >> i & 1) << count++;
            if (count == 8) {
                bytes.write(pending);
                pending = 0;
                count = 0;
            }
        }
    }
}
