package io.github.prefixel.cli;

import io.github.prefixel.codec.Effort;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How much work to put into the entropy coding. */
public final class EffortOption {
    @Option(
            names = "--effort",
            paramLabel = "fast|default|max",
            converter = Converter.class,
            description = "Smaller files for more time, to encode and to decode alike.")
    private Effort effort = Effort.DEFAULT;

    public Effort effort() {
        return effort;
    }

    static final class Converter implements ITypeConverter<Effort> {
        @Override
        public Effort convert(String value) {
            return Arrays.stream(Effort.values())
                    .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of fast, default, max"));
        }
    }
}
