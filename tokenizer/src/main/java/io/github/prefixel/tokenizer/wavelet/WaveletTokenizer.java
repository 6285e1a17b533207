package io.github.prefixel.tokenizer.wavelet;

import io.github.prefixel.codec.Prefixel;
import io.github.prefixel.codec.encode.Encoder;
import io.github.prefixel.codec.encode.TokenPacker;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.walk.Token;
import io.github.prefixel.tokenizer.language.Frame;
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
 * predicted wherever they may be, and bit-planes enough for all.
 *
 * @see Token
 */
public final class WaveletTokenizer implements Tokenizer {
    public static final String LANGUAGE = "wavelet";

    /** The parameter that says where sequences end: {@code visual}, {@code lossless}, or the number of a bit-plane. */
    static final String QUALITY = "quality";

    private static final String VISUAL = "visual";
    private static final String LOSSLESS = "lossless";
    private static final int BY_DEPTH = -1;

    /** Names by id, as {@link Token} numbers them. */
    private static final Vocabulary VOCABULARY =
            Vocabulary.of(List.of("QUIET", "OPEN", "INSIGNIFICANT", "POSITIVE", "NEGATIVE", "REFINE_0", "REFINE_1"));

    private final boolean lossless;
    /** The last bit-plane to tell, or {@link #BY_DEPTH}. */
    private final int lastPlane;

    private WaveletTokenizer(boolean lossless, int lastPlane) {
        this.lossless = lossless;
        this.lastPlane = lastPlane;
    }

    /** Sequences that end at the quality of {@link Prefixel#encode(Raster)}. */
    public static WaveletTokenizer visuallyLossless() {
        return new WaveletTokenizer(false, BY_DEPTH);
    }

    /**
     * Sequences that end with a bit-plane.
     *
     * @param lastPlane at least 0, which tells all there is to tell; plane n has a threshold of
     *     2<sup>n − {@value StreamPlan#FRACTION_BITS}</sup> sample units
     */
    public static WaveletTokenizer lossy(int lastPlane) {
        if (lastPlane < 0) {
            throw new IllegalArgumentException("there is no bit-plane " + lastPlane);
        }
        return new WaveletTokenizer(false, lastPlane);
    }

    /** Sequences that rebuild the picture bit for bit. */
    public static WaveletTokenizer lossless() {
        return new WaveletTokenizer(true, 0);
    }

    /** @throws IllegalArgumentException if a parameter is not what {@link #parameters} says */
    public static WaveletTokenizer of(Map<String, String> parameters) {
        String quality = parameters.getOrDefault(QUALITY, VISUAL);
        return switch (quality) {
            case VISUAL -> visuallyLossless();
            case LOSSLESS -> lossless();
            default -> {
                if (!quality.matches("\\d{1,2}")) {
                    throw new IllegalArgumentException(
                            "quality is " + VISUAL + ", " + LOSSLESS + " or the number of a bit-plane, not " + quality);
                }
                yield lossy(Integer.parseInt(quality));
            }
        };
    }

    @Override
    public String language() {
        return LANGUAGE;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of(QUALITY, lossless ? LOSSLESS : lastPlane == BY_DEPTH ? VISUAL : Integer.toString(lastPlane));
    }

    @Override
    public Vocabulary vocabulary() {
        return VOCABULARY;
    }

    /** The header of the files that sequences of a frame go into. */
    public Header header(Frame frame) {
        return lossless
                ? StreamHeaders.lossless(frame, ModelCode.MIXING)
                : StreamHeaders.lossy(frame, ModelCode.MIXING);
    }

    @Override
    public TokenSequence tokenize(Raster picture, int maxTokens) {
        Frame frame = Frame.of(picture);
        int last = lastPlane == BY_DEPTH ? Prefixel.visuallyLosslessPlane(picture.bitDepth()) : lastPlane;
        byte[] tokens = new Encoder(picture, header(frame)).tokens(last, maxTokens);
        int[] ids = new int[tokens.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = WaveletReader.FIRST + tokens[i];
        }
        return TokenSequence.sharing(frame, ids, ids.length);
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

    /** The tokens of the walk, one a byte, without special ones. */
    static byte[] walkTokens(TokenSequence sequence) {
        byte[] tokens = new byte[sequence.length()];
        int n = 0;
        for (int i = 0; i < tokens.length; i++) {
            int id = sequence.id(i);
            if (id >= WaveletReader.FIRST + Token.VOCABULARY || id < 0) {
                throw new IllegalArgumentException("there is no token " + id + " (at position " + i + ")");
            }
            if (id >= WaveletReader.FIRST) {
                tokens[n++] = (byte) (id - WaveletReader.FIRST);
            }
        }
        return Arrays.copyOf(tokens, n);
    }
}
