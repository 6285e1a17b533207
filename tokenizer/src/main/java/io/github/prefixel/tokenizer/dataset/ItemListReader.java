package io.github.prefixel.tokenizer.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what {@link ItemList} writes. */
final class ItemListReader implements Closeable {
    /** What an item is called. */
    record Names(String name, String label) {}

    private final JsonSource json;
    private long items;

    ItemListReader(Path folder) throws IOException {
        Path path = folder.resolve(ItemList.FILE);
        json = new JsonSource(Files.newInputStream(path), path.toString());
    }

    /**
     * The names of the next item.
     *
     * @param length how many tokens it has
     */
    Names next(long length) throws IOException {
        if (!json.nextObject()) {
            throw json.mistake("item " + items + " is missing");
        }
        long index = -1;
        String name = null;
        String label = "";
        long tokens = -1;
        for (String member = json.nextMember(); member != null; member = json.nextMember()) {
            switch (member) {
                case "index" -> index = json.nextLong();
                case "name" -> name = json.nextText();
                case "label" -> label = json.nextText();
                case "tokens" -> tokens = json.nextLong();
                default -> json.skipValue();
            }
        }
        if (name == null || index != items || tokens != length) {
            throw json.mistake("expected the name of item " + items + ", which has " + length + " tokens");
        }
        items++;
        return new Names(name, label);
    }

    /** Checks that there are no more items. */
    void end() throws IOException {
        if (json.nextObject()) {
            throw json.mistake("there are only " + items + " items");
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
