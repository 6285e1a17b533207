package io.github.prefixel.cli.analyze;

import io.github.prefixel.cli.CodingOptions;
import io.github.prefixel.cli.StandardStreams;
import io.github.prefixel.cli.Version;
import io.github.prefixel.cli.report.Analysis;
import io.github.prefixel.codec.Effort;
import io.github.prefixel.codec.EncodeOptions;
import io.github.prefixel.tokenizer.bench.ConformancePoint;
import io.github.prefixel.tokenizer.bench.GaussianConformance;
import io.github.prefixel.tokenizer.bench.GaussianPicture;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code prefixel gaussian}. */
@Command(
        name = "gaussian",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Measure the codec where theory is exact: on a Gaussian vector of known spectrum, beside its rate-distortion"
                    + " function R(D).",
            "The vector is a picture whose wavelet coefficients are independent and normal. Each prefix of its stream is"
                    + " compared with R(D) at the same squared error, by reverse water-filling, and with what a"
                    + " quantiser of the codec's kind takes if entropy coding is ideal."
        },
        footer = {
            "",
            "Examples:",
            "  prefixel gaussian --out report/",
            "  prefixel gaussian --exponent 0",
            "  prefixel gaussian --variances 16,4,1,.25,.0625,.01 --size 1024"
        })
public final class GaussianCommand implements Runnable {
    /** From 1/64 to 4 bits a coefficient, three to an octave. */
    private static final List<Double> RATES =
            IntStream.rangeClosed(0, 24).mapToObj(i -> Math.pow(2, i / 3.0 - 6)).toList();

    /** Beyond this, the rounding of samples is an error that counts. */
    private static final double MOST_BITS = 8;

    private static final double STEEPEST = 4;

    @Option(
            names = "--exponent",
            paramLabel = "A",
            description =
                    "Spectrum of a picture whose power falls with frequency like f^-A: 0 is white, photographs have"
                            + " about 2 (default: 2).")
    private Double exponent;

    @Option(
            names = "--variances",
            split = ",",
            paramLabel = "V",
            description =
                    "Variances of the wavelet coefficients instead, from the coarsest level to the finest, up to a"
                            + " common factor; the last one counts for all finer levels.")
    private double[] variances;

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "512",
            description = "Side of the picture: a power of two from 64 to 4096 (default: ${DEFAULT-VALUE}).")
    private int size;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the random numbers (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--rates",
            split = ",",
            paramLabel = "BITS",
            description =
                    "Rates in bits a coefficient at which to cut, separated by commas; by default 25 from 1/64 to 4.")
    private List<Double> rates = RATES;

    @Mixin
    private AnalysisOutput output = new AnalysisOutput();

    @Option(
            names = "--effort",
            paramLabel = "fast|default|max",
            converter = CodingOptions.EffortConverter.class,
            description = "Effort of the encoder (default: default).")
    private Effort effort = Effort.DEFAULT;

    @Spec
    private CommandSpec spec;

    private final StandardStreams streams;

    public GaussianCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        EncodeOptions options = EncodeOptions.defaults().withEffort(effort);
        if (rates.stream().anyMatch(rate -> !(rate > 0 && rate <= MOST_BITS))) {
            throw mistake("a rate is more than 0 and at most " + plain(MOST_BITS) + " bits a coefficient");
        }
        if (exponent != null && !(Math.abs(exponent) <= STEEPEST)) {
            throw mistake("the exponent is from " + plain(-STEEPEST) + " to " + plain(STEEPEST));
        }
        if (exponent != null && variances != null) {
            throw mistake("--exponent and --variances exclude each other");
        }
        output.deliver(() -> analysis(options), streams);
    }

    private Analysis analysis(EncodeOptions options) {
        List<Double> rising = rates.stream().sorted().distinct().toList();
        List<ConformancePoint> points = GaussianConformance.measure(vector(), options, rising);
        if (points.isEmpty()) {
            throw mistake("the header alone takes more than " + plain(rising.get(rising.size() - 1))
                    + " bits a coefficient: give a higher rate or a larger size");
        }
        return GaussianFigures.of(points, spectrum(), size, seed);
    }

    private GaussianPicture vector() {
        try {
            return new GaussianPicture(
                    size,
                    variances != null ? variances : GaussianPicture.powerLaw(exponent == null ? 2 : exponent),
                    seed);
        } catch (IllegalArgumentException e) {
            throw mistake(e.getMessage());
        }
    }

    private String spectrum() {
        if (variances == null) {
            return "power falls like f^-" + plain(exponent == null ? 2 : exponent);
        }
        return Arrays.stream(variances)
                .mapToObj(GaussianCommand::plain)
                .collect(Collectors.joining(", ", "variances ", " from coarse to fine"));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private ParameterException mistake(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
