package io.github.prefixel.cli;

import io.github.prefixel.cli.report.EvaluationJson;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.tokenizer.input.Inputs;
import io.github.prefixel.tokenizer.prepare.Colors;
import io.github.prefixel.tokenizer.train.Evaluation;
import io.github.prefixel.tokenizer.train.ModelTraining;
import io.github.prefixel.tokenizer.train.TrainingException;
import io.github.prefixel.tokenizer.train.TrainingOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code prefixel train}. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Learn a model from pictures of one kind: where the entropy coder starts, colour axes, a principal basis of"
                    + " whole pictures and bases of small blocks.",
            "Pictures are read once, in memory that does not grow with their number. Those that are held out take no part"
                    + " in training; what the model brings is measured on them. The same pictures in the same order give"
                    + " the same model with any number of threads, and on any machine whose Java packs with the same zlib."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a failure of input or output",
            "2:a mistake on the command line",
            "3:done, but pictures that cannot be read were left out"
        },
        footer = {
            "",
            "Examples:",
            "  prefixel train aerial/ --out aerial.pfxm",
            "  prefixel train xrays/train/ --test xrays/test/ --out xrays.pfxm",
            "  prefixel train photos/ --from none --nets --no-basis --out photographs.pfxm"
        })
final class TrainCommand implements Runnable, IExitCodeGenerator {
    private static final int LEFT_OUT = 3;
    private static final int HOLD_OUT = 4;

    enum From {
        shipped,
        none
    }

    @Parameters(
            arity = "1..*",
            paramLabel = "IMAGES",
            description = "Pictures, folders of them, tar shards or IDX files, as for 'prefixel tokenize'.")
    private List<Path> images;

    @Option(names = "--out", required = true, paramLabel = "MODEL", description = "The model, a file *.pfxm.")
    private String out;

    @Option(
            names = "--test",
            paramLabel = "IMAGES",
            description = "Pictures to measure the model on; may be given several times. It is an error if one of them"
                    + " is among those to learn from.")
    private List<Path> tests = List.of();

    @Option(
            names = "--hold-out",
            paramLabel = "N",
            converter = WholeNumber.class,
            description =
                    "Without --test: measure the model on every N-th picture, and do not learn from it; 0 for none"
                            + " (default: " + HOLD_OUT + ").")
    private Long holdOut;

    @Option(names = "--allow-overlap", description = "Let test pictures be among those to learn from.")
    private boolean allowOverlap;

    @Option(
            names = "--nets",
            description =
                    "Tune the networks of the entropy coder too, from those that come with the program: takes some"
                            + " minutes; a network stays as it is where pictures that were held back do not gain. With"
                            + " --from none, train all networks of the codec on these pictures alone: takes many minutes,"
                            + " and hundreds of pictures to be of use.")
    private boolean nets;

    @Option(
            names = "--from",
            paramLabel = "shipped|none",
            description = "Where statistics and networks start from: those that come with the program, whose statistics"
                    + " count like one more picture, or nothing, which takes --nets and is how those were made (default:"
                    + " shipped).")
    private From from = From.shipped;

    @Option(names = "--no-coder", description = "Learn nothing for the codec.")
    private boolean noCoder;

    @Option(names = "--no-basis", description = "Learn no bases.")
    private boolean noBasis;

    @Option(
            names = "--components",
            paramLabel = "rgb|grey",
            converter = PreparationOptions.ColorsConverter.class,
            description = "Make all pictures rgb or grey; by default they must be alike. Alpha does not count.")
    private Colors colors = Colors.AS_THEY_ARE;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all that is drawn by lot (default: 1).")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = ThreadCount.class,
            description = "Pictures at work at a time (default: the number of processors).")
    private int threads = ThreadCount.ofProcessors();

    @Mixin
    private FrameLimit limit;

    @Mixin
    private SummaryOptions summary;

    @Spec
    private CommandSpec spec;

    private final StandardStreams streams;
    private boolean leftOut;

    TrainCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        TrainingOptions options = options();
        OutputFile file = new OutputFile(out, streams);
        file.requireModelOrNothing();
        try (TrainReport report = new TrainReport(streams.err(), summary.quiet())) {
            Inputs pictures = inputs(images);
            Inputs testPictures = tests.isEmpty() ? null : inputs(tests);
            ModelTraining.Result result = new ModelTraining(options, report).run(pictures, testPictures);
            leftOut = result.skipped() > 0;
            byte[] bytes = result.model().toBytes();
            file.write(bytes);
            report.note(describe(result, bytes.length));
            Evaluation evaluation = Evaluation.of(result, options, report);
            report.clear();
            if (summary.json()) {
                summary.print(file, json(result, bytes.length, evaluation), streams);
            } else {
                report.tables(evaluation);
            }
        } catch (TrainingException e) {
            throw new CommandFailure(e.getMessage(), e.remedy(), e);
        } catch (IOException e) {
            throw failure(e, "check the pictures, and try again");
        }
    }

    private TrainingOptions options() {
        if (noCoder && noBasis) {
            throw new ParameterException(spec.commandLine(), "--no-coder and --no-basis leave nothing to learn");
        }
        if (from == From.none && !nets) {
            throw new ParameterException(spec.commandLine(), "--from none takes --nets too");
        }
        if (nets && noCoder) {
            throw new ParameterException(spec.commandLine(), "--nets does not go with --no-coder");
        }
        if (holdOut != null && (holdOut == 1 || holdOut > Integer.MAX_VALUE)) {
            throw new ParameterException(spec.commandLine(), "--hold-out is 0, or 2 and more, not " + holdOut);
        }
        if (holdOut != null && !tests.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--hold-out does not go with --test");
        }
        int every = !tests.isEmpty() ? 0 : holdOut == null ? HOLD_OUT : holdOut.intValue();
        return new TrainingOptions(
                !noCoder,
                nets,
                from == From.none,
                !noBasis,
                colors,
                every,
                allowOverlap,
                limit.pixels(),
                seed,
                threads);
    }

    private static Inputs inputs(List<Path> paths) {
        try {
            return Inputs.of(paths);
        } catch (IOException e) {
            throw failure(e, "name pictures, folders of pictures, tar shards or IDX files");
        }
    }

    private static CommandFailure failure(IOException e, String remedy) {
        return new CommandFailure(FileFailure.withFile(e), remedy, e);
    }

    private String describe(ModelTraining.Result result, int bytes) {
        StringBuilder sections = new StringBuilder();
        for (String tag : result.model().tags()) {
            sections.append(sections.length() == 0 ? "" : ", ")
                    .append(tag)
                    .append(' ')
                    .append(result.model().section(tag).length);
        }
        return String.format(
                Locale.ROOT,
                "%s: model %s of %d pictures, %d held out, %d bytes (%s)",
                out,
                result.model().name(),
                result.learned(),
                result.tested(),
                bytes,
                sections);
    }

    private Map<String, Object> json(ModelTraining.Result result, int bytes, Evaluation evaluation) {
        Map<String, Object> json = new LinkedHashMap<>();
        ModelFile model = result.model();
        json.put("output", out);
        json.put("model", model.name());
        json.put("bytes", bytes);
        json.put("learned", result.learned());
        json.put("heldOut", result.tested());
        json.put("repeated", result.repeated());
        json.put("skipped", result.skipped());
        for (String tag : model.tags()) {
            json.put("bytesOf" + tag, model.section(tag).length);
        }
        json.putAll(EvaluationJson.of(evaluation));
        return json;
    }

    @Override
    public int getExitCode() {
        return leftOut ? LEFT_OUT : 0;
    }
}
