package io.github.prefixel.tokenizer.stats;

import io.github.prefixel.tokenizer.dataset.DatasetItem;
import io.github.prefixel.tokenizer.dataset.DatasetReader;
import io.github.prefixel.tokenizer.input.InputItem;
import io.github.prefixel.tokenizer.language.Tokenizer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Takes all statistics of a data set: reads it once for its tokens, and again for pictures. */
public final class DatasetSurvey {
    private final SurveySource source;
    private final Tokenizer tokenizer;
    private final SurveyOptions options;
    private final SurveyListener listener;

    public DatasetSurvey(SurveySource source, Tokenizer tokenizer, SurveyOptions options, SurveyListener listener) {
        this.source = source;
        this.tokenizer = tokenizer;
        this.options = options;
        this.listener = listener;
    }

    /**
     * @param expected number of items, as far as it is known
     * @throws IOException if the data set cannot be read or an item is not of the language; the message says which
     */
    public DatasetStatistics run(long expected) throws IOException {
        SequenceStatistics sequences = sequences(expected);
        LearningCurve curve = sequences.learning();
        SampledItems items = new SampledItems(source, options.threads(), listener);
        Optional<CodeSurvey> code = OwnCode.of(tokenizer).map(own -> new CodeSurvey(own, curve, options.sample()));
        if (code.isPresent()) {
            code.get().measure(items);
        }
        int[] sample = EvenSample.of(0, curve.items(), options.sample());
        int[] prefixes = options.prefixes().isEmpty()
                ? PrefixTable.usualPrefixes(sequences.lengths().max())
                : options.prefixes().stream().mapToInt(k -> k).toArray();
        List<PrefixFigures> errors = quality(items, sample, new PrefixMeter(tokenizer, prefixes, options.step()));
        OptionalDouble price = OwnCode.of(tokenizer).map(OwnCode::price).orElse(OptionalDouble.empty());
        return new DatasetStatistics(
                sequences,
                code.map(survey -> survey.cost(0)),
                code.map(survey -> survey.cost(curve.lastTenth())),
                PrefixTable.of(prefixes, errors, price),
                options.originals() != null,
                sample.length - errors.size());
    }

    private SequenceStatistics sequences(long expected) throws IOException {
        SequenceCollector collector =
                new SequenceCollector(tokenizer.vocabulary().size());
        listener.begin("reading", expected);
        try (DatasetReader reader = source.open()) {
            for (DatasetItem item = reader.next(); item != null; item = reader.next()) {
                try {
                    collector.add(item.sequence());
                } catch (IllegalArgumentException e) {
                    throw new IOException(item.name() + ": " + e.getMessage(), e);
                }
                listener.done();
            }
        }
        return collector.statistics();
    }

    private List<PrefixFigures> quality(SampledItems items, int[] sample, PrefixMeter meter) throws IOException {
        Originals originals = options.originals();
        if (originals == null) {
            return items.map("measuring", sample, item -> meter.measure(item.sequence()));
        }
        Set<String> names = Set.copyOf(items.map("reading", sample, DatasetItem::name));
        Map<String, InputItem> found = originals.find(names);
        return items
                .map("measuring", sample, item -> {
                    InputItem original = found.get(item.name());
                    return original == null ? null : meter.measure(item.sequence(), originals.read(original));
                })
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }
}
