package io.github.prefixel.codec.walk;

import java.util.Arrays;

/** Passes tokens on from another port and keeps them. */
public final class TokenRecorder implements Port {
    private static final int MAX_TOKENS = Integer.MAX_VALUE - 8;

    private final Port source;
    private byte[] tokens = new byte[1024];
    private int size;

    public TokenRecorder(Port source) {
        this.source = source;
    }

    /** @throws IllegalStateException if there are more tokens than an array can hold, some 2<sup>31</sup> */
    @Override
    public int exchange(Walk walk) {
        int token = source.exchange(walk);
        if (token != END) {
            if (size == tokens.length) {
                grow();
            }
            tokens[size++] = (byte) token;
        }
        return token;
    }

    private void grow() {
        if (size == MAX_TOKENS) {
            throw new IllegalStateException("more than " + MAX_TOKENS + " tokens");
        }
        tokens = Arrays.copyOf(tokens, (int) Math.min(2L * size, MAX_TOKENS));
    }

    /** The tokens so far, one a byte, as in {@link Token}. */
    public byte[] tokens() {
        return Arrays.copyOf(tokens, size);
    }
}
