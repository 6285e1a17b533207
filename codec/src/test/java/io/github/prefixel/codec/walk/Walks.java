package io.github.prefixel.codec.walk;

import io.github.prefixel.codec.wavelet.SubbandLayout;
import java.util.stream.Stream;

/** Walks over pictures of all shapes. */
public final class Walks {
    /**
     * A picture to walk over.
     *
     * @param staggered whether bands have lowest planes of their own, as in the reversible mode
     */
    public record Shape(
            int width, int height, int colors, boolean alpha, boolean staggered, int topPlane, double density) {
        public SiteMap map() {
            SubbandLayout layout = SubbandLayout.of(width, height);
            return new SiteMap(
                    layout,
                    colors,
                    alpha,
                    (c, band) -> staggered ? (band.level() + band.orientation().ordinal() + c) % 5 : 0);
        }

        public RandomTokens tokens(long seed) {
            return new RandomTokens(seed, density);
        }
    }

    private Walks() {}

    public static Stream<Shape> shapes() {
        return Stream.of(
                new Shape(1, 1, 1, false, false, 6, 0.5),
                new Shape(1, 1, 3, true, true, 9, 0.5),
                new Shape(1, 13, 3, false, true, 8, 0.4),
                new Shape(13, 1, 1, true, false, 8, 0.4),
                new Shape(2, 2, 3, false, false, 29, 0.3),
                new Shape(3, 2, 1, false, true, 12, 0.9),
                new Shape(8, 8, 1, false, false, 5, 1.0),
                new Shape(16, 17, 3, false, false, 5, 0.0),
                new Shape(31, 13, 3, true, true, 10, 0.2),
                new Shape(64, 64, 1, false, false, 7, 0.1),
                new Shape(67, 61, 3, false, true, 9, 0.05),
                new Shape(129, 65, 3, false, false, 6, 0.02),
                new Shape(40, 40, 1, false, false, 29, 0.3));
    }
}
