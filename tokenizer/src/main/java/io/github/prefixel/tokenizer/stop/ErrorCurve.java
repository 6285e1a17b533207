package io.github.prefixel.tokenizer.stop;

/** The error of every prefix of a sequence. */
interface ErrorCurve {
    /** Number of tokens of the whole sequence. */
    int length();

    /** Number of pixels of its pictures. */
    long pixels();

    /**
     * The error of the picture of a prefix, at least 0.
     *
     * @param tokens 0 to {@link #length}
     */
    double at(int tokens);
}
