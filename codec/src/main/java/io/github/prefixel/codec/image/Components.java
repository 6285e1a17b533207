package io.github.prefixel.codec.image;

/** What the planes of a {@link Raster} stand for, in plane order. Alpha is straight (not premultiplied) and last. */
public enum Components {
    GREY(1, 0),
    GREY_ALPHA(1, 1),
    RGB(3, 0),
    RGBA(3, 1);

    private final int colors;
    private final int alphas;

    Components(int colors, int alphas) {
        this.colors = colors;
        this.alphas = alphas;
    }

    /** Number of planes, 1 to 4. */
    public int count() {
        return colors + alphas;
    }

    /** Number of colour planes, 1 or 3; they come first. */
    public int colors() {
        return colors;
    }

    public boolean hasAlpha() {
        return alphas != 0;
    }
}
