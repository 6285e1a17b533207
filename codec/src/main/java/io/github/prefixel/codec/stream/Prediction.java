package io.github.prefixel.codec.stream;

/**
 * Which detail bands of a stream hold what is left after prediction, and on which levels the luma guides that of chroma.
 * Bands HL and LH may be predicted, HH of chroma only.
 *
 * <p>Pictures of up to {@value #TINY_PIXELS} pixels have both wherever they may or prediction nowhere, which takes no
 * field in the header.
 *
 * @param bits 16 for each component, 4 for each of its levels from the finest on: HL, LH, HH, and guided by the luma
 */
public record Prediction(long bits) {
    /** How many levels may be predicted. */
    public static final int LEVELS = 4;

    private static final int TINY_PIXELS = 1 << 16;

    private static final int COMPONENT_BITS = 16;
    private static final int LEVEL_BITS = 4;
    private static final int GUIDED = 3;
    private static final long CHROMA = 0xFFFF;
    /** Grey, luma, and alpha. */
    private static final long OTHERS = 0x3333;

    /** In no band. */
    public static final Prediction NONE = new Prediction(0);

    public boolean isNone() {
        return bits == 0;
    }

    /** Whether a picture has it everywhere or nowhere. */
    public static boolean isPreset(int width, int height) {
        return (long) width * height <= TINY_PIXELS;
    }

    /** Wherever it may be, guided wherever it may be. */
    public static Prediction everywhere(int components) {
        long bits = 0;
        for (int c = components - 1; c >= 0; c--) {
            bits = bits << COMPONENT_BITS | (isChroma(c, components) ? CHROMA : OTHERS);
        }
        return new Prediction(bits);
    }

    /** Whether a picture may have it. */
    boolean suits(int width, int height, int components, Transform transform) {
        Prediction all = everywhere(components);
        return isNone()
                || transform == Transform.CDF97 && (isPreset(width, height) ? equals(all) : (bits & ~all.bits) == 0);
    }

    private static boolean isChroma(int component, int components) {
        return components >= 3 && (component == 1 || component == 2);
    }

    /**
     * Whether a band has it.
     *
     * @param level 1 for the finest
     * @param detail 0 for HL, 1 for LH, 2 for HH
     */
    public boolean on(int component, int level, int detail) {
        return level <= LEVELS && (bits >> at(component, level) + detail & 1) != 0;
    }

    /** Whether the luma guides it on a level. */
    public boolean guided(int component, int level) {
        return on(component, level, GUIDED);
    }

    /** The same with it in one more band. */
    public Prediction with(int component, int level, int detail) {
        return new Prediction(bits | 1L << at(component, level) + detail);
    }

    /** The same with guidance on one more level of chroma. */
    public Prediction withGuided(int component, int level) {
        return with(component, level, GUIDED);
    }

    private static int at(int component, int level) {
        return component * COMPONENT_BITS + LEVEL_BITS * (level - 1);
    }

    /** Two bytes for chroma, 4 bits a level, and one for other components, 2 bits a level; coarser levels first. */
    void write(FieldWriter out, int components) {
        for (int c = 0; c < components; c++) {
            if (isChroma(c, components)) {
                out.write((int) (bits >> at(c, 1) & CHROMA), 2);
            } else {
                int packed = 0;
                for (int level = LEVELS; level >= 1; level--) {
                    packed = packed << 2 | (int) (bits >> at(c, level) & 3);
                }
                out.write(packed, 1);
            }
        }
    }

    static Prediction read(FieldReader in, int components) {
        String field = "the predicted bands";
        long bits = 0;
        for (int c = 0; c < components; c++) {
            if (isChroma(c, components)) {
                bits |= (long) in.read(field, 2) << at(c, 1);
            } else {
                int packed = in.read(field, 1);
                for (int level = 1; level <= LEVELS; level++) {
                    bits |= (long) (packed >> 2 * (level - 1) & 3) << at(c, level);
                }
            }
        }
        if (bits == 0) {
            throw in.malformed("prediction is announced, but " + field + " are none");
        }
        return new Prediction(bits);
    }
}
