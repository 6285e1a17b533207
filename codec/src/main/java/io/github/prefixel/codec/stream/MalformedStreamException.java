package io.github.prefixel.codec.stream;

/** Says that bytes are not a Prefixel stream, or one that this version cannot decode: where, and why. */
public class MalformedStreamException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    /** @param offset position in the stream, in bytes from its start, of the field that is at fault */
    public MalformedStreamException(int offset, String reason) {
        super(reason + " (at byte " + offset + ")");
        this.offset = offset;
    }

    /** Position in the stream of the field at fault, in bytes. */
    public int offset() {
        return offset;
    }
}
