package io.github.prefixel.cli.report;

import io.github.prefixel.tokenizer.dataset.DatasetInfo;
import io.github.prefixel.tokenizer.stats.DatasetStatistics;
import io.github.prefixel.tokenizer.stats.SurveyOptions;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A data set, its statistics, and how they were taken.
 *
 * @param name of the data set
 */
public record DatasetFigures(String name, DatasetInfo info, SurveyOptions options, DatasetStatistics statistics) {
    /** The language and its parameters. */
    String language() {
        Map<String, String> parameters = info.parameters();
        return parameters.isEmpty()
                ? info.language()
                : parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + " " + parameter.getValue())
                        .collect(Collectors.joining(", ", info.language() + " (", ")"));
    }

    /** All in one line. */
    String subtitle() {
        return language() + ", vocabulary of " + statistics.sequences().vocabulary() + " with the special tokens, "
                + Text.count(statistics.sequences().lengths().items(), "picture");
    }
}
