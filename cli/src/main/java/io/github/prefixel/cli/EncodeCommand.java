package io.github.prefixel.cli;

import io.github.prefixel.codec.EncodeOptions;
import io.github.prefixel.codec.Prefixel;
import io.github.prefixel.codec.image.Raster;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code prefixel encode}. */
@Command(
        name = "encode",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Encode a picture to a stream that can be cut anywhere.",
        footer = {
            "",
            "Without a target the picture is encoded at visually lossless quality.",
            "",
            "Examples:",
            "  prefixel encode photo.png photo.pfxl",
            "  prefixel encode --bytes 20000 photo.png photo.pfxl",
            "  head -c 3000 photo.pfxl | prefixel decode - preview.png"
        })
final class EncodeCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "IN", description = "Picture to encode, or - for standard input.")
    private String in;

    @Parameters(index = "1", paramLabel = "OUT", description = "Stream to write, or - for standard output.")
    private String out;

    @ArgGroup(heading = "Targets, one at most:%n")
    private EncodeTarget target = new EncodeTarget();

    @Mixin
    private EffortOption effort;

    @Mixin
    private SummaryOptions summary;

    private final StandardStreams streams;

    EncodeCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        OutputFile output = new OutputFile(out, streams);
        InputFile input = new InputFile(in, streams);
        EncodedFile encoded;
        try (Progress progress = Progress.start("encoding", 2)) {
            Raster picture = input.picture();
            progress.step(1);
            encoded = encode(picture);
        }
        if (summary.json()) {
            long tokens = encoded.tokens(encoded.pixels());
            output.write(encoded.bytes());
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("input", input.name());
            json.put("output", output.name());
            encoded.describe(json);
            json.put("tokens", tokens);
            summary.print(output, json, streams);
        } else {
            output.write(encoded.bytes());
            summary.print(output, encoded.summary(), streams.err());
        }
    }

    private EncodedFile encode(Raster picture) {
        EncodeOptions options = target.options(picture.pixels()).withEffort(effort.effort());
        try {
            byte[] bytes = Prefixel.encode(picture, options);
            return new EncodedFile(bytes, Prefixel.info(bytes));
        } catch (IllegalArgumentException e) {
            String remedy = target.isSet() ? "ask for more bytes" : "give a smaller picture";
            throw new CommandFailure(e.getMessage(), remedy, e);
        }
    }
}
