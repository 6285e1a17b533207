package io.github.prefixel.tokenizer.parquet;

import java.io.IOException;

/** What stands before a page. */
record PageHeader(int type, int size, int storedSize, int values, int encoding) {
    static PageHeader read(ThriftReader in) throws IOException {
        int type = -1;
        int size = -1;
        int storedSize = -1;
        int values = -1;
        int encoding = -1;
        for (int field = in.next(0); field != 0; field = in.next(field)) {
            switch (field) {
                case 1 -> type = in.readInt();
                case 2 -> size = in.readInt();
                case 3 -> storedSize = in.readInt();
                case 5, 7 -> {
                    in.readStruct();
                    for (int inner = in.next(0); inner != 0; inner = in.next(inner)) {
                        switch (inner) {
                            case 1 -> values = in.readInt();
                            case 2 -> encoding = in.readInt();
                            default -> in.skip();
                        }
                    }
                }
                default -> in.skip();
            }
        }
        return new PageHeader(type, size, storedSize, values, encoding);
    }
}
