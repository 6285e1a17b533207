package io.github.prefixel.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of bytes, such as {@code 256M}: K, M and G stand for powers of 1024. */
final class ByteSize implements ITypeConverter<Long> {
    private static final String UNITS = "KMG";

    @Override
    public Long convert(String value) {
        if (!value.matches("[1-9][0-9]{0,8}[KMG]?")) {
            throw new TypeConversionException("'" + value + "' is not a size, such as 256M");
        }
        int unit = UNITS.indexOf(value.charAt(value.length() - 1));
        return unit < 0 ? Long.parseLong(value) : Long.parseLong(value, 0, value.length() - 1, 10) << 10 * (unit + 1);
    }
}
