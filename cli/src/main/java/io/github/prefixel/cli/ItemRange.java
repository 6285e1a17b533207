package io.github.prefixel.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Items by their numbers, both included. */
record ItemRange(long first, long last) {
    static final ItemRange ALL = new ItemRange(0, Long.MAX_VALUE);

    /** How many of so many items are in the range. */
    long of(long items) {
        return Math.max(0, Math.min(last, items - 1) - first + 1);
    }

    /** Reads {@code A-B}, or {@code A} for one item. */
    static final class Converter implements ITypeConverter<ItemRange> {
        @Override
        public ItemRange convert(String value) {
            if (value.matches("[0-9]{1,18}(-[0-9]{1,18})?")) {
                String[] ends = value.split("-");
                long first = Long.parseLong(ends[0]);
                long last = Long.parseLong(ends[ends.length - 1]);
                if (first <= last) {
                    return new ItemRange(first, last);
                }
            }
            throw new TypeConversionException("'" + value + "' is no range of items, such as 0-99");
        }
    }
}
