package io.github.prefixel.cli;

import io.github.prefixel.tokenizer.bpe.BpeTokenizer;
import io.github.prefixel.tokenizer.bpe.BpeTrainer;
import io.github.prefixel.tokenizer.input.InputCursor;
import io.github.prefixel.tokenizer.input.InputItem;
import io.github.prefixel.tokenizer.input.Inputs;
import io.github.prefixel.tokenizer.prepare.Preparation;
import io.github.prefixel.tokenizer.wavelet.Quality;
import io.github.prefixel.tokenizer.wavelet.WaveletTokenizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code prefixel bpe}. */
@Command(
        name = "bpe",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Learn byte-pair merges over the language wavelet from pictures.",
            "The file is the tokenizer.json of a BPE model, which the Hugging Face library 'tokenizers' loads. Give it to"
                    + " 'prefixel tokenize --language bpe --merges FILE'. All tokens of the pictures are kept in memory,"
                    + " some thirty bytes each: take a sample of a large set, and the --quality, --size and --components"
                    + " that you tokenize with."
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
            "Example:",
            "  prefixel bpe photos/ --size 64 --quality 7 --vocabulary 4096 \\",
            "      --out tokenizer.json",
            "  prefixel tokenize photos/ --size 64 --quality 7 --language bpe \\",
            "      --merges tokenizer.json --out tokens/"
        })
final class BpeCommand implements Runnable, IExitCodeGenerator {
    private static final int LEFT_OUT = 3;

    @Parameters(arity = "1..*", paramLabel = "IMAGES", description = "Pictures, as 'prefixel tokenize' takes them.")
    private List<Path> images;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "File to write, or - for standard output.")
    private String out;

    @Option(
            names = "--vocabulary",
            required = true,
            paramLabel = "V",
            converter = WholeNumber.class,
            description = "Number of tokens to end with, the three special ones and the seven of wavelet included.")
    private long vocabulary;

    @Option(
            names = "--quality",
            paramLabel = "Q",
            description = "Where sequences end: visual (the default), lossless, or the number of a bit-plane.")
    private String quality;

    @Mixin
    private PreparationOptions preparation;

    @Mixin
    private FrameLimit limit;

    @Mixin
    private SummaryOptions summary;

    @Spec
    private CommandSpec spec;

    private final StandardStreams streams;
    private boolean leftOut;

    BpeCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        OutputFile output = new OutputFile(out, streams);
        if (vocabulary < BpeTrainer.LEAST_VOCABULARY) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--vocabulary is " + BpeTrainer.LEAST_VOCABULARY + " at least, not " + vocabulary);
        }
        BpeTrainer trainer = trainer();
        long pictures = read(trainer, preparation.preparation(spec.commandLine()));
        BpeTokenizer learned = trainer.train((int) Math.min(vocabulary, Integer.MAX_VALUE));
        output.write(learned.toJson().getBytes(StandardCharsets.UTF_8));
        int size = learned.vocabulary().size();
        if (summary.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("output", output.name());
            json.put("pictures", pictures);
            json.put("vocabulary", size);
            summary.print(output, json, streams);
        } else {
            String fewer = size < vocabulary ? ": no pair is left that stands twice" : "";
            summary.print(output.name(), size + " tokens from " + pictures + " pictures" + fewer, streams.err());
        }
    }

    private BpeTrainer trainer() {
        try {
            Map<String, String> parameters = quality == null ? Map.of() : Map.of(Quality.PARAMETER, quality);
            return new BpeTrainer(WaveletTokenizer.of(parameters));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** Returns how many pictures there are; those that cannot be read are reported and left out. */
    private long read(BpeTrainer trainer, Preparation prepare) {
        long read = 0;
        try {
            Inputs inputs = Inputs.of(images);
            Progress progress = Progress.start("reading", inputs.count(), 0, "images");
            try (InputCursor cursor = inputs.open()) {
                for (InputItem item = cursor.next(); item != null; item = cursor.next()) {
                    try {
                        trainer.add(prepare.apply(item.picture().read(limit.pixels())));
                        progress.step(++read);
                    } catch (IOException | IllegalArgumentException e) {
                        leftOut = true;
                        progress.close();
                        streams.err().println(ErrorLine.oneLine(item.name() + ": left out (" + e.getMessage() + ")"));
                    }
                }
            } finally {
                progress.close();
            }
        } catch (IllegalStateException e) {
            throw new CommandFailure(e.getMessage(), "name a sample of them", e);
        } catch (IOException e) {
            throw new CommandFailure(
                    FileFailure.withFile(e), "name pictures, folders of pictures, tar shards or IDX files", e);
        }
        if (read == 0) {
            throw new CommandFailure("no picture could be read", "name others");
        }
        return read;
    }

    @Override
    public int getExitCode() {
        return leftOut ? LEFT_OUT : 0;
    }
}
