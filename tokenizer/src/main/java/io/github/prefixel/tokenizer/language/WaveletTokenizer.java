package io.github.prefixel.tokenizer.language;

import io.github.prefixel.codec.Prefixel;
import io.github.prefixel.codec.decode.TokenDecoder;
import io.github.prefixel.codec.encode.Encoder;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.walk.Token;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The language {@code wavelet}: the tokens of the codec's own walk, which it packs into files, of details as they are
 * (without prediction). Seven tokens after the
 * wavelet language of 'Wavelets Are All You Need' (arXiv 2406.19997), for pictures of any size and colour.
 *
 * @see Token
 */
public final class WaveletTokenizer implements Tokenizer {
    /** Names by id, as {@link Token} numbers them. */
    private static final Vocabulary VOCABULARY =
            new Vocabulary(List.of("QUIET", "OPEN", "INSIGNIFICANT", "POSITIVE", "NEGATIVE", "REFINE_0", "REFINE_1"));

    private final boolean lossless;
    private final ToIntFunction<Raster> lastPlane;

    private WaveletTokenizer(boolean lossless, ToIntFunction<Raster> lastPlane) {
        this.lossless = lossless;
        this.lastPlane = lastPlane;
    }

    /** Sequences that end at the quality of {@link io.github.prefixel.codec.Prefixel#encode(Raster)}. */
    public static WaveletTokenizer visuallyLossless() {
        return new WaveletTokenizer(false, picture -> Prefixel.visuallyLosslessPlane(picture.bitDepth()));
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
        return new WaveletTokenizer(false, picture -> lastPlane);
    }

    /** Sequences that rebuild the picture bit for bit. */
    public static WaveletTokenizer lossless() {
        return new WaveletTokenizer(true, picture -> 0);
    }

    @Override
    public TokenSequence tokenize(Raster picture) {
        Encoder encoder = new Encoder(picture, lossless, ModelCode.MIXING);
        byte[] tokens = encoder.tokens(lastPlane.applyAsInt(picture), Long.MAX_VALUE);
        return TokenSequence.ofBytes(encoder.header(), tokens);
    }

    @Override
    public Raster detokenize(TokenSequence prefix) {
        return TokenDecoder.render(prefix.header(), prefix.toBytes(), 0);
    }

    @Override
    public Vocabulary vocabulary() {
        return VOCABULARY;
    }
}
