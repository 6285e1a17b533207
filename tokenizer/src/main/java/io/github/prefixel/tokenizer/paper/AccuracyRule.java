package io.github.prefixel.tokenizer.paper;

import java.util.Arrays;
import java.util.stream.Collectors;

/** When the first accuracy token of a coefficient comes. */
public enum AccuracyRule {
    /**
     * In the bit-plane after the one in which it became significant: as in the paper's figure 5. Only so, with a
     * first threshold for each image, no digit of MNIST takes more tokens than the longest in the paper.
     */
    NEXT_PLANE("next-plane", 1. / 2),
    /** Right after the token of significance: as in the paper's section 3.2.1. */
    AT_ONCE("at-once", 1. / 4);

    /** As parameters call it. */
    final String label;
    /** How far an accuracy token moves a magnitude, in thresholds of the plane that tells it. */
    final double step;

    AccuracyRule(String label, double step) {
        this.label = label;
        this.step = step;
    }

    static AccuracyRule of(String label) {
        return Arrays.stream(values())
                .filter(r -> r.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("accuracy is "
                        + Arrays.stream(values()).map(r -> r.label).collect(Collectors.joining(" or "))
                        + ", not " + label));
    }
}
