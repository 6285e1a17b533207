package io.github.prefixel.codec.estimate;

/** Whether a decoder estimates the coefficients of which the stream tells nothing yet, rather than take them as 0. */
public enum Estimation {
    /** As its encoder's effort suggests: not for streams of the fast entropy model, which are made to be quick. */
    AUTO,
    ON,
    OFF
}
