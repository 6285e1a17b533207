package io.github.prefixel.codec.stream;

/**
 * Registry of entropy models; the ordinal is the value of the header field, but of one that starts from a trained model
 * that the header names, where it is {@value #TRAINED} more.
 */
public enum ModelCode {
    /** One adaptive probability to a context, no mixing. */
    DIRECT("direct", null),
    /** Logistic mixing of contexts and sign networks, starting from the trained set 1. */
    MIXING("mixing-1", "mixing"),
    /** The same with a significance network, starting from a trained set 1 of its own. */
    NETS("nets-1", "nets");

    /** What a trained model adds to the value of the header field. */
    static final int TRAINED = 2;

    private final String label;
    private final String trainedLabel;

    ModelCode(String label, String trainedLabel) {
        this.label = label;
        this.trainedLabel = trainedLabel;
    }

    public String label() {
        return label;
    }

    /** What it is called when it starts from a trained model that the header names; null if it cannot. */
    public String trainedLabel() {
        return trainedLabel;
    }

    /** Whether it starts from what was learned. */
    public boolean learns() {
        return trainedLabel != null;
    }
}
