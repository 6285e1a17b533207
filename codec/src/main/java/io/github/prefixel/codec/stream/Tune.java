package io.github.prefixel.codec.stream;

/** What a stream spends its bits on first; the ordinal is the value of the header field. */
public enum Tune {
    /** Least squared error over R, G and B. */
    PSNR("psnr"),
    /** Structural similarity of the luma, as the eye judges: errors count less where much is going on. */
    SSIM("ssim");

    private final String label;

    Tune(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
