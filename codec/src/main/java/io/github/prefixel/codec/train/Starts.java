package io.github.prefixel.codec.train;

import io.github.prefixel.codec.model.ContextTable;
import io.github.prefixel.codec.model.Prior;
import java.util.ArrayList;
import java.util.List;

/** Collects what the contexts of an entropy model met in each of several pictures, and fits their starting points. */
final class Starts {
    private static final double ONE = 1 << 22;

    private final List<List<ContextTable>> pictures = new ArrayList<>();

    /** Adds the state of a model after a picture; it must have begun at p = 1/2 with count 0. */
    void add(List<ContextTable> tables) {
        pictures.add(tables);
    }

    /** The model's prior with the starting points that fit best. */
    Prior fit(Prior prior) {
        int tables = pictures.get(0).size();
        double[][] probabilities = new double[tables][];
        int[][] counts = new int[tables][];
        for (int t = 0; t < tables; t++) {
            // The last class of components is alpha, which has no statistics of its own.
            int contexts = pictures.get(0).get(t).contexts() * Prior.CLASSES / (Prior.CLASSES + 1);
            probabilities[t] = new double[contexts];
            counts[t] = new int[contexts];
            for (int c = 0; c < contexts; c++) {
                fit(t, c, probabilities[t], counts[t]);
            }
        }
        return prior.withStarts(probabilities, counts);
    }

    private void fit(int table, int context, double[] probabilities, int[] counts) {
        double[] ones = new double[pictures.size()];
        double[] all = new double[pictures.size()];
        boolean met = false;
        for (int i = 0; i < all.length; i++) {
            ContextTable bits = pictures.get(i).get(table);
            all[i] = bits.count(context);
            // The first decision moves p = 1/2 by 1/1.6 of the way.
            ones[i] = Math.min(all[i], Math.max(0, bits.p22(context) / ONE * (all[i] + 0.6) - 0.3));
            met |= all[i] > 0;
        }
        probabilities[context] = 0.5;
        if (met) {
            BetaBinomial fit = BetaBinomial.fit(ones, all);
            probabilities[context] = fit.mean();
            counts[context] = (int) Math.min(255, Math.max(1, Math.rint(fit.strength())));
        }
    }
}
