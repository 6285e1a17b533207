package io.github.prefixel.tokenizer.language;

import java.util.Arrays;
import java.util.Objects;

/** A picture as a sequence of tokens, together with what they leave unsaid. Immutable. */
public final class TokenSequence {
    private final Frame frame;
    /** Prefixes share the array. */
    private final int[] ids;

    private final int length;

    private TokenSequence(Frame frame, int[] ids, int length) {
        this.frame = Objects.requireNonNull(frame);
        this.ids = ids;
        this.length = length;
    }

    /** The sequence of the given tokens, for example those that a model sampled. */
    public static TokenSequence of(Frame frame, int... ids) {
        return new TokenSequence(frame, ids.clone(), ids.length);
    }

    /** The first tokens of an array, which is kept and must not change any more. */
    public static TokenSequence sharing(Frame frame, int[] ids, int length) {
        return new TokenSequence(frame, ids, length);
    }

    public Frame frame() {
        return frame;
    }

    /** Number of tokens. */
    public int length() {
        return length;
    }

    /** The token at position i, 0 ≤ i &lt; length. */
    public int id(int i) {
        return ids[Objects.checkIndex(i, length)];
    }

    /** All tokens, in an array of the caller's own. */
    public int[] ids() {
        return Arrays.copyOf(ids, length);
    }

    /**
     * The first k tokens, or the whole sequence if it has fewer. Takes constant time: nothing is copied.
     *
     * @throws IllegalArgumentException if k is negative
     */
    public TokenSequence prefix(int k) {
        if (k < 0) {
            throw new IllegalArgumentException("a prefix cannot have " + k + " tokens");
        }
        return k >= length ? this : new TokenSequence(frame, ids, k);
    }

    /** The same between {@link SpecialToken#BOS} and {@link SpecialToken#EOS}. */
    public TokenSequence bracketed() {
        int[] all = new int[length + 2];
        all[0] = SpecialToken.BOS;
        System.arraycopy(ids, 0, all, 1, length);
        all[length + 1] = SpecialToken.EOS;
        return new TokenSequence(frame, all, all.length);
    }

    /** Equal when frames and visible tokens are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TokenSequence s
                && frame.equals(s.frame)
                && Arrays.equals(ids, 0, length, s.ids, 0, s.length);
    }

    @Override
    public int hashCode() {
        return 31 * frame.hashCode() + Arrays.hashCode(ids());
    }

    @Override
    public String toString() {
        return length + " tokens of a picture of " + frame;
    }
}
