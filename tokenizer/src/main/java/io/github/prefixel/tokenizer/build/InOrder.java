package io.github.prefixel.tokenizer.build;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Several threads at work on a bounded number of tasks, whose results come out in the order in which the tasks went in.
 * To be used by one thread.
 */
public final class InOrder<T> implements AutoCloseable {
    /** Tasks for each thread: some in stock, so that few wait while one takes long. */
    private static final int IN_STOCK = 2;

    private final Deque<Future<T>> tasks = new ArrayDeque<>();
    private final ExecutorService threads;
    private final int limit;

    /** @param threads at least 1 */
    public InOrder(int threads) {
        this.limit = IN_STOCK * threads;
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Whether results have to be taken before more tasks can go in. */
    public boolean isFull() {
        return tasks.size() >= limit;
    }

    public boolean isEmpty() {
        return tasks.isEmpty();
    }

    public void submit(Callable<T> task) {
        tasks.add(threads.submit(task));
    }

    /**
     * The result of the eldest task; waits for it. What the task has thrown is thrown here.
     *
     * @throws IOException if the task did, or if the thread is interrupted
     */
    public T take() throws IOException {
        try {
            return tasks.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Gives up all tasks. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
