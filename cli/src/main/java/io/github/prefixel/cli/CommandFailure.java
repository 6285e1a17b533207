package io.github.prefixel.cli;

/** A failure that the user can do something about; its message is the line that he sees. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, and what to do */
    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * @param problem what is wrong, and with which file
     * @param remedy what to do
     */
    public CommandFailure(String problem, String remedy, Throwable cause) {
        super(problem + ": " + remedy, cause);
    }

    public CommandFailure(String problem, String remedy) {
        this(problem, remedy, null);
    }
}
