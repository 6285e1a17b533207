package io.github.prefixel.tokenizer.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * All pictures that a user names, one input after the other. Their names are unique: where two inputs have the same, the
 * later one gets its path put in front of all of its names.
 */
public final class Inputs implements Input {
    private record Part(Input input, String prefix) {}

    private final List<Part> parts = new ArrayList<>();
    private final NameSet names = new NameSet();
    private long count;

    private Inputs() {}

    /**
     * Goes through files, folders, tar shards and IDX files once, without reading pictures.
     *
     * @throws IOException if one of them cannot be read, holds no pictures, or holds two of one name; the message says
     *     which, or the exception is one of {@code java.nio.file} that knows
     */
    public static Inputs of(List<Path> paths) throws IOException {
        Inputs inputs = new Inputs();
        for (Path path : paths) {
            inputs.add(path.normalize());
        }
        return inputs;
    }

    private void add(Path path) throws IOException {
        Input input = InputKind.input(path);
        String prefix = clashes(input) ? prefix(path, input) : "";
        long before = count;
        try (InputCursor cursor = input.open()) {
            for (InputItem item = cursor.next(); item != null; item = cursor.next()) {
                String name = prefix + item.name();
                if (!names.add(name)) {
                    throw new IOException(path + ": a second picture of the name " + name);
                }
                count++;
            }
        }
        if (count == before) {
            throw new IOException(path + ": holds no pictures");
        }
        parts.add(new Part(input, prefix));
    }

    private boolean clashes(Input input) throws IOException {
        if (parts.isEmpty()) {
            return false;
        }
        try (InputCursor cursor = input.open()) {
            for (InputItem item = cursor.next(); item != null; item = cursor.next()) {
                if (names.contains(item.name())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The path that was named, as names of items are: relative, with forward slashes. */
    private static String prefix(Path path, Input input) {
        // The name of a picture file, and of an IDX file, is in the names of its items already.
        Path folder = input instanceof FileInput || input instanceof IdxInput ? path.getParent() : path;
        StringBuilder prefix = new StringBuilder();
        if (folder != null) {
            for (Path element : folder) {
                if (!element.toString().isEmpty() && !element.toString().equals("..")) {
                    prefix.append(element).append('/');
                }
            }
        }
        return prefix.toString();
    }

    /** Number of pictures. */
    public long count() {
        return count;
    }

    @Override
    public InputCursor open() {
        return new Cursor(parts.iterator());
    }

    private static final class Cursor implements InputCursor {
        private final Iterator<Part> parts;
        private InputCursor current;
        private String prefix;

        Cursor(Iterator<Part> parts) {
            this.parts = parts;
        }

        @Override
        public InputItem next() throws IOException {
            while (true) {
                if (current == null) {
                    if (!parts.hasNext()) {
                        return null;
                    }
                    Part part = parts.next();
                    current = part.input().open();
                    prefix = part.prefix();
                }
                InputItem item = current.next();
                if (item != null) {
                    return item.below(prefix);
                }
                close();
            }
        }

        @Override
        public void close() throws IOException {
            if (current != null) {
                current.close();
                current = null;
            }
        }
    }
}
