package io.github.prefixel.tokenizer.stats;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What the codec's own code takes: for all items if their tokens have a price, for samples otherwise. */
final class CodeSurvey {
    private final OwnCode code;
    private final LearningCurve curve;
    private final int sample;
    private final TreeMap<Integer, Double> bits = new TreeMap<>();

    CodeSurvey(OwnCode code, LearningCurve curve, int sample) {
        this.code = code;
        this.curve = curve;
        this.sample = sample;
    }

    void measure(SampledItems items) throws IOException {
        if (code.price().isPresent()) {
            return;
        }
        int n = curve.items();
        int[] numbers = IntStream.concat(
                        IntStream.of(EvenSample.of(0, n, sample)),
                        IntStream.of(EvenSample.of(curve.lastTenth(), n, sample)))
                .sorted()
                .distinct()
                .toArray();
        List<Double> measured = items.map("coding", numbers, item -> code.bits(item.sequence()));
        for (int i = 0; i < numbers.length; i++) {
            bits.put(numbers[i], measured.get(i));
        }
    }

    /** The cost of the items from one to the last. */
    CodeCost cost(int from) {
        int n = curve.items();
        double perToken = code.price().orElseGet(() -> sampled(from));
        int measured = code.price().isPresent() ? n - from : EvenSample.of(from, n, sample).length;
        double tokens = n == from ? 0 : (double) curve.tokens(from, n) / (n - from);
        return new CodeCost(measured, perToken, perToken * tokens);
    }

    private double sampled(int from) {
        long tokens = 0;
        double sum = 0;
        for (int number : EvenSample.of(from, curve.items(), sample)) {
            tokens += curve.tokens(number, number + 1);
            sum += bits.get(number);
        }
        return tokens == 0 ? 0 : sum / tokens;
    }
}
