package io.github.prefixel.tokenizer.tar;

import java.nio.charset.StandardCharsets;

/** Records {@code LENGTH KEY=VALUE\n} that override what the next header says (POSIX.1-2001, 'pax Header Block'). */
record PaxRecords(String path, long size) {
    static final long NO_SIZE = -1;

    /** @throws IllegalArgumentException if the bytes are no such records */
    static PaxRecords parse(byte[] bytes) {
        String path = null;
        long size = NO_SIZE;
        int at = 0;
        while (at < bytes.length) {
            int space = indexOf(bytes, ' ', at, bytes.length);
            int length = (int) decimal(bytes, at, space, 9);
            if (length <= space - at + 1 || length > bytes.length - at || bytes[at + length - 1] != '\n') {
                throw new IllegalArgumentException("a pax record has the wrong length");
            }
            int end = at + length - 1;
            int equals = indexOf(bytes, '=', space + 1, end);
            switch (text(bytes, space + 1, equals)) {
                case "path" -> path = text(bytes, equals + 1, end);
                case "size" -> size = decimal(bytes, equals + 1, end, 18);
                default -> {
                    // Times, owners and comments are nothing to us.
                }
            }
            at += length;
        }
        return new PaxRecords(path, size);
    }

    private static int indexOf(byte[] bytes, char wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        throw new IllegalArgumentException("a pax record lacks its '" + wanted + "'");
    }

    private static long decimal(byte[] bytes, int from, int to, int digits) {
        if (from == to || to - from > digits) {
            throw new IllegalArgumentException("a pax record has no number where one must be");
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                throw new IllegalArgumentException("a pax record has no number where one must be");
            }
            number = 10 * number + bytes[i] - '0';
        }
        return number;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
