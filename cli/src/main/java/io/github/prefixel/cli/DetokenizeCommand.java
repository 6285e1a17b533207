package io.github.prefixel.cli;

import io.github.prefixel.cli.report.JsonObject;
import io.github.prefixel.cli.report.OutputFolder;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.tokenizer.build.InOrder;
import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code prefixel detokenize}. */
@Command(
        name = "detokenize",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Turn the sequences of a data set, or any prefixes of them, back into pictures.",
            "With --ids, sequences that a model sampled are taken instead, in the language and frame of the data set."
        },
        footer = {
            "",
            "Files are called DIR/NAME.png, by the names in the data set; those of --ids by",
            "the number of the line from 0: DIR/000000.png.",
            "",
            "Examples:",
            "  prefixel detokenize tokens/ --out pictures/",
            "  prefixel detokenize tokens/ --tokens 64 --items 0-9 --out coarse/",
            "  python sample.py | prefixel detokenize tokens/ --ids - --out samples/"
        })
final class DetokenizeCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "DATASET", description = "Folder that 'prefixel tokenize' has made.")
    private Path folder;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the pictures.")
    private Path out;

    @Option(
            names = "--tokens",
            paramLabel = "K",
            converter = WholeNumber.class,
            description = "Use the first K tokens of each sequence; a BOS before them does not count.")
    private long tokens = Integer.MAX_VALUE;

    @Option(
            names = "--items",
            paramLabel = "A-B",
            converter = ItemRange.Converter.class,
            description = "Only the items A to B, both included, counted from 0.")
    private ItemRange items = ItemRange.ALL;

    @Option(
            names = "--ids",
            paramLabel = "FILE",
            description = "Take sequences from this file, or from standard input for -: one a line, a JSON array of"
                    + " ids, or ids between spaces.")
    private String ids;

    @Option(
            names = "--frame",
            paramLabel = "WxH",
            converter = FrameSize.Converter.class,
            description = "Size of the pictures of --ids. Default: that of the data set's pictures.")
    private FrameSize frame;

    @Option(
            names = "--lenient",
            description = "Take tokens that cannot stand where they do for what comes nearest, and say how many.")
    private boolean lenient;

    @Option(names = "--format", paramLabel = "NAME", description = "Format of the pictures (default: png).")
    private String format = "png";

    @Mixin
    private ReadingOptions reading;

    @Mixin
    private SummaryOptions summary;

    @Spec
    private CommandSpec spec;

    private final StandardStreams streams;
    private long pictures;
    private long coerced;

    DetokenizeCommand(StandardStreams streams) {
        this.streams = streams;
    }

    /** What became of one sequence. */
    private record Done(String place, int coerced, int tokens) {}

    @Override
    public void run() {
        if (!PictureFiles.writableFormats().contains(format.toLowerCase(Locale.ROOT))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "unknown format '" + format + "', choose one of "
                            + String.join(", ", PictureFiles.writableFormats()));
        }
        if (frame != null && ids == null) {
            throw new ParameterException(spec.commandLine(), "--frame goes with --ids");
        }
        DatasetFolder dataset = DatasetFolder.open(folder);
        new OutputFolder(out);
        reading.verify(dataset);
        if (ids == null
                && items != ItemRange.ALL
                && items.last() >= dataset.info().items()) {
            throw new CommandFailure(
                    folder + ": there is no item " + items.last(),
                    "the last one is " + (dataset.info().items() - 1));
        }
        long total = ids == null ? items.of(dataset.info().items()) : 0;
        try (SequenceSource source = source(dataset);
                Progress progress = Progress.start("detokenizing", total, 0, "images")) {
            detokenize(dataset.tokenizer(), source, progress);
        } catch (IOException e) {
            throw DatasetFolder.failure(e);
        }
        print();
    }

    private SequenceSource source(DatasetFolder dataset) throws IOException {
        if (ids == null) {
            return SequenceSource.of(dataset.reader());
        }
        InputStream in;
        try {
            in = ids.equals("-") ? streams.in() : Files.newInputStream(Path.of(ids));
        } catch (IOException e) {
            throw new CommandFailure(
                    ids + ": " + FileFailure.reason(e), "give a file of ids, or - for standard input", e);
        }
        return SequenceSource.of(in, ids.equals("-") ? "standard input" : ids, dataset.frame(frame, reading.limit()));
    }

    private void detokenize(Tokenizer tokenizer, SequenceSource source, Progress progress) throws IOException {
        PictureFolder target = new PictureFolder(out, format.toLowerCase(Locale.ROOT));
        try (InOrder<Done> workers = new InOrder<>(reading.threads())) {
            for (long i = 0; i <= items.last(); i++) {
                SequenceSource.Named named = source.next();
                if (named == null) {
                    break;
                }
                if (i < items.first()) {
                    continue;
                }
                reading.limit().require(named.place(), named.sequence().frame());
                Path file = target.file(named.name());
                if (workers.isFull()) {
                    take(workers, progress);
                }
                workers.submit(() -> picture(tokenizer, named, target, file));
            }
            while (!workers.isEmpty()) {
                take(workers, progress);
            }
        }
    }

    private Done picture(Tokenizer tokenizer, SequenceSource.Named named, PictureFolder target, Path file) {
        TokenSequence sequence = prefix(named.sequence());
        Raster picture;
        int wrong = 0;
        try {
            if (lenient) {
                Tokenizer.Lenient result = tokenizer.detokenizeLeniently(sequence.frame(), sequence.ids());
                picture = result.picture();
                wrong = result.coerced();
            } else {
                picture = tokenizer.detokenize(sequence);
            }
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    named.place() + ": " + e.getMessage(),
                    lenient
                            ? "the language has no words for such a picture"
                            : "give --lenient to take what comes nearest",
                    e);
        }
        target.write(picture, file);
        return new Done(named.place(), wrong, sequence.length());
    }

    private TokenSequence prefix(TokenSequence sequence) {
        boolean bracketed = sequence.length() > 0 && sequence.id(0) == SpecialToken.BOS;
        return sequence.prefix((int) Math.min(Integer.MAX_VALUE, tokens + (bracketed ? 1 : 0)));
    }

    private void take(InOrder<Done> workers, Progress progress) throws IOException {
        Done done = workers.take();
        pictures++;
        coerced += done.coerced();
        if (done.coerced() > 0) {
            progress.close();
            streams.err()
                    .println(ErrorLine.oneLine(
                            done.place() + ": " + done.coerced() + " of " + done.tokens() + " tokens coerced"));
        }
        progress.step(pictures);
    }

    private void print() {
        if (summary.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("input", folder.toString());
            json.put("output", out.toString());
            json.put("pictures", pictures);
            json.put("coerced", coerced);
            SummaryOptions.printLine(JsonObject.line(json), streams.out());
        } else {
            String wrong = lenient ? ", " + coerced + " tokens coerced" : "";
            summary.print(out.toString(), pictures + " pictures" + wrong, streams.err());
        }
    }
}
