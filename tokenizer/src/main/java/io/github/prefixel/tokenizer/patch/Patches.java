package io.github.prefixel.tokenizer.patch;

import java.util.Arrays;

/** Cuts sequences into patches. */
public final class Patches {
    private Patches() {}

    /**
     * The lengths of the patches of a sequence, which add up to its own. The first token starts a patch, and so does
     * every other one that the rule picks. Since it looks at nothing beyond, a prefix of the sequence has the same patches but
     * for the last, which may be cut short.
     *
     * @param threshold in bits
     * @param entropies of the tokens, in bits
     */
    public static int[] lengths(PatchRule rule, double threshold, double... entropies) {
        int[] lengths = new int[entropies.length];
        int n = 0;
        for (int i = 0; i < entropies.length; i++) {
            if (i == 0 || rule.score(entropies[i - 1], entropies[i]) > threshold) {
                n++;
            }
            lengths[n - 1]++;
        }
        return Arrays.copyOf(lengths, n);
    }
}
