package io.github.prefixel.tokenizer.patch;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where patches start, as the Byte Latent Transformer has it (arXiv 2412.09871, section 2.3). */
public enum PatchRule {
    /** Where the entropy of the next token exceeds the threshold. */
    GLOBAL {
        @Override
        double score(double before, double entropy) {
            return entropy;
        }
    },
    /** Where the entropy of the next token exceeds that of the token before by more than the threshold. */
    MONOTONIC {
        @Override
        double score(double before, double entropy) {
            return entropy - before;
        }
    };

    /** What has to exceed the threshold, in bits. */
    abstract double score(double before, double entropy);

    /** The name on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no rule of this name; the message lists those there are */
    public static PatchRule of(String label) {
        return Arrays.stream(values())
                .filter(rule -> rule.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no rule '" + label + "', only "
                        + Arrays.stream(values()).map(PatchRule::label).collect(Collectors.joining(", "))));
    }
}
