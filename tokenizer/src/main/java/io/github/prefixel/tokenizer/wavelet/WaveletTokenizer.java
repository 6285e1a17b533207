package io.github.prefixel.tokenizer.wavelet;

import io.github.prefixel.codec.encode.Encoder;
import io.github.prefixel.codec.encode.TokenPacker;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.walk.Token;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.language.TokenReader;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import io.github.prefixel.tokenizer.language.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The language {@code wavelet}: the tokens of the codec's own walk, which it packs into files. Seven tokens after the
 * wavelet language of 'Wavelets Are All You Need' (arXiv 2406.19997), for pictures of any size and colour.
 *
 * <p>Sequences of one frame share one header, in which nothing depends on the picture: fixed colour axes, details
 * predicted wherever they may be (from 64 × 64 pixels on), and bit-planes enough for all.
 *
 * @see Token
 */
public final class WaveletTokenizer implements Tokenizer {
    public static final String LANGUAGE = "wavelet";

    /** The id of the walk's token 0. */
    public static final int FIRST = SpecialToken.COUNT;

    /** Names by id, as {@link Token} numbers them. */
    private static final Vocabulary VOCABULARY =
            Vocabulary.of(List.of("QUIET", "OPEN", "INSIGNIFICANT", "POSITIVE", "NEGATIVE", "REFINE_0", "REFINE_1"));

    private final Quality quality;

    public WaveletTokenizer(Quality quality) {
        this.quality = quality;
    }

    /** @throws IllegalArgumentException if a parameter is not what {@link #parameters} says */
    public static WaveletTokenizer of(Map<String, String> parameters) {
        return new WaveletTokenizer(Quality.of(parameters));
    }

    @Override
    public String language() {
        return LANGUAGE;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of(Quality.PARAMETER, quality.label());
    }

    @Override
    public Vocabulary vocabulary() {
        return VOCABULARY;
    }

    /** The header of the files that sequences of a frame go into. */
    public Header header(Frame frame) {
        return quality.header(frame, ModelCode.MIXING);
    }

    @Override
    public TokenSequence tokenize(Raster picture, int maxTokens) {
        Frame frame = Frame.of(picture);
        byte[] tokens = walkTokens(picture, maxTokens);
        int[] ids = new int[tokens.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = FIRST + tokens[i];
        }
        return TokenSequence.sharing(frame, ids, ids.length);
    }

    /** The first tokens of a picture, one a byte, as in {@link Token}. */
    public byte[] walkTokens(Raster picture, long maxTokens) {
        Frame frame = Frame.of(picture);
        return new Encoder(picture, header(frame)).tokens(quality.lastPlane(frame), maxTokens);
    }

    @Override
    public TokenReader reader(Frame frame) {
        return new WaveletReader(header(frame));
    }

    /**
     * A sequence as a file that the codec decodes to the same picture, nearly: since a file does not count its tokens, it
     * holds perhaps a few more, the likeliest ones.
     *
     * @throws IllegalArgumentException if a token cannot stand where it does
     */
    public byte[] toFile(TokenSequence sequence) {
        return TokenPacker.pack(header(sequence.frame()), walkTokens(sequence));
    }

    /** Without special tokens. */
    private byte[] walkTokens(TokenSequence sequence) {
        TokenReader reader = reader(sequence.frame());
        byte[] tokens = new byte[sequence.length()];
        int n = 0;
        for (int i = 0; i < tokens.length; i++) {
            int id = sequence.id(i);
            reader.accept(id);
            if (id >= FIRST) {
                tokens[n++] = (byte) (id - FIRST);
            }
        }
        return Arrays.copyOf(tokens, n);
    }
}
