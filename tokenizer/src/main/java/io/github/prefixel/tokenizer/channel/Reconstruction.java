package io.github.prefixel.tokenizer.channel;

/** Which value stands for all the samples of a cell of a quantiser. */
public enum Reconstruction {
    /** The middle of the cell: the decoder knows nothing of the source. */
    MIDPOINT,

    /** The mean of the samples in the cell, which makes the squared error least. */
    CENTROID
}
