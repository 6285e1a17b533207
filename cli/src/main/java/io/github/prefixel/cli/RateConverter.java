package io.github.prefixel.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a rate in bits per pixel. */
public final class RateConverter implements ITypeConverter<Double> {
    @Override
    public Double convert(String value) {
        if (!value.matches("[0-9]{1,6}(\\.[0-9]*)?|\\.[0-9]+") || Double.parseDouble(value) <= 0) {
            throw new TypeConversionException("'" + value + "' is not a rate in bits per pixel, such as 0.5");
        }
        return Double.valueOf(value);
    }
}
