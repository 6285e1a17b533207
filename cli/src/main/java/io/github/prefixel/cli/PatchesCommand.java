package io.github.prefixel.cli;

import io.github.prefixel.cli.report.JsonObject;
import io.github.prefixel.cli.report.OutputFolder;
import io.github.prefixel.tokenizer.dataset.DatasetFile;
import io.github.prefixel.tokenizer.dataset.DatasetInfo;
import io.github.prefixel.tokenizer.dataset.NpyLists;
import io.github.prefixel.tokenizer.patch.PatchRule;
import io.github.prefixel.tokenizer.patch.Patches;
import io.github.prefixel.tokenizer.patch.ThresholdSearch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code prefixel patches}. */
@Command(
        name = "patches",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Cut the sequences of a data set into patches, where the next token is hard to tell.",
            "After the Byte Latent Transformer (arXiv 2412.09871), with the entropies of the codec's own model. The"
                    + " language must be wavelet."
        },
        footer = {
            "",
            "Writes patch_lengths.npy (int32, of all sequences together), patch_offsets.npy",
            "(int64: the lengths of sequence i stand from offsets[i] to offsets[i + 1]) and",
            "patches.json.",
            "",
            "Examples:",
            "  prefixel patches tokens/ --target-mean 4.5",
            "  prefixel patches tokens/ --rule monotonic --threshold 0.1 --out patches/"
        })
final class PatchesCommand implements Runnable {
    static final String LENGTHS = "patch_lengths.npy";
    static final String OFFSETS = "patch_offsets.npy";
    static final String DESCRIPTION = "patches.json";

    @Parameters(index = "0", paramLabel = "DATASET", description = "Folder that 'prefixel tokenize' has made.")
    private Path folder;

    @ArgGroup(multiplicity = "1", heading = "Where patches start:%n")
    private PatchThreshold wanted;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "global (the default): where the entropy of the next token exceeds the threshold; monotonic:"
                    + " where it rises by more than the threshold.")
    private String ruleName = PatchRule.GLOBAL.label();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the files (default: DATASET).")
    private Path out;

    @Mixin
    private ReadingOptions reading;

    @Mixin
    private SummaryOptions summary;

    @Spec
    private CommandSpec spec;

    private final StandardStreams streams;
    /** Tokens and patches of the items with an even number, and of those with an odd one. */
    private final long[] tokens = new long[2];

    private final long[] patches = new long[2];

    PatchesCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        PatchRule rule = rule();
        DatasetFolder dataset = DatasetFolder.open(folder);
        reading.verify(dataset);
        DatasetEntropies entropies = new DatasetEntropies(dataset, reading.limit(), reading.threads());
        Path target = out == null ? folder : out;
        OutputFolder results = new OutputFolder(target);
        double threshold;
        String checksum;
        try {
            checksum = DatasetFile.checksum(folder.resolve(DatasetInfo.FILE));
            threshold = wanted.threshold() != null ? wanted.threshold() : search(rule, entropies);
            Files.createDirectories(target);
            write(rule, threshold, entropies, target);
        } catch (IOException e) {
            throw new CommandFailure(
                    target + ": cannot be written, " + FileFailure.reason(e),
                    "free space or choose another folder for the results",
                    e);
        }
        Map<String, Object> description = describe(checksum, rule, threshold);
        results.write(DESCRIPTION, (JsonObject.line(description) + "\n").getBytes(StandardCharsets.UTF_8));
        if (summary.json()) {
            SummaryOptions.printLine(JsonObject.line(description), streams.out());
        } else {
            summary.print(target.toString(), text(threshold), streams.err());
        }
    }

    private PatchRule rule() {
        if (wanted.mean() != null && wanted.mean() < 1) {
            throw new ParameterException(
                    spec.commandLine(), "patches have at least one token: --target-mean is too small");
        }
        if (wanted.threshold() != null && !Double.isFinite(wanted.threshold())) {
            throw new ParameterException(spec.commandLine(), "--threshold is a number of bits");
        }
        try {
            return PatchRule.of(ruleName);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private double search(PatchRule rule, DatasetEntropies entropies) throws IOException {
        ThresholdSearch search = new ThresholdSearch(rule);
        entropies.forEach("measuring", 2, (item, h) -> search.add(h));
        try {
            return search.threshold(wanted.mean());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(folder + ": " + e.getMessage(), "name a data set with tokens", e);
        }
    }

    private void write(PatchRule rule, double threshold, DatasetEntropies entropies, Path target) throws IOException {
        try (NpyLists lists = new NpyLists(target.resolve(LENGTHS), target.resolve(OFFSETS))) {
            entropies.forEach("cutting", 1, (item, h) -> {
                int[] lengths = Patches.lengths(rule, threshold, h);
                int half = (int) (item % 2);
                tokens[half] += h.length;
                patches[half] += lengths.length;
                lists.write(lengths);
            });
            lists.finish();
        }
    }

    private Map<String, Object> describe(String dataset, PatchRule rule, double threshold) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dataset_sha256", dataset);
        json.put("rule", rule.label());
        json.put("threshold", threshold);
        if (wanted.mean() != null) {
            json.put("target_mean", wanted.mean());
        }
        json.put("tokens", tokens[0] + tokens[1]);
        json.put("patches", patches[0] + patches[1]);
        put(json, "mean", tokens[0] + tokens[1], patches[0] + patches[1]);
        put(json, "mean_of_even_items", tokens[0], patches[0]);
        put(json, "mean_of_odd_items", tokens[1], patches[1]);
        return json;
    }

    private static void put(Map<String, Object> json, String name, long tokens, long patches) {
        if (patches > 0) {
            json.put(name, (double) tokens / patches);
        }
    }

    private String text(double threshold) {
        String found = wanted.mean() == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; threshold %.5f bits, set by even items (%s), odd ones: %s",
                        threshold,
                        mean(0),
                        mean(1));
        long all = patches[0] + patches[1];
        return all + " patches of " + (tokens[0] + tokens[1]) + " tokens" + found;
    }

    private String mean(int half) {
        return patches[half] == 0
                ? "none"
                : String.format(Locale.ROOT, "%.3f tokens a patch", (double) tokens[half] / patches[half]);
    }
}
