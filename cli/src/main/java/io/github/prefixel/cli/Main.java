package io.github.prefixel.cli;

import io.github.prefixel.cli.analyze.AnalyzeCommand;
import io.github.prefixel.cli.analyze.GaussianCommand;
import io.github.prefixel.cli.analyze.HaarMeansCommand;
import io.github.prefixel.cli.rd.RdCommand;
import io.github.prefixel.cli.rd.RdTableCommand;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code prefixel} command. */
@Command(
        name = "prefixel",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Encodes a picture once; every prefix of the stream is a picture.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a failure of input or output",
            "2:a mistake on the command line",
            "3:done, but pictures that cannot be read were left out (tokenize, bpe, train, describe, search)"
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(StandardStreams.ofProcess(), args));
    }

    /**
     * Runs one command.
     *
     * @return the exit code: 0, 1 after a failure of input or output, 2 after a mistake on the command line, 3 if
     *     some of many inputs were left out
     */
    static int run(StandardStreams streams, String... args) {
        ErrorLine errorLine = new ErrorLine(streams.err());
        try {
            return commandLine(streams, errorLine, args).execute(args);
        } catch (OutOfMemoryError e) {
            return errorLine.report(e);
        }
    }

    private static Map<String, Function<StandardStreams, Runnable>> commands() {
        Map<String, Function<StandardStreams, Runnable>> commands = new LinkedHashMap<>();
        commands.put("encode", EncodeCommand::new);
        commands.put("decode", DecodeCommand::new);
        commands.put("truncate", TruncateCommand::new);
        commands.put("info", InfoCommand::new);
        commands.put("tokenize", TokenizeCommand::new);
        commands.put("detokenize", DetokenizeCommand::new);
        commands.put("mask", MaskCommand::new);
        commands.put("bpe", BpeCommand::new);
        commands.put("stats", StatsCommand::new);
        commands.put("patches", PatchesCommand::new);
        commands.put("describe", DescribeCommand::new);
        commands.put("search", SearchCommand::new);
        commands.put("rd", RdCommand::new);
        commands.put("rd-table", RdTableCommand::new);
        commands.put("train", TrainCommand::new);
        commands.put("analyze", AnalyzeCommand::new);
        commands.put("gaussian", GaussianCommand::new);
        commands.put("haar-means", HaarMeansCommand::new);
        return commands;
    }

    /** With the one command that is called, since describing the others takes time, or with all if none is. */
    private static CommandLine commandLine(StandardStreams streams, ErrorLine errorLine, String... args) {
        CommandLine commandLine = new CommandLine(new Main());
        Map<String, Function<StandardStreams, Runnable>> commands = commands();
        if (args.length > 0 && commands.containsKey(args[0])) {
            commands.keySet().retainAll(Set.of(args[0]));
        }
        commands.values().forEach(command -> commandLine.addSubcommand(command.apply(streams)));
        return commandLine
                .setOut(new PrintWriter(streams.out(), true))
                .setErr(new PrintWriter(streams.err(), true))
                .setParameterExceptionHandler(errorLine)
                .setExecutionExceptionHandler(errorLine)
                .setUsageHelpAutoWidth(false);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
