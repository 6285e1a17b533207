package io.github.prefixel.testimages;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestImagesTest {
    /** A change here is a change of every figure that was measured on the picture. */
    @ParameterizedTest
    @CsvSource({
        "127x89, 127x89x3@8, 526cf39c",
        "13x1, 13x1x3@8, 54cf39aa",
        "1x13, 1x13x3@8, 99c93c64",
        "31x13, 31x13x3@8, 5b5a4c13",
        "alpha, 256x256x4@8, c142e225",
        "deep, 256x256x1@16, a33f5e06",
        "flat, 256x256x3@8, 5654e063",
        "gradients, 512x512x3@8, fe2e8eca",
        "leaves, 512x512x3@8, 51a9d2ae",
        "line-art, 512x512x3@8, aed87275",
        "noise, 512x512x3@8, 62651ef0",
        "photo, 768x512x3@8, 6400baa4",
        "photo-portrait, 512x768x3@8, 0d4bb194",
        "pixel, 1x1x3@8, eebe2786",
        "text, 512x512x1@8, d98b23e2",
        "zone-plate, 512x512x1@8, cdf78923",
    })
    void samplesNeverChange(String name, String size, String crc) {
        TestImage image = TestImages.byName(name);
        assertEquals(size, image.width() + "x" + image.height() + "x" + image.channels() + "@" + image.bitDepth());
        assertEquals(crc, checksum(image));
    }

    @Test
    void everyNameIsPinned() throws NoSuchMethodException {
        CsvSource source = getClass()
                .getDeclaredMethod("samplesNeverChange", String.class, String.class, String.class)
                .getAnnotation(CsvSource.class);
        Set<String> pinned = new HashSet<>();
        for (String line : source.value()) {
            pinned.add(line.split(",")[0].strip());
        }
        assertEquals(new HashSet<>(TestImages.names()), pinned);
    }

    private static String checksum(TestImage image) {
        CRC32 crc = new CRC32();
        for (short[] plane : image.planes()) {
            for (short sample : plane) {
                crc.update(sample >> 8);
                crc.update(sample);
            }
        }
        return "%08x".formatted(crc.getValue());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 13", "13, 1", "2, 2", "31, 13", "64, 64", "67, 101", "257, 5"})
    void anySizeCanBeHad(int width, int height) {
        List<TestImage> images = List.of(
                TestImages.photo(width, height, 3),
                TestImages.deadLeaves(width, height, 3),
                TestImages.noise(width, height, 1.2, 3),
                TestImages.zonePlate(width, height),
                TestImages.text(width, height, 3),
                TestImages.gradients(width, height),
                TestImages.lineArt(width, height, 3),
                TestImages.flat(width, height),
                TestImages.deep(width, height, 3),
                TestImages.alpha(width, height, 3));
        for (TestImage image : images) {
            assertEquals(width, image.width());
            assertEquals(height, image.height());
            int max = (1 << image.bitDepth()) - 1;
            for (int c = 0; c < image.channels(); c++) {
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        assertTrue(image.get(c, x, y) <= max, image.name());
                    }
                }
            }
        }
    }

    @Test
    void seedsMatter() {
        assertNotEquals(checksum(TestImages.photo(40, 30, 1)), checksum(TestImages.photo(40, 30, 2)));
        assertNotEquals(checksum(TestImages.deadLeaves(40, 30, 1)), checksum(TestImages.deadLeaves(40, 30, 2)));
        assertNotEquals(checksum(TestImages.noise(40, 30, 1, 1)), checksum(TestImages.noise(40, 30, 1, 2)));
    }

    @Test
    void theStandardSetIsEightBitsDeepAndWithoutAlpha() {
        List<TestImage> standard = TestImages.standard();
        assertEquals(8, standard.size());
        for (TestImage image : standard) {
            assertEquals(8, image.bitDepth());
            assertTrue(image.channels() == 1 || image.channels() == 3);
            assertTrue(TestImages.names().contains(image.name()));
        }
    }

    @Test
    void unknownNamesListTheKnownOnes() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> TestImages.byName("lena"));
        assertTrue(e.getMessage().contains("zone-plate"));
    }

    @Test
    void alphaHasClearGroundAndSoftEdges() {
        TestImage image = TestImages.byName("alpha");
        int clear = 0;
        int soft = 0;
        for (short alpha : image.planes()[3]) {
            clear += alpha == 0 ? 1 : 0;
            soft += alpha > 0 && alpha < 128 ? 1 : 0;
        }
        assertTrue(clear > 6000 && soft > 3000, clear + " clear and " + soft + " soft pixels");
    }

    @Test
    void recordsCheckTheirShape() {
        assertDoesNotThrow(() -> new TestImage("x", 2, 1, 1, 8, new short[1][2]));
        assertThrows(IllegalArgumentException.class, () -> new TestImage("x", 0, 1, 1, 8, new short[1][0]));
        assertThrows(IllegalArgumentException.class, () -> new TestImage("x", 2, 1, 5, 8, new short[5][2]));
        assertThrows(IllegalArgumentException.class, () -> new TestImage("x", 2, 1, 3, 8, new short[1][2]));
        assertThrows(IllegalArgumentException.class, () -> new TestImage("x", 2, 1, 1, 17, new short[1][2]));
        assertThrows(IllegalArgumentException.class, () -> new TestImage("x", 2, 1, 1, 8, new short[1][3]));
    }
}
