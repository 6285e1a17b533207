package io.github.prefixel.cli;

import io.github.prefixel.codec.Effort;
import io.github.prefixel.codec.EncodeOptions;
import io.github.prefixel.codec.stream.Tune;
import io.github.prefixel.codec.train.SeenPictures;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** How to encode, whatever the target. */
public final class CodingOptions {
    private enum Predict {
        AUTO,
        OFF
    }

    @Option(
            names = "--effort",
            paramLabel = "fast|default|max",
            converter = EffortConverter.class,
            description = "Smaller files for more time, to encode and to decode alike (default: default, but fast for"
                    + " analyze).")
    private Effort effort;

    @Option(
            names = "--tune",
            paramLabel = "psnr|ssim",
            converter = TuneConverter.class,
            description = "psnr for the least squared error, ssim for the eye (default: psnr).")
    private Tune tune = Tune.PSNR;

    @Option(
            names = "--predict",
            paramLabel = "auto|off",
            converter = PredictConverter.class,
            description = "Predict details from what is coarser where it pays, in lossy files from effort default on"
                    + " (default: auto).")
    private Predict predict = Predict.AUTO;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "Start from what 'prefixel train' has learned of such pictures; decoding takes the file too."
                    + " Not with --effort fast.")
    private Path model;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    public Tune tune() {
        return tune;
    }

    /** {@link #options(Effort)} with the effort of all but those who measure a lot. */
    public EncodeOptions options() {
        return options(Effort.DEFAULT);
    }

    /**
     * What {@link EncodeOptions#defaults} becomes by them.
     *
     * @param usual the effort unless one is asked for; with a model at least the default one
     * @throws ParameterException if they contradict each other
     * @throws CommandFailure if the model cannot be read or is none
     */
    public EncodeOptions options(Effort usual) {
        Effort effort = this.effort != null ? this.effort : model != null ? Effort.DEFAULT : usual;
        EncodeOptions options =
                EncodeOptions.defaults().withEffort(effort).withTune(tune).withPrediction(predict == Predict.AUTO);
        if (model == null) {
            return options;
        }
        if (!effort.model().learns()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--effort " + effort.name().toLowerCase(Locale.ROOT)
                            + " starts from nothing learned, which leaves no use for --model");
        }
        return options.withModel(ModelInput.forCodec(model));
    }

    /**
     * The pictures that the model was trained on; none without one.
     *
     * @throws CommandFailure if the model cannot be read or is none
     */
    public SeenPictures seen() {
        return model == null ? new SeenPictures(new long[0]) : ModelInput.seen(model);
    }

    private static <T> T choose(String value, List<T> choices, Function<T, String> label) {
        return choices.stream()
                .filter(choice -> label.apply(choice).equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of "
                        + String.join(", ", choices.stream().map(label).toList())));
    }

    /** Reads an effort by its name. */
    public static final class EffortConverter implements ITypeConverter<Effort> {
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

    static final class PredictConverter implements ITypeConverter<Predict> {
        @Override
        public Predict convert(String value) {
            return choose(
                    value,
                    Arrays.asList(Predict.values()),
                    predict -> predict.name().toLowerCase(Locale.ROOT));
        }
    }
}
