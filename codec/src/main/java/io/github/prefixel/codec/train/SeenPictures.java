package io.github.prefixel.codec.train;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.codec.stream.ModelFile;
import java.util.Arrays;

/**
 * Which pictures a model was trained on, so that nobody measures it on them: the section {@value #SECTION} of a model file,
 * the first {@value #BYTES} bytes of the {@link ContentHash} of each, sorted as unsigned numbers, without repetition.
 */
public final class SeenPictures {
    public static final String SECTION = "SEEN";

    private static final int BYTES = Long.BYTES;

    private final long[] sorted;

    /** @param keys of pictures, as {@link #key} tells them, in any order */
    public SeenPictures(long[] keys) {
        sorted = Arrays.stream(keys)
                .map(SeenPictures::flipped)
                .sorted()
                .distinct()
                .toArray();
    }

    /** The sign bit turned over: signed order of these is unsigned order of those. */
    private static long flipped(long key) {
        return key ^ Long.MIN_VALUE;
    }

    /**
     * The pictures that a model was trained on; none if it does not say.
     *
     * @throws MalformedStreamException if the section is not what it should be
     */
    public static SeenPictures of(ModelFile file) {
        byte[] section = file.section(SECTION);
        if (section == null) {
            return new SeenPictures(new long[0]);
        }
        if (section.length % BYTES != 0) {
            throw new MalformedStreamException(
                    file.offset(SECTION),
                    "section " + SECTION + " has " + section.length + " bytes, no multiple of " + BYTES);
        }
        long[] keys = new long[section.length / BYTES];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(section, i * BYTES);
        }
        for (int i = 1; i < keys.length; i++) {
            if (Long.compareUnsigned(keys[i - 1], keys[i]) >= 0) {
                throw new MalformedStreamException(
                        file.offset(SECTION) + i * BYTES, "section " + SECTION + " is not sorted");
            }
        }
        return new SeenPictures(keys);
    }

    /** What stands for a picture. */
    public static long key(Raster picture) {
        return key(ContentHash.of(picture));
    }

    /** What stands for a picture of which this is the {@link ContentHash}. */
    public static long key(byte[] hash) {
        return key(hash, 0);
    }

    private static long key(byte[] bytes, int at) {
        long key = 0;
        for (int i = 0; i < BYTES; i++) {
            key = key << 8 | bytes[at + i] & 0xFF;
        }
        return key;
    }

    /** Whether the model was trained on this picture; another one is taken for such once in 2<sup>64</sup>. */
    public boolean contains(Raster picture) {
        return contains(key(picture));
    }

    /** Likewise, by its key. */
    public boolean contains(long key) {
        return Arrays.binarySearch(sorted, flipped(key)) >= 0;
    }

    public int count() {
        return sorted.length;
    }

    /** The section. */
    public byte[] toBytes() {
        byte[] bytes = new byte[sorted.length * BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (flipped(sorted[i / BYTES]) >> 8 * (BYTES - 1 - i % BYTES));
        }
        return bytes;
    }
}
