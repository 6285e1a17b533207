package io.github.prefixel.tokenizer.paper;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import java.util.SplittableRandom;

/** Small pictures like those of FashionMNIST: a bright, textured shape on black, 28 × 28 in a frame of 32 × 32. */
final class Silhouettes {
    private Silhouettes() {}

    static Raster garment(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Raster picture = new Raster(32, 32, Components.GREY, 8);
        int shoulders = 7 + random.nextInt(5);
        int waist = 4 + random.nextInt(6);
        int sleeves = random.nextInt(20);
        int top = 2 + random.nextInt(6);
        int bottom = 30 - random.nextInt(6);
        int tone = 90 + random.nextInt(140);
        int stripes = 1 + random.nextInt(4);
        for (int y = top; y < bottom; y++) {
            int half = y - top < sleeves ? shoulders : waist;
            for (int x = 16 - half; x < 16 + half; x++) {
                int sample = tone + (y / stripes % 2) * 25 - 2 * Math.abs(x - 16) + random.nextInt(17) - 8;
                picture.set(0, x, y, Math.max(0, Math.min(255, sample)));
            }
        }
        return picture;
    }
}
