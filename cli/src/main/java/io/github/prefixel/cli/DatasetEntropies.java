package io.github.prefixel.cli;

import io.github.prefixel.tokenizer.build.InOrder;
import io.github.prefixel.tokenizer.dataset.DatasetItem;
import io.github.prefixel.tokenizer.dataset.DatasetReader;
import io.github.prefixel.tokenizer.patch.TokenEntropies;
import io.github.prefixel.tokenizer.wavelet.WaveletTokenizer;
import java.io.IOException;

/** The entropies of the tokens of a data set, item by item in their order, by several threads. */
final class DatasetEntropies {
    private final DatasetFolder dataset;
    private final WaveletTokenizer tokenizer;
    private final FrameLimit limit;
    private final int threads;

    /** Takes one item's. */
    @FunctionalInterface
    interface Taker {
        void take(long item, double[] entropies) throws IOException;
    }

    /** @throws CommandFailure if the data set's language has none */
    DatasetEntropies(DatasetFolder dataset, FrameLimit limit, int threads) {
        if (!(dataset.tokenizer() instanceof WaveletTokenizer wavelet)) {
            throw new CommandFailure(
                    dataset.folder() + ": the codec knows no entropies of tokens of the language '"
                            + dataset.info().language() + "'",
                    "give a data set of 'prefixel tokenize --language " + WaveletTokenizer.LANGUAGE + "'");
        }
        this.dataset = dataset;
        this.tokenizer = wavelet;
        this.limit = limit;
        this.threads = threads;
    }

    /**
     * Goes through the data set once.
     *
     * @param step 1 for all items, 2 for every other one, beginning with the first
     * @throws IOException if the taker does
     */
    void forEach(String label, int step, Taker taker) throws IOException {
        try (Source source = new Source(dataset);
                InOrder<double[]> workers = new InOrder<>(threads);
                Progress progress = Progress.start(label, dataset.info().items(), 0, "items")) {
            long taken = 0;
            long read = 0;
            for (DatasetItem item = source.next(); item != null; item = source.next()) {
                DatasetItem next = item;
                limit.require(next.name(), next.sequence().frame());
                if (workers.isFull()) {
                    taker.take(step * taken++, workers.take());
                }
                if (read++ % step == 0) {
                    workers.submit(() -> entropies(next));
                }
                progress.step(read);
            }
            while (!workers.isEmpty()) {
                taker.take(step * taken++, workers.take());
            }
        }
    }

    /** Tells failures to read from failures to write. */
    private static final class Source implements AutoCloseable {
        private final DatasetReader reader;

        Source(DatasetFolder dataset) {
            try {
                reader = dataset.reader();
            } catch (IOException e) {
                throw DatasetFolder.failure(e);
            }
        }

        DatasetItem next() {
            try {
                return reader.next();
            } catch (IOException e) {
                throw DatasetFolder.failure(e);
            }
        }

        @Override
        public void close() {
            try {
                reader.close();
            } catch (IOException e) {
                throw DatasetFolder.failure(e);
            }
        }
    }

    private double[] entropies(DatasetItem item) {
        try {
            return TokenEntropies.of(tokenizer, item.sequence());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(item.name() + ": " + e.getMessage(), "tokenize the picture again", e);
        }
    }
}
