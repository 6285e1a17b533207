package io.github.prefixel.codec.stream;

/** Registry of entropy models; the ordinal is the value of the header field. */
public enum ModelCode {
    /** One adaptive probability to a context, no mixing. */
    DIRECT("direct"),
    /** Logistic mixing of contexts and sign networks, starting from the trained set 1. */
    MIXING("mixing-1"),
    /** The same with a significance network, starting from a trained set 1 of its own. */
    NETS("nets-1");

    private final String label;

    ModelCode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
