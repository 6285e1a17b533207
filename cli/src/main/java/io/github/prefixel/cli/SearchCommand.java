package io.github.prefixel.cli;

import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.tokenizer.build.LeftOut;
import io.github.prefixel.tokenizer.input.InputCursor;
import io.github.prefixel.tokenizer.input.InputItem;
import io.github.prefixel.tokenizer.input.Inputs;
import io.github.prefixel.tokenizer.search.DescriptorIndex;
import io.github.prefixel.tokenizer.search.Descriptors;
import io.github.prefixel.tokenizer.search.NearestSearch;
import io.github.prefixel.tokenizer.search.Neighbour;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code prefixel search}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Find the pictures of an index that are nearest to others.",
            "Prints rank, distance and name. The distance is the root of the mean squared difference of two pictures, in"
                    + " grey levels of 0 to 255, as far as their descriptors tell. The answer is exactly that of"
                    + " comparing with every picture; those that a few numbers show to be too far are spared the rest."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a failure of input or output",
            "2:a mistake on the command line",
            "3:done, but queries that cannot be read were left out"
        },
        footer = {
            "",
            "Examples:",
            "  prefixel search picture.jpg index/",
            "  prefixel search new/ index/ --within 3 --json"
        })
final class SearchCommand implements Runnable, IExitCodeGenerator {
    private static final int LEFT_OUT = 3;
    private static final long USUAL_LIMIT = 10;

    @Parameters(
            arity = "2..*",
            paramLabel = "QUERY... INDEX",
            hideParamSyntax = true,
            description = "Pictures to look for, as 'prefixel tokenize' takes them; then the folder that 'prefixel"
                    + " describe' has made.")
    private List<Path> arguments;

    @Option(
            names = "--top",
            paramLabel = "K",
            converter = WholeNumber.class,
            description = "How many to show for each query (default: 10, or all with --within).")
    private Long top;

    @Option(
            names = "--within",
            paramLabel = "D",
            converter = PositiveNumber.class,
            description = "Show none that is farther than D grey levels, such as 3 to find copies.")
    private Double within;

    @Option(
            names = "--dimension",
            paramLabel = "M",
            converter = WholeNumber.class,
            description = "Compare the first M numbers of descriptors only (default: all).")
    private long dimension = Descriptors.MAX_DIMENSION;

    @Option(names = "--json", description = "Answer with a JSON object a line, one for each query.")
    private boolean json;

    @Option(
            names = "--stats",
            description = "Say how much of the work of comparing with everything it took, in multiplications; --json"
                    + " always does.")
    private boolean stats;

    @Mixin
    private FrameLimit limit;

    @Spec
    private CommandSpec spec;

    private final StandardStreams streams;
    private boolean leftOut;

    SearchCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        if (dimension < 1) {
            throw new ParameterException(spec.commandLine(), "--dimension is 1 at least, not " + dimension);
        }
        if (top != null && top < 1) {
            throw new ParameterException(spec.commandLine(), "--top is 1 at least, not " + top);
        }
        List<Path> queries = arguments.subList(0, arguments.size() - 1);
        Path folder = arguments.get(queries.size());
        DescriptorIndex index = index(folder);
        Describing describing = describing(folder, index);
        if (search(queries, index, describing) == 0) {
            throw new CommandFailure("none of the queries could be read", "name other pictures");
        }
    }

    private DescriptorIndex index(Path folder) {
        try {
            return DescriptorIndex.read(folder, (int) Math.min(dimension, Descriptors.MAX_DIMENSION));
        } catch (IOException e) {
            throw new CommandFailure(
                    FileFailure.withFile(e), "name the folder of an index that 'prefixel describe' has made", e);
        }
    }

    private static Describing describing(Path folder, DescriptorIndex index) {
        Path file = folder.resolve(DescriptorIndex.MODEL);
        try {
            Describing describing = Describing.of(index.model());
            if (describing.basis().components() < index.descriptors().dimension()) {
                throw new CommandFailure(
                        file + ": has " + describing.basis().components() + " coefficients, the descriptors have more",
                        "make the index again with 'prefixel describe'");
            }
            return describing;
        } catch (MalformedStreamException e) {
            throw ModelInput.failure(file.toString(), e);
        }
    }

    /** Returns how many queries were answered. */
    private long search(List<Path> queries, DescriptorIndex index, Describing describing) {
        NearestSearch search = new NearestSearch(index.descriptors());
        long answered = 0;
        try {
            Inputs inputs = Inputs.of(queries);
            NeighbourReport report = new NeighbourReport(index, inputs.count() > 1, streams.out());
            try (InputCursor cursor = inputs.open()) {
                for (InputItem item = cursor.next(); item != null; item = cursor.next()) {
                    float[] query = descriptor(item, index, describing);
                    if (query != null) {
                        List<Neighbour> nearest = nearest(search, query);
                        answered++;
                        if (json) {
                            report.printJson(item.name(), nearest, search.multiplyAdds());
                        } else {
                            report.print(item.name(), nearest);
                        }
                        if (stats && !json) {
                            streams.err().println(report.work(item.name(), search.multiplyAdds()));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new CommandFailure(
                    FileFailure.withFile(e), "name pictures, folders of pictures, tar shards or IDX files", e);
        }
        return answered;
    }

    private float[] descriptor(InputItem item, DescriptorIndex index, Describing describing) {
        try {
            double[] coefficients =
                    describing.basis().coefficients(item.picture().read(limit.pixels()));
            return DescriptorIndex.descriptor(coefficients, index.descriptors().dimension());
        } catch (IOException | RuntimeException e) {
            leftOut = true;
            streams.err().println(ErrorLine.oneLine(item.name() + ": left out, " + LeftOut.reason(item.name(), e)));
            return null;
        }
    }

    private List<Neighbour> nearest(NearestSearch search, float[] query) {
        long most = top != null ? top : within != null ? Integer.MAX_VALUE : USUAL_LIMIT;
        double farthest = within == null ? Double.POSITIVE_INFINITY : Describing.squaredDistance(within);
        return search.nearest(query, (int) Math.min(most, Integer.MAX_VALUE), farthest);
    }

    @Override
    public int getExitCode() {
        return leftOut ? LEFT_OUT : 0;
    }
}
