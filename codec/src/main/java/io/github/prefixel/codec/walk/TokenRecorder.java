package io.github.prefixel.codec.walk;

import java.util.Arrays;

/** Passes tokens on from another port and keeps them. */
public final class TokenRecorder implements Port {
    private final Port source;
    private byte[] tokens = new byte[1024];
    private int size;

    public TokenRecorder(Port source) {
        this.source = source;
    }

    @Override
    public int exchange(Walk walk) {
        int token = source.exchange(walk);
        if (token != END) {
            if (size == tokens.length) {
                tokens = Arrays.copyOf(tokens, 2 * size);
            }
            tokens[size++] = (byte) token;
        }
        return token;
    }

    /** The tokens so far, one a byte, as in {@link Token}. */
    public byte[] tokens() {
        return Arrays.copyOf(tokens, size);
    }
}
