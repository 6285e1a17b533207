package io.github.prefixel.codec.imageio;

import io.github.prefixel.codec.image.Raster;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads the first picture of any file that a registered ImageIO plug-in recognises. */
final class ImageIoReader {
    /** The WebP plug-in peeks ahead of codes that take no bits, and is slow where that fails. */
    private static final int PADDING = 64;

    static {
        // Plug-ins that open streams of their own would otherwise spool to temporary files.
        ImageIO.setUseCache(false);
    }

    private ImageIoReader() {}

    /**
     * @return null if no plug-in recognises the file
     * @throws IOException also for whatever else a plug-in throws when a file is damaged
     */
    static Raster read(byte[] file, PixelLimit limit) throws IOException {
        IOException failure = null;
        byte[] padded = ExifOrientation.isWebp(file) ? Arrays.copyOf(file, file.length + PADDING) : file;
        for (ImageReader reader : readers(file)) {
            try (ImageInputStream in = new ByteArrayImageInput(padded)) {
                return read(reader, in, limit);
            } catch (IOException e) {
                failure = failure == null ? e : failure;
            } catch (UncheckedIOException e) {
                failure = failure == null ? e.getCause() : failure;
            } catch (RuntimeException | StackOverflowError e) {
                failure = failure == null ? new IOException(describe(reader, e), e) : failure;
            } finally {
                reader.dispose();
            }
        }
        if (failure != null) {
            throw failure;
        }
        return null;
    }

    private static List<ImageReader> readers(byte[] file) throws IOException {
        List<ImageReader> readers = new ArrayList<>();
        try (ImageInputStream in = new ByteArrayImageInput(file)) {
            ImageIO.getImageReaders(in).forEachRemaining(readers::add);
        } catch (RuntimeException e) {
            throw new IOException("the file confuses the ImageIO plug-ins (" + e + ")", e);
        }
        return readers;
    }

    private static Raster read(ImageReader reader, ImageInputStream in, PixelLimit limit) throws IOException {
        reader.setInput(in, false, true);
        limit.check(reader.getWidth(0), reader.getHeight(0));
        BufferedImage image = reader.read(0);
        return BufferedImages.toRaster(image);
    }

    private static String describe(ImageReader reader, Throwable e) throws IOException {
        return "damaged or unsupported " + reader.getFormatName() + " file (" + e + ")";
    }
}
