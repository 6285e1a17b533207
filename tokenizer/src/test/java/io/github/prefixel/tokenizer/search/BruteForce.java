package io.github.prefixel.tokenizer.search;

import java.util.ArrayList;
import java.util.List;

/** Compares with all descriptors in full. */
record BruteForce(float[]... all) {
    List<Neighbour> nearest(float[] query, int limit) {
        List<Neighbour> nearest = new ArrayList<>();
        for (int item = 0; item < all.length; item++) {
            double distance = squaredDistance(query, all[item]);
            int place = nearest.size();
            while (place > 0 && nearest.get(place - 1).squaredDistance() > distance) {
                place--;
            }
            if (place < limit) {
                nearest.add(place, new Neighbour(item, distance));
                if (nearest.size() > limit) {
                    nearest.remove(limit);
                }
            }
        }
        return nearest;
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
