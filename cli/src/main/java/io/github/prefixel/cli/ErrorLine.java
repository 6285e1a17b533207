package io.github.prefixel.cli;

import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.codec.stream.MissingModelException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reports every failure in one line on standard error: {@code prefixel: what is wrong: what to do}. The environment
 * variable {@code PREFIXEL_STACKTRACE} adds the stack trace.
 */
final class ErrorLine implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final PrintStream err;

    ErrorLine(PrintStream err) {
        this.err = err;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        ParameterException e = misspelled(failure);
        String problem = e.getMessage().replace("option option", "option");
        if (problem.startsWith("Error: ")) {
            problem = problem.substring("Error: ".length());
        }
        problem = problem.substring(0, 1).toLowerCase(Locale.ROOT) + problem.substring(1);
        String remedy = "see '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'";
        if (e instanceof UnmatchedArgumentException unmatched) {
            if (e.getCommandLine().getParent() == null && !unmatched.isUnknownOption()) {
                problem = "unknown command '" + unmatched.getUnmatched().get(0) + "'";
            }
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                remedy = "perhaps you mean " + String.join(" or ", suggestions) + ", or " + remedy;
            }
        }
        print(problem + ": " + remedy, e);
        return ExitCode.USAGE;
    }

    /** A misspelled option comes first: what is then missing may be just that. */
    private static ParameterException misspelled(ParameterException e) {
        CommandLine command = e.getCommandLine();
        List<String> unknown = command.getUnmatchedArguments();
        return e instanceof MissingParameterException && !unknown.isEmpty()
                ? new UnmatchedArgumentException(command, unknown)
                : e;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult arguments) {
        return report(e);
    }

    /** Prints the line for a failure, unless it is that of a broken pipe. Returns the exit code. */
    int report(Throwable e) {
        if (isBrokenPipe(e)) {
            // Whoever reads has seen enough, as 'head' has: nothing to complain about.
            return ExitCode.SOFTWARE;
        }
        if (e instanceof CommandFailure) {
            print(e.getMessage(), e);
        } else if (e instanceof MissingModelException) {
            print(e.getMessage() + ": give the file of that model with --model", e);
        } else if (e instanceof MalformedStreamException) {
            print(e.getMessage() + ": give a file that 'prefixel encode' of this version has made", e);
        } else if (e instanceof OutOfMemoryError) {
            print("not enough memory for this picture: give Java more, such as PREFIXEL_JAVA_OPTS=-Xmx8g", e);
        } else {
            print("unexpected failure (" + e + "): set PREFIXEL_STACKTRACE=1, try again and report what it prints", e);
        }
        return ExitCode.SOFTWARE;
    }

    private static boolean isBrokenPipe(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && "Broken pipe".equals(cause.getMessage())) {
                return true;
            }
        }
        return false;
    }

    /** A message in one line: file names and messages of plug-ins may hold line breaks. */
    static String oneLine(String message) {
        return message.replaceAll("\\s*[\\r\\n]+\\s*", " ").replaceAll("\\p{Cntrl}", "?");
    }

    private void print(String message, Throwable e) {
        err.println("prefixel: " + oneLine(message));
        if (System.getenv("PREFIXEL_STACKTRACE") != null) {
            e.printStackTrace(err);
        }
        err.flush();
    }
}
