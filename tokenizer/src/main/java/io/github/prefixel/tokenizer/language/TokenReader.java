package io.github.prefixel.tokenizer.language;

import io.github.prefixel.codec.image.Raster;
import java.util.Arrays;

/**
 * Reads a sentence token by token: knows which tokens may come next, and which picture those so far make.
 *
 * <p>A sentence is an optional {@link SpecialToken#BOS}, tokens of the language, and optionally {@link SpecialToken#EOS},
 * after which nothing but {@link SpecialToken#PAD} may come. What is allowed can be told without looking ahead: whatever
 * token is accepted, the sentence can be brought to an end, and every token that is not allowed is refused.
 */
public abstract class TokenReader {
    private enum State {
        START,
        BODY,
        ENDED
    }

    private static final long PAD_BIT = 1L << SpecialToken.PAD;
    private static final long BOS_BIT = 1L << SpecialToken.BOS;
    private static final long EOS_BIT = 1L << SpecialToken.EOS;

    private final long[] mask;
    private State state = State.START;
    private long length;

    /** @param vocabulary its size, special tokens included */
    protected TokenReader(int vocabulary) {
        mask = new long[(vocabulary + 63) / 64];
    }

    /** Whether a token may come next; false for numbers that are no ids. */
    public final boolean allows(int id) {
        return switch (id) {
            case SpecialToken.PAD -> state == State.ENDED;
            case SpecialToken.BOS -> state == State.START;
            case SpecialToken.EOS -> state != State.ENDED;
            default -> id > 0 && state != State.ENDED && allowsOwn(id);
        };
    }

    /**
     * The tokens that may come next, as a bit set over the vocabulary: bit (id mod 64) of word id / 64. The same array
     * each time, overwritten by the next call.
     */
    public final long[] mask() {
        if (state == State.ENDED) {
            Arrays.fill(mask, 0);
            mask[0] = PAD_BIT;
            return mask;
        }
        fillOwn(mask);
        mask[0] = mask[0] & -(1L << SpecialToken.COUNT) | EOS_BIT | (state == State.START ? BOS_BIT : 0);
        return mask;
    }

    /**
     * Reads a token.
     *
     * @throws IllegalArgumentException if it may not come next; nothing has changed then
     */
    public final void accept(int id) {
        if (!allows(id)) {
            throw new IllegalArgumentException("token " + id + " cannot stand at position " + length + ": "
                    + (state == State.ENDED ? "the sentence has ended" : expected()));
        }
        take(id);
    }

    /**
     * Reads a token, or what comes nearest to it: another one, or none.
     *
     * @return whether the token may stand here
     */
    public final boolean acceptLeniently(int id) {
        if (allows(id)) {
            take(id);
            return true;
        }
        int other = state == State.ENDED || id >= 0 && id < SpecialToken.COUNT ? -1 : replacement(id);
        if (other >= 0) {
            take(other);
        }
        return false;
    }

    private void take(int id) {
        length++;
        if (id >= SpecialToken.COUNT) {
            state = State.BODY;
            acceptOwn(id);
        } else if (id == SpecialToken.BOS) {
            state = State.BODY;
        } else if (id == SpecialToken.EOS) {
            state = State.ENDED;
        }
    }

    /** Whether {@link SpecialToken#EOS} has been read. */
    public final boolean ended() {
        return state == State.ENDED;
    }

    /** Number of tokens read, special ones included. */
    public final long length() {
        return length;
    }

    /** The picture of the tokens so far. Changes nothing: reading can go on. */
    public abstract Raster picture();

    /** Whether one of the language's own tokens may come next; also asked about numbers beyond the vocabulary. */
    protected abstract boolean allowsOwn(int id);

    /** Overwrites the words of a mask with the language's own tokens that may come next; those of special ones are ignored. */
    protected abstract void fillOwn(long[] words);

    /** Reads a token that {@link #allowsOwn}. */
    protected abstract void acceptOwn(int id);

    /** The token of the language's own to take for a number that may not stand here, or −1 to leave it out. */
    protected abstract int replacement(int id);

    /** Says what may come next, for people. */
    protected abstract String expected();
}
