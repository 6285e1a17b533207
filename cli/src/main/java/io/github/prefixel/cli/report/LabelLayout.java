package io.github.prefixel.cli.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Moves labels beside line ends apart, as little as needed, so that none covers another. */
final class LabelLayout {
    private LabelLayout() {}

    /**
     * Positions at least {@code gap} apart and no lower than {@code bottom}, in the order of the wishes.
     *
     * @param wishes where each label would like to stand, downwards
     */
    static double[] spread(double[] wishes, double gap, double bottom) {
        List<Integer> downwards = IntStream.range(0, wishes.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wishes[i]))
                .toList();
        double[] result = wishes.clone();
        // Labels that touch form a block, which is centred on the mean wish of its members.
        int[] firstOfBlock = new int[wishes.length];
        double[] top = new double[wishes.length];
        int blocks = 0;
        for (int k = 0; k < wishes.length; k++) {
            firstOfBlock[blocks] = k;
            top[blocks++] = wishes[downwards.get(k)];
            while (blocks > 1 && overlap(top, firstOfBlock, blocks, gap)) {
                blocks--;
                top[blocks - 1] = centredTop(downwards, wishes, firstOfBlock[blocks - 1], k, gap);
            }
        }
        for (int b = 0; b < blocks; b++) {
            int end = b + 1 < blocks ? firstOfBlock[b + 1] : wishes.length;
            for (int k = firstOfBlock[b]; k < end; k++) {
                result[downwards.get(k)] = top[b] + (k - firstOfBlock[b]) * gap;
            }
        }
        double limit = bottom;
        for (int k = wishes.length - 1; k >= 0; k--) {
            int i = downwards.get(k);
            result[i] = Math.min(result[i], limit);
            limit = result[i] - gap;
        }
        return result;
    }

    private static boolean overlap(double[] top, int[] firstOfBlock, int blocks, double gap) {
        int labels = firstOfBlock[blocks - 1] - firstOfBlock[blocks - 2];
        return top[blocks - 1] < top[blocks - 2] + labels * gap;
    }

    private static double centredTop(List<Integer> downwards, double[] wishes, int first, int last, double gap) {
        double mean = IntStream.rangeClosed(first, last)
                .mapToDouble(k -> wishes[downwards.get(k)])
                .average()
                .orElseThrow();
        return mean - (last - first) * gap / 2;
    }
}
