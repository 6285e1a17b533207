package io.github.prefixel.tokenizer.stats;

import io.github.prefixel.tokenizer.language.SpecialToken;

/** The plug-in estimate of a conditional entropy, from counts; ends of sequences are left out. */
final class PlugInEntropy {
    private final GramTable table;
    private final int[] ends;
    private int grams;
    private int contexts;
    private long samples;
    private double logs;

    private PlugInEntropy(GramTable table, int contextNumbers) {
        this.table = table;
        this.ends = new int[contextNumbers];
    }

    /** @param contextNumbers one more than the largest number of a context */
    static OrderEntropy of(int order, GramTable table, int contextNumbers, double adaptiveBits) {
        PlugInEntropy entropy = new PlugInEntropy(table, contextNumbers);
        entropy.addGrams();
        entropy.addContexts();
        double bits = entropy.samples == 0 ? 0 : Math.max(0, entropy.logs / entropy.samples);
        return new OrderEntropy(
                order, entropy.contexts, entropy.grams, !table.isFull(), entropy.samples, bits, adaptiveBits);
    }

    /** − Σ n log n over n-grams. */
    private void addGrams() {
        for (int gram = 1; gram <= table.grams(); gram++) {
            int count = table.count(gram);
            if (table.token(gram) == SpecialToken.EOS) {
                ends[table.context(gram)] = count;
            } else {
                grams++;
                samples += count;
                logs -= countTimesLog(count);
            }
        }
    }

    /** Σ n log n over contexts, n without ends. */
    private void addContexts() {
        for (int context = 0; context < ends.length; context++) {
            int count = table.total(context) - ends[context];
            contexts += count > 0 ? 1 : 0;
            logs += countTimesLog(count);
        }
    }

    private static double countTimesLog(int count) {
        return count <= 1 ? 0 : count * BitCount.log2(count);
    }
}
