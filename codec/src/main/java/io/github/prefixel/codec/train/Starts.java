package io.github.prefixel.codec.train;

import io.github.prefixel.codec.model.ContextTable;
import io.github.prefixel.codec.model.Prior;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects what the contexts of an entropy model met in each of several pictures, and fits their starting points. What a
 * prior says of a context counts as one picture more; where no picture met the context, it is all there is.
 */
final class Starts {
    private static final double ONE = 1 << 22;

    private final double trust;

    /** How many contexts of luma and chroma each table has. */
    private int[] sizes;

    private final List<Met[]> pictures = new ArrayList<>();

    /** Contexts of a table that one picture met, their numbers of decisions, and about how many of them were 1. */
    record Met(int[] contexts, float[] ones, short[] all) {
        static Met of(ContextTable table, int size) {
            int[] contexts = new int[size];
            int n = 0;
            for (int c = 0; c < size; c++) {
                if (table.count(c) > 0) {
                    contexts[n++] = c;
                }
            }
            Met met = new Met(Arrays.copyOf(contexts, n), new float[n], new short[n]);
            for (int i = 0; i < n; i++) {
                int count = table.count(contexts[i]);
                // The first decision moves p = 1/2 by 1/1.6 of the way.
                double ones = table.p22(contexts[i]) / ONE * (count + 0.6) - 0.3;
                met.ones[i] = (float) Math.min(count, Math.max(0, ones));
                met.all[i] = (short) count;
            }
            return met;
        }
    }

    /** @param trust by what the strengths that fit best are multiplied: less than 1 where pictures are parts of others */
    Starts(double trust) {
        this.trust = trust;
    }

    /** What the tables of a model met, which must have begun at p = 1/2 with count 0. */
    static Met[] met(List<ContextTable> tables) {
        return tables.stream().map(table -> Met.of(table, size(table))).toArray(Met[]::new);
    }

    /** How many contexts each table has, alpha apart. */
    static int[] sizes(List<ContextTable> tables) {
        return tables.stream().mapToInt(Starts::size).toArray();
    }

    /** The last class of components is alpha, which has no statistics of its own. */
    private static int size(ContextTable table) {
        return table.contexts() * Prior.CLASSES / (Prior.CLASSES + 1);
    }

    /** Adds the state of a model after a picture; it must have begun at p = 1/2 with count 0. */
    void add(List<ContextTable> tables) {
        add(sizes(tables), met(tables));
    }

    /** @param tableSizes how many contexts each table has, alpha apart */
    void add(int[] tableSizes, Met[] met) {
        sizes = tableSizes;
        pictures.add(met);
    }

    /** The model's prior with the starting points that fit best, those that it has being one picture's worth of evidence. */
    Prior fit(Prior prior) {
        double[][] probabilities = new double[sizes.length][];
        int[][] counts = new int[sizes.length][];
        for (int t = 0; t < sizes.length; t++) {
            probabilities[t] = new double[sizes[t]];
            counts[t] = new int[sizes[t]];
            fit(prior, t, probabilities[t], counts[t]);
        }
        return prior.withStarts(probabilities, counts);
    }

    private void fit(Prior prior, int table, double[] probabilities, int[] counts) {
        double[] ones = new double[pictures.size() + 1];
        double[] all = new double[ones.length];
        int[] next = new int[pictures.size()];
        for (int context = 0; context < counts.length; context++) {
            double p = prior.probability(table, context);
            int count = prior.count(table, context);
            boolean met = false;
            for (int i = 0; i < next.length; i++) {
                Met picture = pictures.get(i)[table];
                boolean here = next[i] < picture.contexts().length && picture.contexts()[next[i]] == context;
                ones[i] = here ? picture.ones()[next[i]] : 0;
                all[i] = here ? picture.all()[next[i]] : 0;
                next[i] += here ? 1 : 0;
                met |= here;
            }
            all[next.length] = count;
            ones[next.length] = count * p;
            if (met) {
                BetaBinomial fit = BetaBinomial.fit(ones, all);
                p = fit.mean();
                count = (int) Math.min(255, Math.max(1, Math.rint(trust * fit.strength())));
            }
            probabilities[context] = p;
            counts[context] = count;
        }
    }
}
