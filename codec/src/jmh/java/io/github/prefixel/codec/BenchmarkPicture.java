package io.github.prefixel.codec;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.testimages.TestImage;
import io.github.prefixel.testimages.TestImages;
import java.io.IOException;
import java.nio.file.Path;

/** The picture that a benchmark is asked for. */
final class BenchmarkPicture {
    static final String BUILT_IN = "photo";

    private BenchmarkPicture() {}

    /** @param image a picture file, or {@value #BUILT_IN} for the built-in picture of 768 × 512 */
    static Raster read(String image) throws IOException {
        return image.equals(BUILT_IN) ? raster(TestImages.photo(768, 512, 1)) : PictureFiles.read(Path.of(image));
    }

    private static Raster raster(TestImage image) {
        Raster raster =
                new Raster(image.width(), image.height(), Components.values()[image.channels() - 1], image.bitDepth());
        for (int c = 0; c < image.channels(); c++) {
            System.arraycopy(image.planes()[c], 0, raster.plane(c), 0, image.width() * image.height());
        }
        return raster;
    }
}
