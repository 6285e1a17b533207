package io.github.prefixel.tokenizer.complex;

/**
 * What edges and lines a complex subband of a plane answers to: their direction in the picture as seen, in degrees
 * counter-clockwise from the horizontal, ± 15°.
 */
public enum Orientation {
    DEGREES_15(15),
    DEGREES_45(45),
    DEGREES_75(75),
    DEGREES_105(105),
    DEGREES_135(135),
    DEGREES_165(165);

    private final int degrees;

    Orientation(int degrees) {
        this.degrees = degrees;
    }

    /** 0 to 180: below 90, lines rise to the right; above, they fall. */
    public int degrees() {
        return degrees;
    }

    /** Such as {@code 15°}. */
    public String label() {
        return degrees + "°";
    }
}
