package io.github.prefixel.tokenizer.prepare;

import io.github.prefixel.codec.image.Raster;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What is done to pictures before they are tokenized.
 *
 * @param size side of the square to which they are cropped and resized, in pixels; 0 leaves their size alone
 * @param pad side of the black square in whose middle they are put afterwards, in pixels; 0 for none
 * @param depth bits a sample to which they are brought; 0 leaves their depth alone
 */
public record Preparation(int size, int pad, Colors colors, int depth) {
    /** Leaves pictures as they are. */
    public static final Preparation NONE = new Preparation(0, 0, Colors.AS_THEY_ARE, 0);

    private static final String SIZE = "size";
    private static final String PAD = "pad";
    private static final String DEPTH = "depth";
    private static final String COMPONENTS = "components";

    /** The largest {@link #size} and {@link #pad}. */
    public static final int MAX_SIZE = 1 << 14;

    /** @throws IllegalArgumentException if a side is out of range, or pictures of the size do not fit the black square */
    public Preparation {
        Objects.requireNonNull(colors);
        requireSide(size);
        requireSide(pad);
        if (depth < 0 || depth > Raster.MAX_BIT_DEPTH) {
            throw new IllegalArgumentException("a depth is 1 to " + Raster.MAX_BIT_DEPTH + " bits, not " + depth);
        }
        if (pad > 0 && size > pad) {
            throw new IllegalArgumentException(
                    "pictures of " + size + " x " + size + " do not fit into " + pad + " x " + pad);
        }
    }

    /** Only resized and converted. */
    public Preparation(int size, Colors colors) {
        this(size, 0, colors, 0);
    }

    /**
     * What {@link #description} describes.
     *
     * @throws IllegalArgumentException if it describes what cannot be
     */
    public static Preparation of(Map<String, String> description) {
        String components = description.getOrDefault(COMPONENTS, Colors.AS_THEY_ARE.label());
        for (Colors colors : Colors.values()) {
            if (colors.label().equals(components)) {
                return new Preparation(
                        number(description, SIZE), number(description, PAD), colors, number(description, DEPTH));
            }
        }
        throw new IllegalArgumentException("there are no components '" + components + "'");
    }

    private static int number(Map<String, String> description, String name) {
        return Integer.parseInt(description.getOrDefault(name, "0"));
    }

    /** The same by name and value, for {@code dataset.json}; other names may stand beside these. */
    public Map<String, String> description() {
        Map<String, String> description = new TreeMap<>();
        description.put(COMPONENTS, colors.label());
        if (size > 0) {
            description.put(SIZE, Integer.toString(size));
        }
        if (pad > 0) {
            description.put(PAD, Integer.toString(pad));
        }
        if (depth > 0) {
            description.put(DEPTH, Integer.toString(depth));
        }
        return description;
    }

    private static void requireSide(int side) {
        if (side < 0 || side > MAX_SIZE) {
            throw new IllegalArgumentException("a size is 1 to " + MAX_SIZE + ", not " + side);
        }
    }

    /**
     * The prepared picture; the same object if nothing is to do.
     *
     * @throws IllegalArgumentException if it does not fit the black square
     */
    public Raster apply(Raster picture) {
        Raster converted = colors.convert(depth == 0 ? picture : BitDepth.convert(picture, depth));
        Raster resized = size == 0 ? converted : LanczosResize.resize(CentreCrop.square(converted), size, size);
        return pad == 0 ? resized : Padding.centred(resized, pad);
    }
}
