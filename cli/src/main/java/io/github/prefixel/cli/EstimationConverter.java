package io.github.prefixel.cli;

import io.github.prefixel.codec.estimate.Estimation;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** auto, on or off. */
final class EstimationConverter implements ITypeConverter<Estimation> {
    @Override
    public Estimation convert(String value) {
        return Arrays.stream(Estimation.values())
                .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of auto, on, off"));
    }
}
