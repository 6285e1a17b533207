package io.github.prefixel.codec.imageio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Finds the orientation tag in TIFF files, and in the EXIF blocks of JPEG and WebP files. */
final class ExifOrientation {
    private static final int TAG = 274;
    private static final int SHORT = 3;
    private static final int EXIF = 0x45786966;
    private static final int RIFF = 0x52494646;
    private static final int WEBP = 0x57454250;
    private static final int WEBP_EXIF = 0x45584946;

    private ExifOrientation() {}

    static boolean isWebp(byte[] file) {
        return file.length >= 12
                && ByteBuffer.wrap(file).getInt(0) == RIFF
                && ByteBuffer.wrap(file).getInt(8) == WEBP;
    }

    /** The orientation that a file states, {@link Orientation#NORMAL} if none can be found. */
    static Orientation ofFile(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        try {
            int magic = in.getInt(0);
            if (magic >>> 16 == 0xFFD8) {
                return inJpeg(in);
            }
            if (isWebp(file)) {
                return inWebp(in);
            }
            return inTiff(in);
        } catch (IndexOutOfBoundsException e) {
            return Orientation.NORMAL;
        }
    }

    /** The orientation in a TIFF structure that is part of a file. */
    static Orientation ofTiff(byte[] file, int offset, int length) {
        try {
            return inTiff(ByteBuffer.wrap(file, offset, length).slice());
        } catch (IndexOutOfBoundsException e) {
            return Orientation.NORMAL;
        }
    }

    private static Orientation inJpeg(ByteBuffer in) {
        int position = 2;
        while ((in.get(position) & 0xFF) == 0xFF) {
            int marker = in.get(position + 1) & 0xFF;
            if (marker == 0xFF) {
                position++;
                continue;
            }
            if (marker == 0xDA || marker == 0xD9) {
                break;
            }
            int length = in.getShort(position + 2) & 0xFFFF;
            if (marker == 0xE1 && length >= 8 && in.getInt(position + 4) == EXIF) {
                return inTiff(in.slice(position + 10, length - 8));
            }
            position += 2 + Math.max(2, length);
        }
        return Orientation.NORMAL;
    }

    private static Orientation inWebp(ByteBuffer in) {
        long position = 12;
        while (position <= in.limit() - 8) {
            int at = (int) position;
            long length = Integer.toUnsignedLong(Integer.reverseBytes(in.getInt(at + 4)));
            if (in.getInt(at) == WEBP_EXIF) {
                // Some writers put the six bytes in front that belong to JPEG alone.
                int prefix = in.getInt(at + 8) == EXIF ? 6 : 0;
                return inTiff(in.slice(at + 8 + prefix, (int) Math.min(length, in.limit() - at - 8) - prefix));
            }
            position += 8 + length + (length & 1);
        }
        return Orientation.NORMAL;
    }

    private static Orientation inTiff(ByteBuffer in) {
        int magic = in.order(ByteOrder.BIG_ENDIAN).getInt(0);
        if (magic == 0x49492A00) {
            in.order(ByteOrder.LITTLE_ENDIAN);
        } else if (magic != 0x4D4D002A) {
            return Orientation.NORMAL;
        }
        int directory = in.getInt(4);
        int entries = in.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((in.getShort(entry) & 0xFFFF) == TAG && in.getShort(entry + 2) == SHORT) {
                return Orientation.ofTag(in.getShort(entry + 8) & 0xFFFF);
            }
        }
        return Orientation.NORMAL;
    }
}
