package io.github.prefixel.cli;

import io.github.prefixel.cli.report.JsonObject;
import io.github.prefixel.codec.StreamInfo;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code prefixel info}. */
@Command(
        name = "info",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Say what a stream holds.")
final class InfoCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "IN", description = "Stream to look at, or - for standard input.")
    private String in;

    @Option(names = "--tokens", description = "Count the tokens too, which takes the time of decoding them.")
    private boolean tokens;

    @Option(names = "--json", description = "Answer with a JSON object.")
    private boolean json;

    @Mixin
    private ModelOptions model;

    @Mixin
    private PixelLimit pixelLimit;

    private final StandardStreams streams;

    InfoCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        InputFile input = new InputFile(in, streams);
        EncodedFile file = input.stream();
        Map<String, Object> members = members(file);
        if (tokens) {
            members.put("tokens", file.tokens(pixelLimit.require(input.name(), file), model.models()));
        }
        if (json) {
            SummaryOptions.printLine(JsonObject.line(members), streams.out());
        } else {
            members.forEach((name, value) ->
                    SummaryOptions.printLine(String.format("%-12s %s", name, text(value)), streams.out()));
        }
    }

    private static Map<String, Object> members(EncodedFile file) {
        StreamInfo info = file.info();
        Map<String, Object> members = new LinkedHashMap<>();
        file.describe(members);
        members.put("version", info.version());
        members.put("transform", info.transform());
        members.put("color", info.color());
        members.put("model", info.model());
        info.trained().ifPresent(id -> members.put("trainedModel", id));
        members.put("tune", info.tune());
        members.put("predicted", info.predicted());
        members.put("levels", info.levels());
        members.put("topPlane", info.topPlane());
        members.put("headerBytes", info.headerBytes());
        return members;
    }

    private static String text(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.4f", number) : value.toString();
    }
}
