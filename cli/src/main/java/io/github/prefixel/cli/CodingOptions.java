package io.github.prefixel.cli;

import io.github.prefixel.codec.Effort;
import io.github.prefixel.codec.EncodeOptions;
import io.github.prefixel.codec.stream.Tune;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How to encode, whatever the target. */
public final class CodingOptions {
    @Option(
            names = "--effort",
            paramLabel = "fast|default|max",
            converter = EffortConverter.class,
            description = "Smaller files for more time, to encode and to decode alike.")
    private Effort effort = Effort.DEFAULT;

    @Option(
            names = "--tune",
            paramLabel = "psnr|ssim",
            converter = TuneConverter.class,
            description = "psnr for the least squared error (default), ssim for the eye.")
    private Tune tune = Tune.PSNR;

    @Option(
            names = "--predict",
            paramLabel = "auto|off",
            converter = PredictConverter.class,
            description = "Predict details from what is coarser where it pays, from effort default on (default: auto).")
    private boolean predict = true;

    public Tune tune() {
        return tune;
    }

    /** What {@link EncodeOptions#defaults} becomes by them. */
    public EncodeOptions options() {
        return applied(EncodeOptions.defaults());
    }

    EncodeOptions applied(EncodeOptions options) {
        return options.withEffort(effort).withTune(tune).withPrediction(predict);
    }

    private static <T> T choose(String value, List<T> choices, Function<T, String> label) {
        return choices.stream()
                .filter(choice -> label.apply(choice).equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of "
                        + String.join(", ", choices.stream().map(label).toList())));
    }

    static final class EffortConverter implements ITypeConverter<Effort> {
        @Override
        public Effort convert(String value) {
            return choose(
                    value,
                    Arrays.asList(Effort.values()),
                    effort -> effort.name().toLowerCase(Locale.ROOT));
        }
    }

    static final class TuneConverter implements ITypeConverter<Tune> {
        @Override
        public Tune convert(String value) {
            return choose(value, Arrays.asList(Tune.values()), Tune::label);
        }
    }

    static final class PredictConverter implements ITypeConverter<Boolean> {
        @Override
        public Boolean convert(String value) {
            return choose(value, List.of(true, false), on -> on ? "auto" : "off");
        }
    }
}
