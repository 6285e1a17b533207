package io.github.prefixel.cli;

import io.github.prefixel.cli.report.JsonObject;
import io.github.prefixel.cli.report.OutputFolder;
import io.github.prefixel.tokenizer.build.BuildConflictException;
import io.github.prefixel.tokenizer.build.BuildPlan;
import io.github.prefixel.tokenizer.build.DatasetBuild;
import io.github.prefixel.tokenizer.dataset.DatasetFormat;
import io.github.prefixel.tokenizer.dataset.DatasetInfo;
import io.github.prefixel.tokenizer.input.Inputs;
import io.github.prefixel.tokenizer.language.Tokenizer;
import io.github.prefixel.tokenizer.stop.StopRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code prefixel tokenize}. */
@Command(
        name = "tokenize",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Turn pictures into a data set of token sequences for training.",
            "Every prefix of a sequence is a coarser picture. A run that was stopped goes on where it was when it is"
                    + " called again with the same --out and options. Pictures that cannot be read are reported and"
                    + " left out.",
            "The result depends neither on the number of threads nor on how often the run was stopped."
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
            "Which language to choose:",
            "  packed     The most picture for each token: few tokens of a large",
            "             vocabulary, up to 65,536 kinds. Any size and colour.",
            "  principal  A fixed number of tokens, each always about the same coordinates",
            "             of a basis, of photographs or learned from your pictures, --model",
            "             FILE. Colour or grey, no alpha. --param tokens=256 says how many,",
            "             --param levels=8,8,8,5,5,5 how many kinds, 64,000.",
            "  bpe        Between packed and wavelet: merges learned from your pictures,",
            "             --merges FILE. Hugging Face tokenizers know them too.",
            "  wavelet    Many tokens of seven kinds, easy to learn and to look at. Any size",
            "             and colour; --quality lossless gives pictures back exactly.",
            "  wavelet7, zerotree6",
            "             Those of 'Wavelets Are All You Need', to compare with it: for",
            "             squares of 2^m pixels, such as --size 64 makes.",
            "",
            "Examples:",
            "  prefixel tokenize photos/ --language wavelet --size 64 --out tokens/",
            "  prefixel tokenize imagenet/train/ --language packed --tokens 256 \\",
            "      --size 256 --components rgb --format webdataset --out shards/",
            "  prefixel tokenize train-images-idx3-ubyte.gz --language wavelet \\",
            "      --format npy --specials --out fashion/",
            "  prefixel tokenize shard-*.tar --language wavelet --psnr 30 --out tokens/"
        })
final class TokenizeCommand implements Runnable, IExitCodeGenerator {
    private static final int LEFT_OUT = 3;

    @Parameters(
            arity = "1..*",
            paramLabel = "IMAGES",
            description = "Pictures; folders of them, whose sub-folders are classes; tar shards, with classes in"
                    + " KEY.cls; IDX files such as those of MNIST, with the labels beside them.")
    private List<Path> images;

    @Mixin
    private LanguageOptions language;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the data set.")
    private Path out;

    @Option(
            names = "--format",
            paramLabel = "F",
            converter = FormatConverter.class,
            description = "npy (an .npz of one array of tokens and one of offsets), bin (the same as plain .bin and"
                    + " .idx), jsonl, parquet, webdataset (tar shards) or safetensors (default: npy).")
    private DatasetFormat format = DatasetFormat.NPY;

    @ArgGroup(heading = "Where sequences end, after all tokens if nothing is said:%n")
    private StopOptions stop = new StopOptions();

    @Option(
            names = "--specials",
            description = "Put every sequence between BOS and EOS, which --tokens does not count.")
    private boolean specials;

    @Mixin
    private PreparationOptions preparation;

    @Option(
            names = "--shard-size",
            paramLabel = "SIZE",
            converter = ByteSize.class,
            description = "Size of the files of formats that have several (default: 256M).")
    private long shardSize = 256L << 20;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = ThreadCount.class,
            description = "Pictures at work at a time; each needs memory (default: the number of processors).")
    private int threads = ThreadCount.ofProcessors();

    @Option(names = "--restart", description = "Remove the data set that is in DIR, finished or not, and begin anew.")
    private boolean restart;

    @Mixin
    private FrameLimit limit;

    @Mixin
    private SummaryOptions summary;

    @Spec
    private CommandSpec spec;

    private final StandardStreams streams;
    private boolean leftOut;

    TokenizeCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        new OutputFolder(out);
        BuildPlan plan = plan(language.tokenizer(spec.commandLine()));
        Inputs inputs = inputs();
        long start = System.nanoTime();
        try (BuildReport report = new BuildReport("tokenizing", streams.err())) {
            DatasetInfo info = new DatasetBuild(plan, inputs, out, threads, report).run(restart);
            report.clear();
            leftOut = info.skipped() > 0;
            double seconds = (System.nanoTime() - start) / 1e9;
            print(info, report.made(), seconds);
        } catch (BuildConflictException e) {
            throw new CommandFailure(e.getMessage(), "choose another --out, or begin anew with --restart", e);
        } catch (IOException e) {
            throw failure(e, "free space or choose another --out; the same command goes on where this one stopped");
        }
    }

    private BuildPlan plan(Tokenizer tokenizer) {
        StopRule rule = stop.rule();
        return new BuildPlan(
                new Version().getVersion()[0],
                tokenizer,
                preparation.preparation(spec.commandLine()),
                picture -> rule.cut(tokenizer, picture),
                stop.description(),
                specials,
                limit.pixels(),
                format,
                shardSize);
    }

    private Inputs inputs() {
        try {
            return Inputs.of(images);
        } catch (IOException e) {
            throw failure(e, "name pictures, folders of pictures, tar shards or IDX files");
        }
    }

    private static CommandFailure failure(IOException e, String remedy) {
        return new CommandFailure(FileFailure.withFile(e), remedy, e);
    }

    private void print(DatasetInfo info, long made, double seconds) {
        double rate = made / seconds;
        if (summary.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("output", out.toString());
            json.put("language", info.language());
            json.put("vocabulary", info.vocabulary());
            json.put("format", info.format().label());
            json.put("dtype", info.tokenType().label());
            json.put("items", info.items());
            json.put("tokens", info.tokens());
            json.put("skipped", info.skipped());
            json.put("imagesPerSecond", Math.round(rate * 10) / 10.0);
            SummaryOptions.printLine(JsonObject.line(json), streams.out());
            return;
        }
        String left = info.skipped() == 0 ? "" : ", " + info.skipped() + " left out";
        String text = String.format(
                Locale.ROOT,
                "%d pictures%s, %d tokens of %s, %s, %.1f images/s",
                info.items(),
                left,
                info.tokens(),
                info.language(),
                info.format().label(),
                rate);
        summary.print(out.toString(), text, streams.err());
    }

    @Override
    public int getExitCode() {
        return leftOut ? LEFT_OUT : 0;
    }
}
