package io.github.prefixel.codec.entropy;

/** Tells binary decisions, given the probability of each. */
public interface DecisionSource {
    /** What {@link #decode} answers where the data end. */
    int END = -1;

    /**
     * Decodes one decision.
     *
     * @param p1 probability that it is 1, in units of 2<sup>−16</sup>, 1 to 65535
     * @return 0, 1, or {@link #END} if the data do not tell; the state is then unchanged
     */
    int decode(int p1);
}
