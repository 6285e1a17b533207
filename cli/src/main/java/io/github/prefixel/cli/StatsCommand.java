package io.github.prefixel.cli;

import io.github.prefixel.cli.report.DatasetFigures;
import io.github.prefixel.cli.report.OutputFolder;
import io.github.prefixel.cli.report.StatsReport;
import io.github.prefixel.tokenizer.dataset.DatasetInfo;
import io.github.prefixel.tokenizer.dataset.DatasetItem;
import io.github.prefixel.tokenizer.dataset.DatasetReader;
import io.github.prefixel.tokenizer.input.Inputs;
import io.github.prefixel.tokenizer.prepare.Preparation;
import io.github.prefixel.tokenizer.stats.DatasetStatistics;
import io.github.prefixel.tokenizer.stats.DatasetSurvey;
import io.github.prefixel.tokenizer.stats.Originals;
import io.github.prefixel.tokenizer.stats.SurveyOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code prefixel stats}. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        // DATASET stands first: --images takes all that comes after it.
        customSynopsis = {
            "prefixel stats DATASET [--prefixes=TOKENS[,TOKENS...]] [--sample=N]",
            "                      [--monotonic=STEP] [--json] [--out=DIR] [--no-verify]",
            "                      [--threads=N] [--max-pixels=N] [--images IMAGES...]"
        },
        description = {
            "Say what the token sequences of a data set are like: their lengths, their entropies, the bits that a generic"
                    + " adaptive model takes for them, and the quality of pictures by prefix length.",
            "The adaptive model sees the last four tokens and learns while it reads: the fewer bits it takes for the last"
                    + " pictures, the easier the language is to learn."
        },
        footer = {
            "",
            "Examples:",
            "  prefixel stats tokens/",
            "  prefixel stats tokens/ --out report/ --images photos/",
            "  prefixel stats tokens/ --sample 10 --monotonic 1 --images photos/"
        })
final class StatsCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "DATASET", description = "Folder that 'prefixel tokenize' has made.")
    private Path folder;

    @Option(
            names = "--images",
            arity = "1..*",
            paramLabel = "IMAGES",
            description =
                    "The pictures that the data set was made of, named as for 'prefixel tokenize', to measure quality"
                            + " against; without them it is measured against the pictures of whole sequences.")
    private List<Path> images = List.of();

    @Option(
            names = "--prefixes",
            split = ",",
            paramLabel = "TOKENS",
            description =
                    "Prefix lengths at which to measure quality, separated by commas; by default powers of two from"
                            + " 32, or from 1 if no sequence is longer than 256, and the longest length.")
    private List<Integer> prefixes = List.of();

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "100",
            description =
                    "Measure quality, and the codec's own code, on N pictures spread evenly; default: ${DEFAULT-VALUE}.")
    private int sample;

    @Option(
            names = "--monotonic",
            paramLabel = "STEP",
            description =
                    "Say at how many steps of STEP tokens the error does not rise; 1 looks after every token, which"
                            + " takes long.")
    private Integer step;

    @Option(names = "--json", description = "Answer with JSON, the content of stats.json, instead of tables.")
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write stats.json, charts (psnr.svg, learning.svg) and the page index.html to this folder.")
    private Path out;

    @Mixin
    private ReadingOptions reading;

    @Spec
    private CommandSpec spec;

    private final StandardStreams streams;

    StatsCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        requireSense();
        OutputFolder target = out == null ? null : new OutputFolder(out);
        DatasetFolder dataset = DatasetFolder.open(folder);
        reading.verify(dataset);
        StatsReport report = new StatsReport(survey(dataset));
        try {
            streams.out().write((json ? report.toJson() : report.toText()).getBytes(StandardCharsets.UTF_8));
            streams.out().flush();
            if (target != null) {
                report.write(target);
                streams.err().println("report: " + target.resolve("index.html"));
            }
        } catch (IOException e) {
            throw new CommandFailure(FileFailure.reason(e), "check where the answer goes", e);
        }
    }

    private void requireSense() {
        if (sample < 1) {
            throw new ParameterException(spec.commandLine(), "--sample " + sample + " is too few, at least 1");
        }
        if (step != null && step < 1) {
            throw new ParameterException(spec.commandLine(), "--monotonic " + step + " is too little, at least 1");
        }
        if (prefixes.stream().anyMatch(k -> k < 0)) {
            throw new ParameterException(spec.commandLine(), "--prefixes: a prefix has at least 0 tokens");
        }
    }

    private DatasetFigures survey(DatasetFolder dataset) {
        DatasetInfo info = dataset.info();
        SurveyOptions options = new SurveyOptions(
                sample,
                prefixes.stream().sorted().distinct().toList(),
                step == null ? 0 : step,
                images.isEmpty() ? null : originals(info),
                reading.threads());
        DatasetStatistics statistics;
        try (SurveyProgress progress = new SurveyProgress()) {
            statistics = new DatasetSurvey(() -> limited(dataset.reader()), dataset.tokenizer(), options, progress)
                    .run(info.items());
        } catch (IOException e) {
            throw DatasetFolder.failure(e);
        }
        if (statistics.withoutOriginal() > 0 && statistics.prefixes().pictures() == 0) {
            throw new CommandFailure(
                    folder + ": none of its pictures is among those named",
                    "name the pictures for --images as for 'prefixel tokenize'");
        }
        return new DatasetFigures(name(), info, options, statistics);
    }

    /** Refuses frames that are out of proportion. */
    private DatasetReader limited(DatasetReader reader) {
        return new DatasetReader() {
            @Override
            public DatasetItem next() throws IOException {
                DatasetItem item = reader.next();
                if (item != null) {
                    reading.limit().require(item.name(), item.sequence().frame());
                }
                return item;
            }

            @Override
            public void close() throws IOException {
                reader.close();
            }
        };
    }

    private Originals originals(DatasetInfo info) {
        try {
            return new Originals(
                    Inputs.of(images),
                    Preparation.of(info.build()),
                    reading.limit().pixels());
        } catch (IOException e) {
            throw new CommandFailure(
                    FileFailure.reason(e), "name the pictures for --images as for 'prefixel tokenize'", e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    folder.resolve(DatasetInfo.FILE) + ": " + e.getMessage(), "make the data set again", e);
        }
    }

    private String name() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? folder.toString() : name.toString();
    }
}
