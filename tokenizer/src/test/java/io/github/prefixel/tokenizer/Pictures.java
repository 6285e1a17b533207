package io.github.prefixel.tokenizer;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.testimages.TestImage;
import io.github.prefixel.testimages.TestImages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Small pictures of every kind. */
public final class Pictures {
    private static final Map<String, TestImage> SMALL = new LinkedHashMap<>();

    static {
        SMALL.put("photo", TestImages.photo(16, 12, 1));
        SMALL.put("portrait", TestImages.photo(9, 17, 7));
        SMALL.put("leaves", TestImages.deadLeaves(12, 13, 2));
        SMALL.put("grey", TestImages.zonePlate(17, 16));
        SMALL.put("grey of 16 bits", TestImages.deep(12, 10, 2));
        SMALL.put("alpha", TestImages.alpha(11, 8, 2));
        SMALL.put("flat", TestImages.flat(8, 8));
        SMALL.put("row", TestImages.photo(13, 1, 1));
        SMALL.put("column", TestImages.photo(1, 13, 1));
        SMALL.put("pixel", TestImages.photo(1, 1, 1));
    }

    private Pictures() {}

    public static Stream<Named<Raster>> small() {
        return SMALL.entrySet().stream().map(e -> Named.of(e.getKey(), raster(e.getValue())));
    }

    public static Raster photo(int width, int height) {
        return photo(width, height, 1);
    }

    public static Raster photo(int width, int height, long seed) {
        return raster(TestImages.photo(width, height, seed));
    }

    /** Square pictures of noise with spectra from rough to smooth, all of it different. */
    public static Stream<Raster> noise(int count, int side) {
        return IntStream.range(0, count).mapToObj(i -> raster(TestImages.noise(side, side, 1 + 0.5 * (i / 2 % 3), i)));
    }

    private static Raster raster(TestImage image) {
        Raster picture =
                new Raster(image.width(), image.height(), Components.values()[image.channels() - 1], image.bitDepth());
        for (int c = 0; c < image.channels(); c++) {
            short[] plane = image.planes()[c];
            System.arraycopy(plane, 0, picture.plane(c), 0, plane.length);
        }
        return picture;
    }
}
