package io.github.prefixel.tokenizer.dataset;

/** The numbers that token ids are stored as, little-endian and without sign. */
public enum TokenType {
    UINT16(2),
    UINT32(4);

    /** The largest vocabulary whose ids fit 16 bits. */
    private static final int LARGEST_OF_16_BITS = 1 << 16;

    private final int bytes;

    TokenType(int bytes) {
        this.bytes = bytes;
    }

    /**
     * The smallest type that holds every id of a vocabulary.
     *
     * @param vocabulary number of tokens, special ones included, at least 1
     * @throws IllegalArgumentException if there are no tokens
     */
    public static TokenType of(int vocabulary) {
        if (vocabulary < 1) {
            throw new IllegalArgumentException("a vocabulary cannot have " + vocabulary + " tokens");
        }
        return vocabulary <= LARGEST_OF_16_BITS ? UINT16 : UINT32;
    }

    /** What NumPy calls it: {@code uint16} or {@code uint32}. */
    public String label() {
        return "uint" + 8 * bytes;
    }

    /** Bytes an id. */
    public int bytes() {
        return bytes;
    }
}
