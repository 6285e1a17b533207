package io.github.prefixel.codec.train;

import io.github.prefixel.codec.image.Raster;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Tells pictures apart by what they show: the SHA-256 of width, height, number of colours and bit depth, four bytes each,
 * and of the samples, plane by plane, two bytes each, all big-endian. Neither the file format nor alpha counts.
 */
public final class ContentHash {
    private ContentHash() {}

    /** 32 bytes. */
    public static byte[] of(Raster picture) {
        MessageDigest digest = sha256();
        int colors = picture.components().colors();
        for (int number : new int[] {picture.width(), picture.height(), colors, picture.bitDepth()}) {
            digest.update(
                    new byte[] {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number});
        }
        byte[] row = new byte[2 * picture.width()];
        for (int c = 0; c < colors; c++) {
            short[] plane = picture.plane(c);
            for (int from = 0; from < plane.length; from += picture.width()) {
                for (int x = 0; x < picture.width(); x++) {
                    row[2 * x] = (byte) (plane[from + x] >> 8);
                    row[2 * x + 1] = (byte) plane[from + x];
                }
                digest.update(row);
            }
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
