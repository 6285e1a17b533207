package io.github.prefixel.tokenizer.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.train.ContentHash;
import io.github.prefixel.tokenizer.Pictures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PictureReservoirTest {
    private static List<Raster> sample(List<Raster> pictures, long capacity, long seed) {
        PictureReservoir reservoir = new PictureReservoir(capacity, seed);
        pictures.forEach(picture -> reservoir.add(picture, ContentHash.of(picture)));
        return reservoir.pictures();
    }

    @Test
    void theSampleDoesNotDependOnTheOrder() {
        List<Raster> pictures = new ArrayList<>(Pictures.noise(60, 8).toList());
        List<Raster> first = sample(pictures, 10 * 64, 1);
        assertEquals(10, first.size());
        Random random = new Random(1);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(pictures, random);
            assertEquals(first, sample(pictures, 10 * 64, 1));
        }
        assertNotEquals(first, sample(pictures, 10 * 64, 2));
        assertEquals(60, sample(pictures, 60 * 64, 1).size());
    }

    @Test
    void onePictureStaysHoweverLargeAndOfLargeOnesAPart() {
        assertEquals(1, sample(Pictures.noise(9, 8).toList(), 1, 1).size());
        Raster large = new Raster(PictureReservoir.SIDE + 3, 2, Components.GREY, 8);
        Raster part = sample(List.of(large), 1 << 20, 1).get(0);
        assertEquals(PictureReservoir.SIDE, part.width());
        assertEquals(2, part.height());
        assertTrue(sample(List.of(), 1, 1).isEmpty());
    }
}
