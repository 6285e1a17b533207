package io.github.prefixel.codec.train;

import io.github.prefixel.codec.entropy.AdaptiveBits;
import io.github.prefixel.codec.model.Prior;
import java.util.ArrayList;
import java.util.List;

/** Collects what the contexts of an entropy model met in each of several pictures, and fits their starting points. */
final class Starts {
    private static final double ONE = 1 << 22;

    private final List<List<AdaptiveBits>> pictures = new ArrayList<>();

    /** Adds the state of a model after a picture; it must have begun at p = 1/2 with count 0. */
    void add(List<AdaptiveBits> tables) {
        pictures.add(tables);
    }

    int tables() {
        return pictures.get(0).size();
    }

    /** Probabilities and counts of a table for {@link Prior}. */
    void fit(int table, char[] probabilities, byte[] counts) {
        double[] ones = new double[pictures.size()];
        double[] all = new double[pictures.size()];
        for (int c = 0; c < probabilities.length; c++) {
            boolean met = false;
            for (int i = 0; i < all.length; i++) {
                AdaptiveBits bits = pictures.get(i).get(table);
                all[i] = bits.count(c);
                // The first decision moves p = 1/2 by 1/1.6 of the way.
                ones[i] = Math.min(all[i], Math.max(0, bits.p22(c) / ONE * (all[i] + 0.6) - 0.3));
                met |= all[i] > 0;
            }
            if (met) {
                BetaBinomial fit = BetaBinomial.fit(ones, all);
                probabilities[c] = (char) Math.min(65535, Math.max(1, Math.rint(fit.mean() * 65536)));
                counts[c] = (byte) Math.min(255, Math.max(1, Math.rint(fit.strength())));
            } else {
                probabilities[c] = 1 << 15;
            }
        }
    }

    int contexts(int table) {
        return pictures.get(0).get(table).contexts() * Prior.CLASSES / (Prior.CLASSES + 1);
    }
}
