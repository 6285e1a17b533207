package io.github.prefixel.cli;

import io.github.prefixel.tokenizer.dataset.DatasetFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a data set's format. */
final class FormatConverter implements ITypeConverter<DatasetFormat> {
    @Override
    public DatasetFormat convert(String value) {
        try {
            return DatasetFormat.of(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
