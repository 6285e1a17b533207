package io.github.prefixel.codec.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.codec.stream.ModelFile;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeenPicturesTest {
    @Test
    void hashesWhatDocumentationSays() {
        // sha256sum of 00000002 00000001 00000001 00000008 0007 00ff
        assertEquals(
                "b06c6ac3a737cf6dfd7a47e06c2585df8996e5ccb52c7ccb96a0730c6e128a47",
                HexFormat.of().formatHex(ContentHash.of(grey(7, 255))));
        assertFalse(Arrays.equals(ContentHash.of(grey(7, 255)), ContentHash.of(grey(7, 254))));
        Raster tall = new Raster(1, 2, Components.GREY, 8);
        tall.set(0, 0, 0, 7);
        tall.set(0, 0, 1, 255);
        assertFalse(Arrays.equals(ContentHash.of(grey(7, 255)), ContentHash.of(tall)));
    }

    @Test
    void alphaDoesNotCount() {
        Raster transparent = new Raster(2, 1, Components.GREY_ALPHA, 8);
        transparent.set(0, 0, 0, 7);
        transparent.set(0, 1, 0, 255);
        transparent.set(1, 0, 0, 99);
        assertArrayEquals(ContentHash.of(grey(7, 255)), ContentHash.of(transparent));
    }

    @Test
    void knowsWhatItHasSeen() {
        SeenPictures seen = new SeenPictures(new long[] {-1, 5, SeenPictures.key(grey(1, 2)), 5});
        assertEquals(3, seen.count());
        SeenPictures read = SeenPictures.of(new ModelFile(Map.of(SeenPictures.SECTION, seen.toBytes())));
        assertTrue(read.contains(grey(1, 2)));
        assertFalse(read.contains(grey(2, 1)));
        assertTrue(read.contains(-1));
        assertTrue(read.contains(5));
        assertFalse(read.contains(0));
        assertFalse(SeenPictures.of(new ModelFile(Map.of())).contains(0));
    }

    @Test
    void refusesSectionsThatAreNone() {
        for (byte[] section :
                new byte[][] {new byte[7], new byte[16], {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}}) {
            ModelFile file = new ModelFile(Map.of(SeenPictures.SECTION, section));
            assertThrows(MalformedStreamException.class, () -> SeenPictures.of(file));
        }
    }

    private static Raster grey(int left, int right) {
        Raster picture = new Raster(2, 1, Components.GREY, 8);
        picture.set(0, 0, 0, left);
        picture.set(0, 1, 0, right);
        return picture;
    }
}
