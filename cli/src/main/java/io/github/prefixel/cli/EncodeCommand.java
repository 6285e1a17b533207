package io.github.prefixel.cli;

import io.github.prefixel.codec.EncodeOptions;
import io.github.prefixel.codec.Prefixel;
import io.github.prefixel.codec.encode.Encoding;
import io.github.prefixel.codec.encode.Ending;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.Models;
import io.github.prefixel.codec.stream.Tune;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleConsumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
            "  prefixel encode --psnr 40 --max-bytes 100000 photo.png photo.pfxl",
            "  prefixel encode --tune ssim --bpp 0.5 photo.png photo.pfxl",
            "  prefixel encode --effort max --model aerial.pfxm --bpp 0.5 tile.png tile.pfxl",
            "  head -c 3000 photo.pfxl | prefixel decode - preview.png"
        })
final class EncodeCommand implements Runnable {
    private static final int PROGRESS_STEPS = 1000;

    @Parameters(index = "0", paramLabel = "IN", description = "Picture to encode, or - for standard input.")
    private String in;

    @Parameters(index = "1", paramLabel = "OUT", description = "Stream to write, or - for standard output.")
    private String out;

    @ArgGroup(heading = "Targets, one at most:%n")
    private EncodeTarget target = new EncodeTarget();

    @Mixin
    private CodingOptions coding;

    @Mixin
    private PsnrLimit limit;

    @Mixin
    private SummaryOptions summary;

    @Spec
    private CommandSpec spec;

    private final StandardStreams streams;

    EncodeCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        if (target.lossless() && coding.tune() != Tune.PSNR) {
            throw new ParameterException(
                    spec.commandLine(), "--lossless keeps every bit, which leaves nothing for --tune to choose");
        }
        long maxBytes = limit.bytes(target.psnr());
        EncodeOptions coded = coding.options();
        OutputFile output = new OutputFile(out, streams);
        InputFile input = new InputFile(in, streams);
        Encoding encoding;
        try (Progress progress = Progress.start("encoding", PROGRESS_STEPS)) {
            Raster picture = input.picture();
            ModelInput.requireUse(coded.parts(), picture.components().colors());
            EncodeOptions options = target.options(coded, picture.pixels(), maxBytes);
            encoding = encode(picture, options, share -> progress.step((long) (PROGRESS_STEPS * share)));
        }
        EncodedFile encoded = new EncodedFile(encoding.bytes(), Prefixel.info(encoding.bytes()));
        if (summary.json()) {
            long tokens = encoded.tokens(encoded.pixelLimit(), Models.SHIPPED.with(coded.parts()));
            output.write(encoded.bytes());
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("input", input.name());
            json.put("output", output.name());
            encoded.describe(json);
            json.put("tokens", tokens);
            if (target.psnr() != null) {
                Decibels.describe(encoding.psnr(), encoding.ending() == Ending.PSNR, json);
            }
            summary.print(output, json, streams);
        } else {
            output.write(encoded.bytes());
            summary.print(output, encoded.summary() + quality(encoding), streams.err());
        }
        if (target.psnr() != null && encoding.ending() == Ending.COMPLETE) {
            summary.warn(
                    output,
                    "--psnr is out of reach, " + Decibels.text(encoding.psnr())
                            + " is all that the lossy mode has: use --lossless for more",
                    streams.err());
        }
    }

    /** What there is to say about a PSNR target. */
    private String quality(Encoding encoding) {
        return target.psnr() == null
                ? ""
                : ", " + Decibels.text(encoding.psnr()) + limit.ending(encoding.ending() == Ending.PSNR);
    }

    private Encoding encode(Raster picture, EncodeOptions options, DoubleConsumer progress) {
        try {
            return Prefixel.encode(picture, options, progress);
        } catch (IllegalArgumentException e) {
            String remedy = options.maxBytes() < Long.MAX_VALUE ? "ask for more bytes" : "give a smaller picture";
            throw new CommandFailure(e.getMessage(), remedy, e);
        }
    }
}
