package io.github.prefixel.tokenizer.input;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A picture file. */
record FileInput(Path file) implements Input {
    @Override
    public InputCursor open() {
        return new InputCursor() {
            private boolean given;

            @Override
            public InputItem next() {
                boolean first = !given;
                given = true;
                return first ? item(file, file.getFileName().toString(), "") : null;
            }

            @Override
            public void close() {}
        };
    }

    static InputItem item(Path file, String name, String label) {
        return new InputItem(name, label, maxPixels -> read(file, name, maxPixels));
    }

    private static Raster read(Path file, String name, long maxPixels) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return PictureFiles.read(in, name, maxPixels);
        }
    }
}
