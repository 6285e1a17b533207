package io.github.prefixel.codec.imageio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BufferedImagesTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_BGR,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_4BYTE_ABGR
            })
    void colorsKeepTheirPlaces(int type) throws IOException {
        BufferedImage image = new BufferedImage(2, 1, type);
        image.setRGB(1, 0, 0x80102030);
        Raster picture = BufferedImages.toRaster(image);
        boolean alpha = image.getColorModel().hasAlpha();
        assertEquals(alpha ? Components.RGBA : Components.RGB, picture.components());
        assertEquals(0x10, picture.get(0, 1, 0));
        assertEquals(0x20, picture.get(1, 1, 0));
        assertEquals(0x30, picture.get(2, 1, 0));
        if (alpha) {
            assertEquals(0x80, picture.get(3, 1, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_ARGB_PRE, BufferedImage.TYPE_4BYTE_ABGR_PRE})
    void premultipliedAlphaIsDividedOut(int type) throws IOException {
        BufferedImage image = new BufferedImage(3, 1, type);
        int[][] premultiplied = {{0, 0, 0, 0}, {60, 30, 120, 120}, {255, 1, 0, 255}};
        for (int x = 0; x < 3; x++) {
            image.getRaster().setPixel(x, 0, premultiplied[x]);
        }
        Raster picture = BufferedImages.toRaster(image);
        int[][] straight = {{0, 0, 0, 0}, {128, 64, 255, 120}, {255, 1, 0, 255}};
        for (int x = 0; x < 3; x++) {
            for (int c = 0; c < 4; c++) {
                assertEquals(straight[x][c], picture.get(c, x, 0));
            }
        }
    }

    @Test
    void everyGreyIsKept() throws IOException {
        BufferedImage bytes = new BufferedImage(256, 1, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage shorts = new BufferedImage(256, 1, BufferedImage.TYPE_USHORT_GRAY);
        for (int x = 0; x < 256; x++) {
            bytes.getRaster().setSample(x, 0, 0, x);
            shorts.getRaster().setSample(x, 0, 0, 257 * x + 3 & 0xFFFF);
        }
        for (int x = 0; x < 256; x++) {
            assertEquals(x, BufferedImages.toRaster(bytes).get(0, x, 0));
            assertEquals(257 * x + 3 & 0xFFFF, BufferedImages.toRaster(shorts).get(0, x, 0));
        }
        assertEquals(16, BufferedImages.toRaster(shorts).bitDepth());
    }

    @Test
    void bilevelIsOneBitDeep() throws IOException {
        BufferedImage image = new BufferedImage(9, 1, BufferedImage.TYPE_BYTE_BINARY);
        image.setRGB(8, 0, 0xFFFFFFFF);
        Raster picture = BufferedImages.toRaster(image);
        assertEquals(1, picture.bitDepth());
        assertEquals(0, picture.get(0, 7, 0));
        assertEquals(1, picture.get(0, 8, 0));
    }

    @Test
    void unevenDepthsAreScaledToTheDeepest() throws IOException {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_565_RGB);
        image.getRaster().setPixel(0, 0, new int[] {31, 63, 16});
        Raster picture = BufferedImages.toRaster(image);
        assertEquals(6, picture.bitDepth());
        assertEquals(63, picture.get(0, 0, 0));
        assertEquals(63, picture.get(1, 0, 0));
        assertEquals(33, picture.get(2, 0, 0));
    }

    @Test
    void floatingPointIsTakenAtSixteenBits() throws IOException {
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, 1, DataBuffer.TYPE_FLOAT);
        BufferedImage image = new BufferedImage(model, model.createCompatibleWritableRaster(2, 1), false, null);
        image.getRaster().setPixel(0, 0, new float[] {0, 0.5f, 1});
        image.getRaster().setPixel(1, 0, new float[] {-3, 0.25f, 7});
        Raster picture = BufferedImages.toRaster(image);
        assertEquals(16, picture.bitDepth());
        assertEquals(32768, picture.get(1, 0, 0));
        assertEquals(65535, picture.get(2, 0, 0));
        assertEquals(0, picture.get(0, 1, 0));
        assertEquals(65535, picture.get(2, 1, 0));
    }

    @Test
    void otherColorSpacesBecomeRgb() throws IOException {
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_CIEXYZ), false, false, 1, DataBuffer.TYPE_USHORT);
        BufferedImage image = new BufferedImage(model, model.createCompatibleWritableRaster(4, 2), false, null);
        Raster picture = BufferedImages.toRaster(image);
        assertEquals(Components.RGB, picture.components());
        assertEquals(16, picture.bitDepth());
    }

    @Test
    void transparentPalettesOfGifHaveAlpha() throws IOException {
        byte[] component = {0, 100, (byte) 200, 50};
        IndexColorModel model = new IndexColorModel(2, 4, component, component, new byte[4], 3);
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_BYTE_BINARY, model);
        for (int x = 0; x < 4; x++) {
            image.getRaster().setSample(x, 0, 0, x);
        }
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        ImageIO.write(image, "gif", gif);
        Raster picture = PictureFiles.read(gif.toByteArray(), "gif", PixelLimit.DEFAULT);
        assertEquals(Components.RGBA, picture.components());
        assertEquals(200, picture.get(1, 2, 0));
        assertEquals(0, picture.get(2, 2, 0));
        assertEquals(255, picture.get(3, 2, 0));
        assertEquals(0, picture.get(3, 3, 0));
    }

    /** Four components behind an Adobe marker are CMYK, inverted: 255 is no ink. */
    @Test
    void cmykJpegBecomesRgb() throws IOException {
        WritableRaster inks = java.awt.image.Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 16; x++) {
                inks.setPixel(x, y, new int[] {255, 255, 255, x < 8 ? 255 : 0});
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(jpeg)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(inks, null, null), null);
        } finally {
            writer.dispose();
        }
        Raster picture = PictureFiles.read(withAdobeMarker(jpeg.toByteArray()), "jpeg", PixelLimit.DEFAULT);
        assertEquals(Components.RGB, picture.components());
        for (int c = 0; c < 3; c++) {
            assertTrue(picture.get(c, 3, 3) > 240, picture.get(c, 3, 3) + " for white");
            assertTrue(picture.get(c, 12, 3) < 60, picture.get(c, 12, 3) + " for black");
        }
    }

    private static byte[] withAdobeMarker(byte[] jpeg) {
        byte[] marker = {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.writeBytes(marker);
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }
}
