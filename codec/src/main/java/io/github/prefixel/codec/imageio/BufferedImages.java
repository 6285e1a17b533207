package io.github.prefixel.codec.imageio;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import java.io.IOException;

/**
 * Between AWT's pictures and planes. Samples are taken from AWT's raster as they are: {@code getRGB} would push grey
 * through a linear grey space and change it.
 */
final class BufferedImages {
    private BufferedImages() {}

    static Raster toRaster(BufferedImage image) throws IOException {
        ColorModel model = image.getColorModel();
        if (model instanceof IndexColorModel indexed) {
            return fromPalette(image, indexed);
        }
        boolean integer = (model instanceof ComponentColorModel || model instanceof DirectColorModel)
                && maxBits(model) <= Raster.MAX_BIT_DEPTH
                && isUnsigned(model);
        int colors = model.getNumColorComponents();
        int space = model.getColorSpace().getType();
        if (!(colors == 1 && space == ColorSpace.TYPE_GRAY) && !(colors == 3 && space == ColorSpace.TYPE_RGB)) {
            return fromIntegers(toSrgb(image));
        }
        return integer ? fromIntegers(image) : fromNormalized(image);
    }

    private static boolean isUnsigned(ColorModel model) {
        int type = model.getTransferType();
        return type == DataBuffer.TYPE_BYTE
                || type == DataBuffer.TYPE_USHORT
                || type == DataBuffer.TYPE_INT && model instanceof DirectColorModel;
    }

    private static int maxBits(ColorModel model) {
        int bits = 0;
        for (int size : model.getComponentSize()) {
            bits = Math.max(bits, size);
        }
        return bits;
    }

    private static Raster fromPalette(BufferedImage image, IndexColorModel model) throws IOException {
        int[] argb = new int[model.getMapSize()];
        model.getRGBs(argb);
        int width = image.getWidth();
        int height = image.getHeight();
        short[] indices = new short[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRaster().getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                indices[y * width + x] = (short) row[x];
            }
        }
        return new Palette(argb, model.getPixelSize()).expand(width, height, indices);
    }

    private static Raster fromIntegers(BufferedImage image) {
        ColorModel model = image.getColorModel();
        Raster picture = allocate(image, maxBits(model));
        int width = image.getWidth();
        int[] row = new int[width];
        for (int c = 0; c < picture.components().count(); c++) {
            int max = (1 << model.getComponentSize(c)) - 1;
            short[] plane = picture.plane(c);
            for (int y = 0; y < image.getHeight(); y++) {
                image.getRaster().getSamples(0, y, width, 1, c, row);
                for (int x = 0; x < width; x++) {
                    plane[y * width + x] = (short) BitDepths.rescale(row[x] & max, max, picture.maxSample());
                }
            }
        }
        if (model.isAlphaPremultiplied() && picture.components().hasAlpha()) {
            divideByAlpha(picture);
        }
        return picture;
    }

    /** Floating-point and wider integer samples, taken at 16 bits of their nominal range. */
    private static Raster fromNormalized(BufferedImage image) {
        ColorModel model = image.getColorModel();
        Raster picture = allocate(image, Raster.MAX_BIT_DEPTH);
        int width = image.getWidth();
        int count = picture.components().count();
        Object pixel = null;
        float[] normalized = new float[model.getNumComponents()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                pixel = image.getRaster().getDataElements(x, y, pixel);
                model.getNormalizedComponents(pixel, normalized, 0);
                for (int c = 0; c < count; c++) {
                    float clipped = Math.max(0, Math.min(1, normalized[c]));
                    picture.plane(c)[y * width + x] = (short) Math.round(clipped * picture.maxSample());
                }
            }
        }
        return picture;
    }

    private static Raster allocate(BufferedImage image, int bitDepth) {
        ColorModel model = image.getColorModel();
        boolean alpha = model.hasAlpha();
        Components components = model.getNumColorComponents() == 1
                ? (alpha ? Components.GREY_ALPHA : Components.GREY)
                : (alpha ? Components.RGBA : Components.RGB);
        return new Raster(image.getWidth(), image.getHeight(), components, bitDepth);
    }

    private static void divideByAlpha(Raster picture) {
        int colors = picture.components().colors();
        short[] alpha = picture.plane(colors);
        int max = picture.maxSample();
        for (int c = 0; c < colors; c++) {
            short[] plane = picture.plane(c);
            for (int i = 0; i < plane.length; i++) {
                int a = alpha[i] & 0xFFFF;
                plane[i] = (short) (a == 0 ? 0 : Math.min(max, BitDepths.rescale(plane[i] & 0xFFFF, a, max)));
            }
        }
    }

    /** CMYK, Lab and other colour spaces by their profiles; 8 bits a sample, or 16 if there were more than 8. */
    private static BufferedImage toSrgb(BufferedImage image) {
        ColorModel from = image.getColorModel();
        int type = maxBits(from) > 8 ? DataBuffer.TYPE_USHORT : DataBuffer.TYPE_BYTE;
        ColorModel to = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), from.hasAlpha(), false, from.getTransparency(), type);
        BufferedImage srgb = new BufferedImage(
                to, to.createCompatibleWritableRaster(image.getWidth(), image.getHeight()), false, null);
        return new ColorConvertOp(null).filter(image, srgb);
    }

    /** An AWT picture with the same samples; the raster must be 8 bits deep and without alpha. */
    static BufferedImage fromRaster(Raster picture) {
        Components components = picture.components();
        int space = components.colors() == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB;
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(space), false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
        BufferedImage image = new BufferedImage(
                model, model.createCompatibleWritableRaster(picture.width(), picture.height()), false, null);
        byte[] row = new byte[picture.width() * components.count()];
        for (int y = 0; y < picture.height(); y++) {
            SampleRows.pack(picture, y, row);
            image.getRaster().setDataElements(0, y, picture.width(), 1, row);
        }
        return image;
    }
}
