package io.github.prefixel.tokenizer.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Compares with all descriptors in full. */
record BruteForce(float[]... all) {
    List<Neighbour> nearest(float[] query, int limit) {
        return IntStream.range(0, all.length)
                .mapToObj(item -> new Neighbour(item, squaredDistance(query, all[item])))
                .sorted(Comparator.comparingDouble(Neighbour::squaredDistance).thenComparingInt(Neighbour::item))
                .limit(limit)
                .toList();
    }

    long multiplyAdds() {
        return all.length == 0 ? 0 : (long) all.length * all[0].length;
    }

    Descriptors descriptors(int dimension) {
        Descriptors descriptors = new Descriptors(all.length, dimension);
        for (int item = 0; item < all.length; item++) {
            descriptors.set(item, all[item]);
        }
        return descriptors;
    }

    private static double squaredDistance(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            double difference = (double) one[i] - other[i];
            sum += difference * difference;
        }
        return sum;
    }
}
