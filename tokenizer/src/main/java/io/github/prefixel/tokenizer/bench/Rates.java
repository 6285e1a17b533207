package io.github.prefixel.tokenizer.bench;

import io.github.prefixel.codec.EncodeOptions;
import java.util.List;

/**
 * Rates at which a stream is cut.
 *
 * @param values bits a pixel, more than 0, rising; at least one
 */
record Rates(List<Double> values) {
    /** Enough for the header of any picture, where a picture is so small that its rates in bytes are not. */
    private static final long LEAST_BYTES = 1 << 13;

    /** @throws IllegalArgumentException if there are no rates, or they are not so */
    Rates {
        double before = 0;
        for (double rate : values) {
            if (!(rate > before && rate < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("rates must be more than 0 and rise, not be " + values);
            }
            before = rate;
        }
        if (values.isEmpty()) {
            throw new IllegalArgumentException("there must be a rate to measure streams at");
        }
        values = List.copyOf(values);
    }

    /** Options for a stream of so many pixels that is long enough for all rates. */
    EncodeOptions reaching(EncodeOptions options, long pixels) {
        double most = Math.ceil(values.get(values.size() - 1) * pixels / Byte.SIZE);
        return options.withMaxBytes(Math.max(LEAST_BYTES, (long) most));
    }
}
