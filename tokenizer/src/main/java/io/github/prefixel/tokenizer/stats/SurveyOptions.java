package io.github.prefixel.tokenizer.stats;

import java.util.List;
import java.util.Objects;

/**
 * What a survey does with some of the pictures, which takes longer than to read tokens.
 *
 * @param sample of how many pictures at most, at least 1
 * @param prefixes rising lengths at which to measure quality; empty for {@link PrefixTable#usualPrefixes}
 * @param step after how many tokens to look whether the error rose, or 0
 * @param originals the pictures that the data set was made of, or null to measure against whole sequences
 * @param threads at least 1
 */
public record SurveyOptions(int sample, List<Integer> prefixes, int step, Originals originals, int threads) {
    public SurveyOptions {
        prefixes = List.copyOf(Objects.requireNonNull(prefixes));
        if (sample < 1 || step < 0 || threads < 1) {
            throw new IllegalArgumentException(
                    "a sample of " + sample + ", steps of " + step + " and " + threads + " threads");
        }
    }
}
