package io.github.prefixel.tokenizer.language;

import io.github.prefixel.codec.DecodeOptions;
import io.github.prefixel.codec.decode.ProgressiveDecoder;
import io.github.prefixel.codec.encode.TokenPacker;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.walk.Token;
import java.util.Arrays;
import java.util.Objects;

/**
 * A picture as a sequence of tokens, together with what they leave unsaid: size, components and transforms. Immutable.
 */
public final class TokenSequence {
    private final Header header;
    /** One id a byte; prefixes share the array. */
    private final byte[] ids;

    private final int length;

    private TokenSequence(Header header, byte[] ids, int length) {
        this.header = header;
        this.ids = ids;
        this.length = length;
    }

    /** @param ids one a byte; the array is kept and must not change any more */
    static TokenSequence ofBytes(Header header, byte[] ids) {
        return new TokenSequence(header, ids, ids.length);
    }

    /**
     * The sequence of the given tokens, for example those that a model sampled.
     *
     * @param ids each 0 to {@link Token#VOCABULARY} − 1
     * @throws IllegalArgumentException if an id is out of range
     */
    public static TokenSequence of(Header header, int... ids) {
        byte[] bytes = new byte[ids.length];
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] < 0 || ids[i] >= Token.VOCABULARY) {
                throw new IllegalArgumentException("there is no token " + ids[i] + " (at position " + i + ")");
            }
            bytes[i] = (byte) ids[i];
        }
        return ofBytes(Objects.requireNonNull(header), bytes);
    }

    /**
     * The tokens that a file, or any prefix of one that spans the header, tells.
     *
     * @throws io.github.prefixel.codec.stream.MalformedStreamException if the header cannot be decoded, or promises
     *     more pixels than {@link DecodeOptions#AUTOMATIC} allows
     */
    public static TokenSequence ofFile(byte[] file) {
        ProgressiveDecoder decoder = new ProgressiveDecoder(file, DecodeOptions.AUTOMATIC);
        return ofBytes(decoder.header(), decoder.readTokens());
    }

    /**
     * The tokens as a file that the codec decodes. Since a file does not count its tokens, {@link #ofFile} finds these
     * and perhaps a few more.
     *
     * @throws IllegalArgumentException if a token cannot stand where it does
     */
    public byte[] toFile() {
        return TokenPacker.pack(header, toBytes());
    }

    public Header header() {
        return header;
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
        int[] copy = new int[length];
        for (int i = 0; i < length; i++) {
            copy[i] = ids[i];
        }
        return copy;
    }

    /** All tokens, one a byte. */
    byte[] toBytes() {
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
        return k >= length ? this : new TokenSequence(header, ids, k);
    }

    /** Equal when headers and tokens are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TokenSequence s
                && header.equals(s.header)
                && Arrays.equals(ids, 0, length, s.ids, 0, s.length);
    }

    @Override
    public int hashCode() {
        return 31 * header.hashCode() + Arrays.hashCode(toBytes());
    }

    @Override
    public String toString() {
        return length + " tokens of a " + header.width() + " x " + header.height() + " picture";
    }
}
