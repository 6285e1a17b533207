package io.github.prefixel.cli;

import io.github.prefixel.codec.decode.ProgressiveDecoder;
import io.github.prefixel.codec.estimate.Estimation;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.codec.plan.Models;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

/** {@code prefixel decode}. */
@Command(
        name = "decode",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Decode a stream, or any prefix of one, to a picture.",
        footer = {
            "",
            "Examples:",
            "  prefixel decode photo.pfxl photo.png",
            "  prefixel decode --bytes 3000 --scale 1/4 photo.pfxl thumbnail.png",
            "  prefixel decode --bytes 3000 --estimate off photo.pfxl plain.png",
            "  head -c 3000 photo.pfxl | prefixel decode - preview.png"
        })
final class DecodeCommand implements Runnable {
    private static final int STEPS = 64;

    @Parameters(index = "0", paramLabel = "IN", description = "Stream to decode, or - for standard input.")
    private String in;

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            description = "Picture to write, in the format of its extension, or - for a PNG on standard output.")
    private String out;

    @ArgGroup(heading = "How much of the stream to use, all of it if nothing is said:%n")
    private DecodePrefix prefix = new DecodePrefix();

    @Option(
            names = "--scale",
            paramLabel = "1/2^k",
            converter = Scale.Converter.class,
            description = "Decode at 1/2, 1/4, 1/8 ... of the size.")
    private Scale scale = Scale.FULL;

    @Option(
            names = "--estimate",
            paramLabel = "auto|on|off",
            converter = EstimationConverter.class,
            description = "Whether to estimate the details that the stream does not tell yet; by default, auto, for"
                    + " all but streams of --effort fast.")
    private Estimation estimate = Estimation.AUTO;

    @Option(names = "--format", paramLabel = "NAME", description = "Format of OUT, whatever its name says.")
    private String format;

    @Mixin
    private ModelOptions model;

    @Mixin
    private PixelLimit pixelLimit;

    @Mixin
    private SummaryOptions summary;

    @Spec
    private CommandSpec spec;

    private final StandardStreams streams;

    DecodeCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        OutputFile output = new OutputFile(out, streams);
        String pictureFormat = pictureFormat(output);
        Models models = model.models();
        InputFile input = new InputFile(in, streams);
        EncodedFile file = input.stream();
        long bytes = Math.min(prefix.bytes(file.pixels()), file.bytes().length);
        file.requireHeader(bytes);
        ProgressiveDecoder decoder = decoder(input, file, models);
        advance(decoder, bytes);
        Raster picture = decoder.render(scale.log2(), estimate);
        output.write(pictureFile(picture, pictureFormat, output));
        if (summary.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("input", input.name());
            json.put("output", output.name());
            file.prefix(Math.min(bytes, decoder.bytesNeeded())).describe(json);
            json.put("width", picture.width());
            json.put("height", picture.height());
            json.put("scale", scale.toString());
            json.put("tokens", decoder.tokens());
            summary.print(output, json, streams);
        }
    }

    private String pictureFormat(OutputFile output) {
        String name = format != null ? format : output.isStandardOutput() ? "png" : output.extension();
        if (!PictureFiles.writableFormats().contains(name.toLowerCase(Locale.ROOT))) {
            throw new ParameterException(
                    spec.commandLine(),
                    (format != null ? "unknown format '" + format + "'" : out + " does not say which format to write")
                            + ", choose one of " + String.join(", ", PictureFiles.writableFormats()));
        }
        return name;
    }

    private ProgressiveDecoder decoder(InputFile input, EncodedFile file, Models models) {
        long limit = pixelLimit.require(input.name(), file);
        try {
            return new ProgressiveDecoder(file.bytes(), limit, models);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(input.name() + ": " + e.getMessage(), "give a smaller picture", e);
        }
    }

    private void advance(ProgressiveDecoder decoder, long bytes) {
        try (Progress progress = Progress.start("decoding", STEPS)) {
            for (int i = 1; i <= STEPS; i++) {
                decoder.advanceTo(bytes * i / STEPS, prefix.tokens());
                progress.step(i);
            }
        }
    }

    private static byte[] pictureFile(Raster picture, String format, OutputFile output) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        try {
            PictureFiles.write(picture, buffer, format);
        } catch (IOException e) {
            throw new CommandFailure(output.name() + ": " + e.getMessage(), e);
        }
        return buffer.toByteArray();
    }
}
