package io.github.prefixel.tokenizer.stats;

import io.github.prefixel.tokenizer.build.InOrder;
import io.github.prefixel.tokenizer.dataset.DatasetItem;
import io.github.prefixel.tokenizer.dataset.DatasetReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Works on some items of a data set, several at a time, and holds no more of them. */
final class SampledItems {
    /** What is done with an item; called by several threads. */
    interface Task<T> {
        T run(DatasetItem item) throws IOException;
    }

    private final SurveySource source;
    private final int threads;
    private final SurveyListener listener;

    SampledItems(SurveySource source, int threads, SurveyListener listener) {
        this.source = source;
        this.threads = threads;
        this.listener = listener;
    }

    /**
     * The results for the items of some numbers, in their order.
     *
     * @param numbers rising
     * @throws IOException if a task fails; the message names its item
     */
    <T> List<T> map(String label, int[] numbers, Task<T> task) throws IOException {
        List<T> results = new ArrayList<>();
        listener.begin(label, numbers.length);
        try (InOrder<T> tasks = new InOrder<>(threads);
                DatasetReader reader = source.open()) {
            int number = 0;
            for (int wanted : numbers) {
                DatasetItem item = reader.next();
                while (item != null && number++ < wanted) {
                    item = reader.next();
                }
                DatasetItem found = require(item);
                if (tasks.isFull()) {
                    results.add(take(tasks));
                }
                tasks.submit(() -> run(task, found));
            }
            while (!tasks.isEmpty()) {
                results.add(take(tasks));
            }
        }
        return results;
    }

    private <T> T take(InOrder<T> tasks) throws IOException {
        T result = tasks.take();
        listener.done();
        return result;
    }

    private static <T> T run(Task<T> task, DatasetItem item) throws IOException {
        try {
            return task.run(item);
        } catch (IllegalArgumentException e) {
            throw new IOException(item.name() + ": " + e.getMessage(), e);
        }
    }

    private static DatasetItem require(DatasetItem item) throws IOException {
        if (item == null) {
            throw new IOException("the data set became shorter while it was read");
        }
        return item;
    }
}
