package io.github.prefixel.tokenizer.parquet;

import java.io.IOException;
import java.util.Arrays;

/** Reads the values of a column in one row group, row by row. */
public final class ColumnReader {
    private final Column column;
    /** Texts and numbers as they are, or the indices of numbers. */
    private final PageBytes page;

    private final RunReader repetition;
    private final RunReader definition;
    /** What indices stand for, or null. */
    private final int[] dictionary;

    private final RunReader indices;
    /** Indices that there can be at most: a run may claim any number. */
    private long indicesLeft;

    /** Values left, those counted that are not there. */
    private int left;
    /** The repetition level of the next value, if it has been read already, or −1. */
    private int ahead = -1;

    /** @param chunk the pages of the column, one after the other */
    ColumnReader(Column column, byte[] chunk, long values) throws IOException {
        this.column = column;
        ThriftReader in = new ThriftReader(chunk, 0, chunk.length);
        PageHeader header = PageHeader.read(in);
        PageBytes content = page(header, chunk, in.position());
        if (header.type() == Parquet.DICTIONARY_PAGE) {
            dictionary = readDictionary(header, content);
            in = new ThriftReader(chunk, in.position() + header.size(), chunk.length);
            header = PageHeader.read(in);
            content = page(header, chunk, in.position());
        } else {
            dictionary = null;
        }
        page = content;
        left = header.values();
        if (header.type() != Parquet.DATA_PAGE || left < 0 || left != values) {
            throw damaged("is not on one page");
        }
        repetition = column.kind().repeats ? new RunReader(page.part(page.readInt()), 1) : null;
        definition = column.kind().optional ? new RunReader(page.part(page.readInt()), 1) : null;
        indices = readIndices(header);
    }

    private static PageBytes page(PageHeader header, byte[] chunk, int from) throws IOException {
        PageBytes rest = new PageBytes(chunk, from, chunk.length);
        if (header.storedSize() != header.size()) {
            throw rest.damaged("compressed pages are not supported");
        }
        return rest.part(header.size());
    }

    private static int[] readDictionary(PageHeader header, PageBytes page) throws IOException {
        if (header.values() < 0 || header.values() > page.remaining() / 4) {
            throw page.damaged("a dictionary of " + header.values() + " numbers is cut off");
        }
        int[] dictionary = new int[header.values()];
        for (int i = 0; i < dictionary.length; i++) {
            dictionary[i] = page.readInt();
        }
        return dictionary;
    }

    private RunReader readIndices(PageHeader header) throws IOException {
        if (header.encoding() == Parquet.PLAIN) {
            return null;
        }
        if (header.encoding() != Parquet.RLE_DICTIONARY || dictionary == null || column.kind().text) {
            throw damaged("has encoding " + header.encoding());
        }
        int width = page.readByte();
        if (width < 1 || width > 31) {
            throw damaged("has indices of " + width + " bits");
        }
        indicesLeft = 8L * page.remaining();
        return new RunReader(page, width);
    }

    /** The text of the next row, or null. */
    public String nextText() throws IOException {
        return nextDefined() ? page.readText() : null;
    }

    /** The number of the next row. */
    public int nextInt() throws IOException {
        count();
        return number();
    }

    /** The list of the next row. */
    public int[] nextList() throws IOException {
        int level = ahead >= 0 ? ahead : repetition.next();
        if (level != 0) {
            throw damaged("begins a row within a list");
        }
        ahead = -1;
        if (!nextDefined()) {
            return new int[0];
        }
        int[] list = new int[16];
        int length = 0;
        do {
            if (length == list.length) {
                list = Arrays.copyOf(list, length + (length >> 1));
            }
            list[length++] = number();
        } while (goesOn());
        return Arrays.copyOf(list, length);
    }

    /** Whether the list has one more number. */
    private boolean goesOn() throws IOException {
        if (left == 0) {
            return false;
        }
        ahead = repetition.next();
        if (ahead == 0) {
            return false;
        }
        ahead = -1;
        if (!nextDefined()) {
            throw damaged("has a list with a hole");
        }
        return true;
    }

    private boolean nextDefined() throws IOException {
        count();
        return definition == null || definition.next() != 0;
    }

    private void count() throws IOException {
        if (left-- <= 0) {
            throw damaged("has fewer rows than the others");
        }
    }

    private int number() throws IOException {
        if (indices == null) {
            return page.readInt();
        }
        int index = indices.next();
        if (index >= dictionary.length || indicesLeft-- <= 0) {
            throw damaged("has the index " + index + ", beyond its dictionary or its page");
        }
        return dictionary[index];
    }

    /** Checks that all has been read. */
    void end() throws IOException {
        if (left > 0) {
            throw damaged("has more rows than the others");
        }
    }

    private IOException damaged(String what) {
        return new IOException("Parquet column " + column.name() + " " + what + "; this program cannot read it");
    }
}
