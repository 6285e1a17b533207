package io.github.prefixel.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number greater than 0. */
public final class PositiveNumber implements ITypeConverter<Double> {
    @Override
    public Double convert(String value) {
        if (!value.matches("[0-9]{1,18}(\\.[0-9]*)?|\\.[0-9]+") || Double.parseDouble(value) <= 0) {
            throw new TypeConversionException("'" + value + "' is not a number greater than 0");
        }
        return Double.valueOf(value);
    }
}
