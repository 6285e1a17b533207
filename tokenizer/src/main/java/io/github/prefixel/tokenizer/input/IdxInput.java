package io.github.prefixel.tokenizer.input;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The grey pictures of an {@link IdxFile} of three dimensions, named by their number from 0, {@code NAME/000123}.
 * Labels are numbers from the file beside it whose name says labels-idx1 in place of images-idx3, if there is one.
 */
record IdxInput(Path file) implements Input {
    /** Larger ones are no data sets of small pictures, but bombs: all of a picture is read before it is asked for. */
    private static final int MOST_PIXELS = 1 << 24;

    @Override
    public InputCursor open() throws IOException {
        IdxFile pictures = new IdxFile(file, 3);
        try {
            int width = pictures.size(2);
            int height = pictures.size(1);
            if (width == 0 || height == 0 || (long) width * height > MOST_PIXELS) {
                throw new IOException(file + ": its pictures are " + width + " x " + height);
            }
            return new Cursor(baseName() + "/", pictures, labels(pictures.size(0)));
        } catch (IOException e) {
            pictures.close();
            throw e;
        }
    }

    private String baseName() {
        String name = file.getFileName().toString();
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    /** One for each picture, or null if there is no such file. */
    private byte[] labels(int count) throws IOException {
        String name = baseName().replace("images", "labels").replace("idx3", "idx1");
        if (name.equals(baseName())) {
            return null;
        }
        for (String extension : new String[] {"", ".gz"}) {
            Path beside = file.resolveSibling(name + extension);
            if (Files.isRegularFile(beside)) {
                try (IdxFile labels = new IdxFile(beside, 1)) {
                    if (labels.size(0) != count) {
                        throw new IOException(beside + ": " + labels.size(0) + " labels for " + count + " pictures");
                    }
                    byte[] values = labels.read(count);
                    labels.end();
                    return values;
                }
            }
        }
        return null;
    }

    private static final class Cursor implements InputCursor {
        private final String prefix;
        private final IdxFile file;
        private final byte[] labels;
        private int position;

        Cursor(String prefix, IdxFile file, byte[] labels) {
            this.prefix = prefix;
            this.file = file;
            this.labels = labels;
        }

        @Override
        public InputItem next() throws IOException {
            if (position == file.size(0)) {
                file.end();
                return null;
            }
            int i = position++;
            int width = file.size(2);
            int height = file.size(1);
            byte[] samples = file.read(width * height);
            return new InputItem(
                    prefix + String.format(Locale.ROOT, "%06d", i),
                    labels == null ? "" : Integer.toString(labels[i] & 0xFF),
                    maxPixels -> raster(width, height, samples, maxPixels));
        }

        private static Raster raster(int width, int height, byte[] samples, long maxPixels) throws IOException {
            if (samples.length > maxPixels) {
                throw new IOException(
                        width + " x " + height + " pixels, more than the limit of " + maxPixels + " pixels");
            }
            Raster raster = new Raster(width, height, Components.GREY, 8);
            short[] plane = raster.plane(0);
            for (int i = 0; i < samples.length; i++) {
                plane[i] = (short) (samples[i] & 0xFF);
            }
            return raster;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
