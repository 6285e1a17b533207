package io.github.prefixel.tokenizer.input;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * All pictures in a folder and below, folder by folder in the order of names; also those in tar shards and IDX files.
 * Pictures in a sub-folder are labelled by its name, by that of the first one where there are several.
 */
record FolderInput(Path folder) implements Input {
    @Override
    public InputCursor open() throws IOException {
        return new Cursor(folder);
    }

    private record Level(Path folder, String prefix, String label, Iterator<Path> entries) {}

    private static final class Cursor implements InputCursor {
        private final Deque<Level> levels = new ArrayDeque<>();
        /** Of the shard that the cursor stands in, or null. */
        private InputCursor shard;

        private String shardPrefix;

        Cursor(Path folder) throws IOException {
            levels.push(new Level(folder, "", "", list(folder)));
        }

        @Override
        public InputItem next() throws IOException {
            while (true) {
                InputItem item = shard != null ? nextOfShard() : nextOfFolder();
                if (item != null || levels.isEmpty()) {
                    return item;
                }
            }
        }

        private InputItem nextOfShard() throws IOException {
            InputItem item = shard.next();
            if (item == null) {
                close();
                return null;
            }
            String folderLabel = levels.element().label();
            return (item.label().isEmpty() ? item.labelled(folderLabel) : item).below(shardPrefix);
        }

        /** Null if what comes next is no picture itself. */
        private InputItem nextOfFolder() throws IOException {
            Level level = levels.element();
            if (!level.entries().hasNext()) {
                levels.pop();
                return null;
            }
            Path entry = level.entries().next();
            String file = entry.getFileName().toString();
            String name = level.prefix() + file;
            switch (InputKind.inFolder(entry)) {
                case PICTURE:
                    return FileInput.item(entry, name, level.label());
                case FOLDER:
                    enter(entry, name, levels.size() == 1 ? file : level.label());
                    break;
                case TAR:
                    enterShard(new TarInput(entry), name + "/");
                    break;
                case IDX:
                    // Its items bear its name already.
                    enterShard(new IdxInput(entry), level.prefix());
                    break;
                default:
            }
            return null;
        }

        private void enter(Path folder, String name, String label) throws IOException {
            for (Level level : levels) {
                if (Files.isSameFile(level.folder(), folder)) {
                    throw new IOException(folder + ": a link back to " + level.folder());
                }
            }
            levels.push(new Level(folder, name + "/", label, list(folder)));
        }

        private void enterShard(Input input, String prefix) throws IOException {
            shard = input.open();
            shardPrefix = prefix;
        }

        private static Iterator<Path> list(Path folder) throws IOException {
            List<Path> entries = new ArrayList<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                stream.forEach(entries::add);
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
            entries.sort(Comparator.comparing(entry -> entry.getFileName().toString(), CodePointOrder.INSTANCE));
            return entries.iterator();
        }

        @Override
        public void close() throws IOException {
            if (shard != null) {
                shard.close();
                shard = null;
            }
        }
    }
}
