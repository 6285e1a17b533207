package io.github.prefixel.tokenizer.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the end of a file says about its row groups. */
record Footer(List<Group> groups) {
    /** A row group. */
    record Group(long rows, List<Chunk> chunks) {}

    /**
     * The pages of a column in a row group.
     *
     * @param from where they begin in the file
     */
    record Chunk(List<String> path, int type, int codec, long values, long from, long bytes) {}

    static Footer read(ThriftReader in) throws IOException {
        List<Group> groups = new ArrayList<>();
        for (int field = in.next(0); field != 0; field = in.next(field)) {
            if (field == 4) {
                int count = in.readList(ThriftWriter.STRUCT);
                for (int i = 0; i < count; i++) {
                    groups.add(readGroup(in));
                }
            } else {
                in.skip();
            }
        }
        return new Footer(groups);
    }

    private static Group readGroup(ThriftReader in) throws IOException {
        long rows = -1;
        List<Chunk> chunks = new ArrayList<>();
        for (int field = in.next(0); field != 0; field = in.next(field)) {
            switch (field) {
                case 1 -> {
                    int count = in.readList(ThriftWriter.STRUCT);
                    for (int i = 0; i < count; i++) {
                        chunks.add(readChunk(in));
                    }
                }
                case 3 -> rows = in.readLong();
                default -> in.skip();
            }
        }
        return new Group(rows, chunks);
    }

    private static Chunk readChunk(ThriftReader in) throws IOException {
        Chunk chunk = null;
        for (int field = in.next(0); field != 0; field = in.next(field)) {
            if (field == 3) {
                in.readStruct();
                chunk = readColumn(in);
            } else {
                in.skip();
            }
        }
        if (chunk == null) {
            throw in.damaged("a column without metadata");
        }
        return chunk;
    }

    private static Chunk readColumn(ThriftReader in) throws IOException {
        List<String> path = new ArrayList<>();
        int type = -1;
        int codec = -1;
        long values = -1;
        long bytes = -1;
        long from = -1;
        long dictionary = -1;
        for (int field = in.next(0); field != 0; field = in.next(field)) {
            switch (field) {
                case 1 -> type = in.readInt();
                case 3 -> {
                    int count = in.readList(ThriftWriter.BINARY);
                    for (int i = 0; i < count; i++) {
                        path.add(in.takeText());
                    }
                }
                case 4 -> codec = in.readInt();
                case 5 -> values = in.readLong();
                case 7 -> bytes = in.readLong();
                case 9 -> from = in.readLong();
                case 11 -> dictionary = in.readLong();
                default -> in.skip();
            }
        }
        return new Chunk(path, type, codec, values, dictionary >= 0 ? dictionary : from, bytes);
    }
}
