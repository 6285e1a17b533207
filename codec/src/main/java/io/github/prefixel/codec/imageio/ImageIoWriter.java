package io.github.prefixel.codec.imageio;

import io.github.prefixel.codec.image.Raster;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes JPEG and BMP through ImageIO: 8 bits a sample, without alpha. */
final class ImageIoWriter {
    private static final float JPEG_QUALITY = 0.95f;

    static {
        // Plug-ins that open streams of their own would otherwise spool to temporary files.
        ImageIO.setUseCache(false);
    }

    private ImageIoWriter() {}

    /** @param format {@code jpeg} or {@code bmp} */
    static void write(Raster picture, OutputStream out, String format) throws IOException {
        if (picture.components().hasAlpha()) {
            throw new IOException("a " + format + " file holds no alpha, and this picture is " + picture
                    + "; write png, tiff or pam");
        }
        if (picture.bitDepth() > 8) {
            throw new IOException("a " + format + " file holds 8 bits a sample, and this picture is " + picture
                    + "; write png, tiff or pnm");
        }
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        if (!writers.hasNext()) {
            throw new IOException("no ImageIO plug-in writes " + format);
        }
        ImageWriter writer = writers.next();
        Raster stored = BitDepths.rescale(picture, 8);
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(JPEG_QUALITY);
            }
            writer.write(null, new IIOImage(BufferedImages.fromRaster(stored), null, null), param);
        } catch (RuntimeException e) {
            throw new IOException("this picture (" + picture + ") cannot be written as " + format, e);
        } finally {
            writer.dispose();
        }
    }
}
