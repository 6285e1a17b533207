package io.github.prefixel.testimages;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The catalogue: generators for any size and seed, and a fixed set with names. The same arguments give the same samples on
 * every Java machine. Sizes are in pixels, at least 1; seeds are arbitrary.
 */
public final class TestImages {
    private static final List<String> STANDARD =
            List.of("photo", "photo-portrait", "leaves", "noise", "zone-plate", "text", "gradients", "line-art");

    private static final Map<String, Supplier<TestImage>> BY_NAME = new TreeMap<>(Map.ofEntries(
            Map.entry("photo", () -> photo(768, 512, 1)),
            Map.entry("photo-portrait", () -> photo(512, 768, 7)),
            Map.entry("leaves", () -> deadLeaves(512, 512, 1)),
            Map.entry("noise", () -> noise(512, 512, 1, 1)),
            Map.entry("zone-plate", () -> zonePlate(512, 512)),
            Map.entry("text", () -> text(512, 512, 1)),
            Map.entry("gradients", () -> gradients(512, 512)),
            Map.entry("line-art", () -> lineArt(512, 512, 1)),
            Map.entry("flat", () -> flat(256, 256)),
            Map.entry("pixel", () -> flat(1, 1)),
            Map.entry("deep", () -> deep(256, 256, 1)),
            Map.entry("alpha", () -> alpha(256, 256, 1)),
            Map.entry("1x13", () -> photo(1, 13, 1)),
            Map.entry("13x1", () -> photo(13, 1, 1)),
            Map.entry("31x13", () -> photo(31, 13, 1)),
            Map.entry("127x89", () -> photo(127, 89, 1))));

    private TestImages() {}

    /** The eight pictures on which a codec is compared when no others are given: 8 bits a sample, RGB and grey. */
    public static List<TestImage> standard() {
        return STANDARD.stream().map(TestImages::byName).toList();
    }

    /** The names that {@link #byName} knows, sorted. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /**
     * A picture of the fixed set.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static TestImage byName(String name) {
        Supplier<TestImage> picture = BY_NAME.get(name);
        if (picture == null) {
            throw new IllegalArgumentException(
                    "no test picture is called " + name + ", choose one of " + String.join(", ", names()));
        }
        return picture.get().named(name);
    }

    /** RGB: a landscape with the statistics of a photograph, through a lens and a sensor. */
    public static TestImage photo(int width, int height, long seed) {
        return PhotoScene.image(width, height, seed);
    }

    /** RGB: discs of all sizes that hide each other. */
    public static TestImage deadLeaves(int width, int height, long seed) {
        return DeadLeaves.image(width, height, seed);
    }

    /**
     * RGB: Gaussian noise with the amplitude spectrum f<sup>−exponent</sup> and correlated channels; 0 is white noise, 1
     * is like photographs, 2 is like clouds. Memory grows with the square of the longer side.
     */
    public static TestImage noise(int width, int height, double exponent, long seed) {
        return SpectralNoise.image(width, height, exponent, seed);
    }

    /** Grey: rings of every frequency and direction. */
    public static TestImage zonePlate(int width, int height) {
        return ZonePlate.image(width, height);
    }

    /** Grey: a printed page. */
    public static TestImage text(int width, int height, long seed) {
        return GlyphPage.image(width, height, seed);
    }

    /** RGB: ramps of lightness and hue. */
    public static TestImage gradients(int width, int height) {
        return Gradients.ramps(width, height);
    }

    /** RGB: anti-aliased strokes on white. */
    public static TestImage lineArt(int width, int height, long seed) {
        return LineArt.image(width, height, seed);
    }

    /** RGB: one colour. */
    public static TestImage flat(int width, int height) {
        return Gradients.flat(width, height);
    }

    /** Grey of 16 bits: a smooth surface with a little noise. */
    public static TestImage deep(int width, int height, long seed) {
        return Gradients.deep(width, height, seed);
    }

    /** RGBA: glows with soft edges and discs with hard ones on clear ground. */
    public static TestImage alpha(int width, int height, long seed) {
        return Gradients.alpha(width, height, seed);
    }
}
