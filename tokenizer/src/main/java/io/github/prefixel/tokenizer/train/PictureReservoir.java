package io.github.prefixel.tokenizer.train;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.train.Crops;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A sample of the pictures that come along, of limited size. Each has a rank drawn from its content and the seed, and the
 * lowest ranks stay, so that the sample does not depend on the order in which pictures come. Of a large picture a
 * part is taken whose place is drawn likewise.
 */
final class PictureReservoir {
    /** Sides of parts, at most. */
    static final int SIDE = 1024;

    private final long capacity;
    private final long seed;
    private final TreeMap<Long, Raster> kept = new TreeMap<>();
    private long pixels;
    /** No rank from here on can stay. */
    private long limit = Long.MAX_VALUE;

    /** @param capacity in pixels; one picture is kept even if it is larger */
    PictureReservoir(long capacity, long seed) {
        this.capacity = capacity;
        this.seed = seed;
    }

    /** @param hash of the picture's content, unlike all before */
    void add(Raster picture, byte[] hash) {
        SplittableRandom random = new SplittableRandom(ByteBuffer.wrap(hash).getLong() ^ seed);
        long rank = random.nextLong();
        if (rank >= limit || kept.containsKey(rank)) {
            return;
        }
        int width = Math.min(SIDE, picture.width());
        int height = Math.min(SIDE, picture.height());
        int left = random.nextInt(picture.width() - width + 1);
        int top = random.nextInt(picture.height() - height + 1);
        kept.put(rank, Crops.crop(picture, left, top, width, height));
        pixels += (long) width * height;
        while (pixels > capacity && kept.size() > 1) {
            limit = kept.lastKey();
            pixels -= kept.remove(limit).pixels();
        }
    }

    /** In the order of ranks. */
    List<Raster> pictures() {
        return new ArrayList<>(kept.values());
    }
}
