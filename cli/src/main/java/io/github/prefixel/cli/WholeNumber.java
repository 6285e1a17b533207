package io.github.prefixel.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number, 0 or more. */
final class WholeNumber implements ITypeConverter<Long> {
    @Override
    public Long convert(String value) {
        if (!value.matches("[0-9]{1,18}")) {
            throw new TypeConversionException("'" + value + "' is not a whole number");
        }
        return Long.valueOf(value);
    }
}
