package io.github.prefixel.codec.entropy;

/** Takes binary decisions, each with the probability that it had. */
public interface DecisionCoder {
    /**
     * Codes one decision.
     *
     * @param bit 0 or 1
     * @param p1 probability that it is 1, in units of 2<sup>−16</sup>, 1 to 65535
     */
    void encode(int bit, int p1);
}
