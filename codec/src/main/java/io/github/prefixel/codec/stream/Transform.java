package io.github.prefixel.codec.stream;

/** Registry of wavelet transforms; the ordinal is the value of the header field. */
public enum Transform {
    /** CDF 9/7 in float arithmetic: the lossy mode. */
    CDF97("cdf97"),
    /** Reversible 5/3 in integers: the lossless mode. */
    REVERSIBLE53("reversible53");

    private final String label;

    Transform(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
