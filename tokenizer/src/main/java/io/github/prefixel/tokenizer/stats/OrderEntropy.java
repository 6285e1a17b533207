package io.github.prefixel.tokenizer.stats;

/**
 * The entropy of a token given those before it, as counted: H(X<sub>t</sub> | X<sub>t−1</sub> … X<sub>t−order</sub>).
 *
 * <p>The plug-in estimate takes the frequencies met for probabilities. Contexts met once look certain to it, so it comes
 * to nothing when contexts are many, whatever the tokens; the adaptive bits cannot be fooled so.
 *
 * @param order how many tokens before are looked at; fewer at the begin of a sequence, which itself is told apart
 * @param contexts how many different contexts were met
 * @param grams how many different contexts with the token after them
 * @param isCounted false if there are more n-grams than are counted
 * @param samples how many tokens were counted
 * @param plugIn bits a token; at least 0
 * @param adaptiveBits bits a token that an adaptive model of this order and below takes, ends of sequences not counted
 */
public record OrderEntropy(
        int order, int contexts, int grams, boolean isCounted, long samples, double plugIn, double adaptiveBits) {
    /** How often each n-gram must have been met on average. */
    static final int ENOUGH = 10;

    /**
     * Whether the plug-in estimate means something: each n-gram was met ten times on average, so that it is about
     * 1 / (20 ln 2) = .07 bit too small at most (Miller, 'Note on the bias of information estimates', 1955).
     */
    public boolean isEnough() {
        return isCounted && samples >= (long) ENOUGH * grams;
    }
}
