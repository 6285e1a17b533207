package io.github.prefixel.tokenizer.parquet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes structures in Thrift's compact protocol, in which Parquet keeps its metadata. */
final class ThriftWriter {
    static final int I32 = 5;
    static final int I64 = 6;
    static final int BINARY = 8;
    static final int LIST = 9;
    static final int STRUCT = 12;

    private final Bytes out;
    /** The last field of each structure that is open. */
    private final Deque<Integer> outer = new ArrayDeque<>();

    private int last;

    /** Begins a structure. */
    ThriftWriter(Bytes out) {
        this.out = out;
    }

    void writeInt(int field, int value) {
        writeHeader(field, I32);
        writeZigzag(value);
    }

    void writeLong(int field, long value) {
        writeHeader(field, I64);
        writeZigzag(value);
    }

    void writeText(int field, String text) {
        writeHeader(field, BINARY);
        addText(text);
    }

    /** Begins a list; its elements are to follow by methods that add. */
    void writeList(int field, int type, int size) {
        writeHeader(field, LIST);
        if (size < 15) {
            out.put(size << 4 | type);
        } else {
            out.put(0xF0 | type);
            out.putVarint(size);
        }
    }

    void beginStruct(int field) {
        writeHeader(field, STRUCT);
        addStruct();
    }

    void addStruct() {
        outer.push(last);
        last = 0;
    }

    /** Ends the innermost structure. */
    void end() {
        out.put(0);
        last = outer.isEmpty() ? 0 : outer.pop();
    }

    void addInt(int value) {
        writeZigzag(value);
    }

    void addText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.putVarint(bytes.length);
        out.put(bytes);
    }

    /** Adds structures that have been written elsewhere. */
    void add(Bytes structs) {
        out.put(structs);
    }

    private void writeHeader(int field, int type) {
        // Fields are numbered so that none is more than 15 after the one before.
        out.put(field - last << 4 | type);
        last = field;
    }

    private void writeZigzag(long value) {
        out.putVarint(value << 1 ^ value >> 63);
    }
}
