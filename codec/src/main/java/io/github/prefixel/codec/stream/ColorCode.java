package io.github.prefixel.codec.stream;

/** Registry of colour transforms; the ordinal is the value of the header field. */
public enum ColorCode {
    /** Components are coded as they are: all there is for grey pictures. */
    NONE("none"),
    /** Fixed opponent axes. */
    OPPONENT("opponent"),
    /** A rotation whose three angles the header spells out. */
    ROTATION("rotation"),
    /** The reversible YCoCg-R. */
    YCOCG_R("ycocg-r"),
    /** The rotation of the trained model that the header names. */
    TRAINED("trained");

    private final String label;

    ColorCode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
