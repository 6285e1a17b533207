package io.github.prefixel.codec.stream;

/** Says that a stream names a trained model that is not at hand. */
public final class MissingModelException extends MalformedStreamException {
    private static final long serialVersionUID = 1L;

    private final int id;

    /**
     * @param offset position of the id in the stream, in bytes from its start
     * @param id of the model
     */
    public MissingModelException(int offset, int id, String reason) {
        super(offset, reason);
        this.id = id;
    }

    /** What the stream names the model by, {@link ModelFile#id}. */
    public int id() {
        return id;
    }
}
