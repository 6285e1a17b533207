package io.github.prefixel.tokenizer.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Things to be closed together, the last one first; one that cannot be closed keeps no other from it. */
final class Resources implements Closeable {
    private final Deque<Closeable> opened = new ArrayDeque<>();

    <T extends Closeable> T add(T resource) {
        opened.push(resource);
        return resource;
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (IOException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Closes everything on the way out of a constructor that failed. */
    void closeAfter(Exception failure) {
        try {
            close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
