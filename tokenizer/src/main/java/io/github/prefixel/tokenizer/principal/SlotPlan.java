package io.github.prefixel.tokenizer.principal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Which coordinate each digit of each token tells of, known before the first token: by greedy reverse water-filling
 * (Kolmogorov, 1956; for whole numbers of levels, Fox, 'Discrete Optimization via Marginal Analysis', 1966). Each digit in
 * turn goes to the coordinate whose expected squared error falls most with that many levels; one that has been told comes
 * up again when its error is the largest left, and is then refined.
 */
final class SlotPlan {
    /** What a digit says if nothing is left to be told. */
    static final int IDLE = -1;

    /** More cells are not told apart. */
    private static final long MOST_CELLS = 1 << 20;

    private record Offer(int coordinate, long cells, double gain) {}

    private final int[] slots;
    private final int digits;

    SlotPlan(double[] variances, Levels levels, int tokens) {
        digits = levels.digits();
        slots = new int[tokens * digits];
        long[] cells = new long[variances.length];
        Arrays.fill(cells, 1);
        Map<Long, Double> errors = new HashMap<>();
        Map<Integer, PriorityQueue<Offer>> offers = new HashMap<>();
        for (int s = 0; s < slots.length; s++) {
            int level = levels.level(s % digits);
            PriorityQueue<Offer> queue = offers.computeIfAbsent(level, l -> {
                PriorityQueue<Offer> all = new PriorityQueue<>(
                        Comparator.comparingDouble(Offer::gain).reversed().thenComparingInt(Offer::coordinate));
                for (int i = 0; i < variances.length; i++) {
                    all.add(offer(variances, i, cells[i], l, errors));
                }
                return all;
            });
            // Offers of other numbers of levels have changed what this one is about.
            while (!queue.isEmpty()
                    && queue.peek().cells() != cells[queue.peek().coordinate()]) {
                int i = queue.remove().coordinate();
                queue.add(offer(variances, i, cells[i], level, errors));
            }
            if (queue.isEmpty() || queue.peek().gain() <= 0) {
                slots[s] = IDLE;
                continue;
            }
            int chosen = queue.remove().coordinate();
            slots[s] = chosen;
            cells[chosen] *= level;
            queue.add(offer(variances, chosen, cells[chosen], level, errors));
        }
    }

    private static Offer offer(double[] variances, int i, long cells, int level, Map<Long, Double> errors) {
        double gain = 0;
        if (cells * level <= MOST_CELLS) {
            gain = variances[i]
                    * (errors.computeIfAbsent(cells, CoefficientLaw::error)
                            - errors.computeIfAbsent(cells * level, CoefficientLaw::error));
        }
        return new Offer(i, cells, gain);
    }

    /** The coordinate of a digit, or {@link #IDLE}. */
    int slot(int token, int digit) {
        return slots[token * digits + digit];
    }
}
