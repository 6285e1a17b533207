package io.github.prefixel.cli;

import io.github.prefixel.codec.stream.Tune;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What to spend bits on first. */
public final class TuneOption {
    @Option(
            names = "--tune",
            paramLabel = "psnr|ssim",
            converter = Converter.class,
            description = "psnr for the least squared error (default), ssim for the eye.")
    private Tune tune = Tune.PSNR;

    public Tune tune() {
        return tune;
    }

    static final class Converter implements ITypeConverter<Tune> {
        @Override
        public Tune convert(String value) {
            List<String> labels = Arrays.stream(Tune.values()).map(Tune::label).toList();
            if (!labels.contains(value)) {
                throw new TypeConversionException("'" + value + "' is none of " + String.join(", ", labels));
            }
            return Tune.values()[labels.indexOf(value)];
        }
    }
}
