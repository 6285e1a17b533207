package io.github.prefixel.tokenizer.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rate reduction: by how much coding each class by itself shortens the code of a sample,
 * ΔR = R(Z, ε) − Σ<sub>j</sub> n<sub>j</sub> / n · R(Z<sub>j</sub>, ε). Each class counts by its share of the samples, and
 * all have the same ε (Yu et al., 'Learning diverse and discriminative representations via the principle of maximal coding
 * rate reduction', 2020).
 *
 * @param whole R(Z, ε), bits a sample
 * @param parts Σ n<sub>j</sub> / n · R(Z<sub>j</sub>, ε), bits a sample
 * @param classes by rising label
 */
public record RateReduction(double whole, double parts, List<ClassRate> classes) {
    /**
     * One class.
     *
     * @param samples n<sub>j</sub>, at least 1
     * @param bits R(Z<sub>j</sub>, ε), bits a sample of it
     */
    public record ClassRate(long label, int samples, double bits) {}

    /**
     * @param labels the class of each sample, any numbers, n of them; classes of a single sample are fine
     * @param epsilon ε, more than 0, in units of the features
     * @throws IllegalArgumentException if there are more or fewer labels than samples, or ε is out of range
     */
    public static RateReduction of(Features features, long[] labels, double epsilon) {
        int n = features.samples();
        if (labels.length != n) {
            throw new IllegalArgumentException(labels.length + " labels for " + n + " samples");
        }
        Map<Long, List<Integer>> places = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            places.computeIfAbsent(labels[i], label -> new ArrayList<>()).add(i);
        }
        List<ClassRate> classes = new ArrayList<>();
        double parts = 0;
        for (Map.Entry<Long, List<Integer>> entry : places.entrySet()) {
            int[] own = entry.getValue().stream().mapToInt(Integer::intValue).toArray();
            double bits = CodingRate.of(features.at(own), epsilon);
            classes.add(new ClassRate(entry.getKey(), own.length, bits));
            parts += (double) own.length / n * bits;
        }
        return new RateReduction(CodingRate.of(features, epsilon), parts, List.copyOf(classes));
    }

    /** ΔR, bits a sample; at least 0 but for rounding, and 0 if there is one class. */
    public double reduction() {
        return whole - parts;
    }
}
