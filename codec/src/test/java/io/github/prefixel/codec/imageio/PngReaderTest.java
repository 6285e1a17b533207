package io.github.prefixel.codec.imageio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngReaderTest {
    private static final int[][] SIZES = {{1, 1}, {2, 3}, {4, 4}, {5, 5}, {8, 9}, {1, 13}, {13, 1}, {31, 13}};

    /** ImageIO's writer, all filters and both interlacings, is the independent judge of the reader. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR
            })
    void readsWhatImageIoWrites(int type) throws IOException {
        for (int[] size : SIZES) {
            for (boolean interlaced : new boolean[] {false, true}) {
                BufferedImage image = new BufferedImage(size[0], size[1], type);
                fillAtRandom(image, type == BufferedImage.TYPE_USHORT_GRAY ? 65536 : 256);
                assertSameSamples(image, read(write(image, interlaced)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void readsPalettes(int bits) throws IOException {
        int entries = 1 << bits;
        byte[][] rgb = new byte[3][entries];
        Random random = new Random(bits);
        for (byte[] component : rgb) {
            random.nextBytes(component);
        }
        for (int[] size : SIZES) {
            for (boolean interlaced : new boolean[] {false, true}) {
                IndexColorModel model = new IndexColorModel(bits, entries, rgb[0], rgb[1], rgb[2]);
                int type = bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY;
                BufferedImage image = new BufferedImage(size[0], size[1], type, model);
                fillAtRandom(image, entries);
                Raster picture = read(write(image, interlaced));
                assertEquals(Components.RGB, picture.components());
                assertEquals(8, picture.bitDepth());
                for (int y = 0; y < size[1]; y++) {
                    for (int x = 0; x < size[0]; x++) {
                        int index = image.getRaster().getSample(x, y, 0);
                        for (int c = 0; c < 3; c++) {
                            assertEquals(rgb[c][index] & 0xFF, picture.get(c, x, y));
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Components.class)
    void imageIoReadsWhatTheWriterWrites(Components components) throws IOException {
        for (int depth : new int[] {8, 16}) {
            Raster picture = Pictures.random(31, 13, components, depth, depth);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PictureFiles.write(picture, out, "png");
            assertSameSamples(ImageIO.read(new ByteArrayInputStream(out.toByteArray())), picture);
        }
    }

    @Test
    void aGreyPaletteMakesAGreyPicture() throws IOException {
        byte[] file = new PngBuilder()
                .header(2, 1, 2, 3)
                .chunk("PLTE", 9, 9, 9, 200, 200, 200, 77, 77, 77)
                .rows(0, 0b10_01_0000)
                .end();
        assertPicture(file, Components.GREY, 8, new int[] {77, 200});
    }

    @Test
    void aPaletteThatIsAGreyRampKeepsItsDepth() throws IOException {
        byte[] file = new PngBuilder()
                .header(4, 1, 2, 3)
                .chunk("PLTE", 255, 255, 255, 170, 170, 170, 0, 0, 0, 85, 85, 85)
                .rows(0, 0b00_01_10_11)
                .end();
        assertPicture(file, Components.GREY, 2, new int[] {3, 2, 0, 1});
    }

    @Test
    void aPaletteWithTransparentEntriesHasAlpha() throws IOException {
        PngBuilder colored = new PngBuilder()
                .header(2, 1, 8, 3)
                .chunk("PLTE", 1, 2, 3, 4, 5, 6)
                .chunk("tRNS", 40);
        assertPicture(
                colored.rows(0, 1, 0).end(),
                Components.RGBA,
                8,
                new int[] {4, 1},
                new int[] {5, 2},
                new int[] {6, 3},
                new int[] {255, 40});
        PngBuilder grey = new PngBuilder()
                .header(2, 1, 8, 3)
                .chunk("PLTE", 0, 0, 0, 255, 255, 255)
                .chunk("tRNS", 255, 40);
        assertPicture(grey.rows(0, 1, 0).end(), Components.GREY_ALPHA, 8, new int[] {255, 0}, new int[] {40, 255});
    }

    @Test
    void oneTransparentColorMakesAlpha() throws IOException {
        byte[] grey = new PngBuilder()
                .header(4, 1, 2, 0)
                .chunk("tRNS", 0, 2)
                .rows(0, 0b00_01_10_11)
                .end();
        assertPicture(grey, Components.GREY_ALPHA, 2, new int[] {0, 1, 2, 3}, new int[] {3, 3, 0, 3});
        byte[] rgb = new PngBuilder()
                .header(2, 1, 8, 2)
                .chunk("tRNS", 0, 7, 0, 8, 0, 9)
                .rows(0, 7, 8, 9, 7, 8, 10)
                .end();
        assertPicture(
                rgb, Components.RGBA, 8, new int[] {7, 7}, new int[] {8, 8}, new int[] {9, 10}, new int[] {0, 255});
    }

    @Test
    void allFiltersAreUndone() throws IOException {
        byte[] file = new PngBuilder()
                .header(3, 5, 8, 0)
                .rows(0, 10, 20, 30, 1, 5, 5, 5, 2, 1, 1, 1, 3, 4, 4, 4, 4, 7, 7, 7)
                .end();
        assertPicture(file, Components.GREY, 8, new int[] {10, 20, 30, 5, 10, 15, 6, 11, 16, 7, 13, 18, 14, 21, 28});
    }

    @Test
    void imageDataMayComeInManyChunksAndWithoutAnEnd() throws IOException {
        byte[] whole = new PngBuilder().header(3, 1, 8, 0).rows(0, 1, 2, 3).cut();
        int idat = whole.length - 33 - 12;
        PngBuilder split = new PngBuilder().header(3, 1, 8, 0).chunk("IDAT");
        for (int i = 0; i < idat; i++) {
            split.chunk("IDAT", whole[33 + 8 + i]);
        }
        assertPicture(split.cut(), Components.GREY, 8, new int[] {1, 2, 3});
    }

    @ParameterizedTest
    @CsvSource({
        "2147483647, 2147483647, 8, 0, limit",
        "65536, 65536, 8, 2, limit",
        "0, 5, 8, 0, size",
        "-1, 5, 8, 0, limit",
        "3, 1, 3, 0, colour type",
        "3, 1, 8, 1, colour type",
        "3, 1, 16, 3, colour type",
        "30000, 1, 8, 0, too early",
        "3, 1, 8, 3, palette",
    })
    void impossibleHeadersAreRefused(int width, int height, int bitDepth, int colorType, String expected) {
        byte[] file = new PngBuilder()
                .header(width, height, bitDepth, colorType)
                .rows(0, 1, 2, 3)
                .end();
        assertDamaged(file, expected);
    }

    @Test
    void damageIsReported() {
        byte[] good = new PngBuilder().header(3, 1, 8, 0).rows(0, 1, 2, 3).end();
        for (int length = 8; length < good.length - 12; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThrows(IOException.class, () -> read(cut));
        }
        byte[] flipped = good.clone();
        flipped[45] ^= 4;
        assertDamaged(flipped, "checksum error in its IDAT chunk");
        assertDamaged(new PngBuilder().header(3, 1, 8, 0).rows(5, 1, 2, 3).end(), "filter");
        assertDamaged(new PngBuilder().header(3, 1, 8, 0).chunk("IDAT", 1, 2, 3).end(), "inflate");
        byte[] beyondPalette = new PngBuilder()
                .header(1, 1, 8, 3)
                .chunk("PLTE", 1, 2, 3)
                .rows(0, 1)
                .end();
        assertDamaged(beyondPalette, "palette of 1");
    }

    private static void assertDamaged(byte[] file, String expected) {
        IOException e = assertThrows(IOException.class, () -> read(file));
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }

    private static void assertPicture(byte[] file, Components components, int bitDepth, int[]... planes)
            throws IOException {
        Raster picture = read(file);
        assertEquals(components, picture.components());
        assertEquals(bitDepth, picture.bitDepth());
        for (int c = 0; c < planes.length; c++) {
            int[] samples = new int[picture.plane(c).length];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = picture.plane(c)[i] & 0xFFFF;
            }
            assertArrayEquals(planes[c], samples, "plane " + c);
        }
    }

    private static void assertSameSamples(BufferedImage image, Raster picture) {
        assertEquals(image.getWidth(), picture.width());
        assertEquals(image.getHeight(), picture.height());
        assertEquals(image.getRaster().getNumBands(), picture.components().count());
        for (int c = 0; c < picture.components().count(); c++) {
            for (int y = 0; y < picture.height(); y++) {
                for (int x = 0; x < picture.width(); x++) {
                    assertEquals(image.getRaster().getSample(x, y, c), picture.get(c, x, y));
                }
            }
        }
    }

    private static void fillAtRandom(BufferedImage image, int bound) {
        Random random = new Random(image.getWidth());
        for (int c = 0; c < image.getRaster().getNumBands(); c++) {
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    image.getRaster().setSample(x, y, c, random.nextInt(bound));
                }
            }
        }
    }

    private static byte[] write(BufferedImage image, boolean interlaced) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    private static Raster read(byte[] file) throws IOException {
        return PictureFiles.read(file, "test", PixelLimit.DEFAULT);
    }
}
