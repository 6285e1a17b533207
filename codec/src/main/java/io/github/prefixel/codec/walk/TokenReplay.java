package io.github.prefixel.codec.walk;

/** Tells a walk the tokens of an array. */
public final class TokenReplay implements Port {
    private final byte[] tokens;
    private int next;

    /** @param tokens one a byte, as in {@link Token} */
    public TokenReplay(byte[] tokens) {
        this.tokens = tokens;
    }

    /** @throws IllegalArgumentException if the next token is not one that may stand at the site */
    @Override
    public int exchange(Walk walk) {
        if (next == tokens.length) {
            return END;
        }
        int token = tokens[next];
        if (!walk.kind().allows(token)) {
            throw new IllegalArgumentException(
                    "token " + token + " at position " + next + " does not fit a site of kind " + walk.kind());
        }
        next++;
        return token;
    }

    /** @throws IllegalArgumentException if the walk ended before the tokens did */
    public void requireEnd() {
        if (next < tokens.length) {
            throw new IllegalArgumentException("the walk ends after " + next + " of " + tokens.length + " tokens");
        }
    }
}
