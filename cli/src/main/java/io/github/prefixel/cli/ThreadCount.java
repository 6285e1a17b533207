package io.github.prefixel.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of threads. */
public final class ThreadCount implements ITypeConverter<Integer> {
    static final int MAX = 1024;

    /** The number of processors. */
    public static int ofProcessors() {
        return Math.min(MAX, Runtime.getRuntime().availableProcessors());
    }

    @Override
    public Integer convert(String value) {
        if (!value.matches("[1-9][0-9]{0,3}") || Integer.parseInt(value) > MAX) {
            throw new TypeConversionException("'" + value + "' is not a number of threads, 1 to " + MAX);
        }
        return Integer.valueOf(value);
    }
}
