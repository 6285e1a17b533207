package io.github.prefixel.tokenizer.paper;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.TokenReader;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import io.github.prefixel.tokenizer.language.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The languages {@code wavelet7} and {@code zerotree6} of 'Wavelets Are All You Need' (arXiv 2406.19997), for squares with a
 * side of a power of two, at least 2. What is the paper's and what was chosen here, the package tells.
 *
 * <p>Parameters: {@code wavelet} is {@code haar} or {@code bior4.4} (as usual); {@code last}, the exponent of the last
 * threshold, −4 as usual; {@code first}, that of the first, or {@code fixed} (as usual) for m − 2 where the side is
 * 2<sup>m</sup>; {@code accuracy} is {@code next-plane} (as usual) or {@code at-once}, see {@link AccuracyRule}.
 */
public final class PaperTokenizer implements Tokenizer {
    /** The language with groups. */
    public static final String WAVELET7 = "wavelet7";
    /** The language with zero-trees. */
    public static final String ZEROTREE6 = "zerotree6";

    private static final Vocabulary GROUPS = Vocabulary.of(List.of(
            "Group4x4",
            "Group2x2",
            "Insignificant",
            "NowSignificantPos",
            "NowSignificantNeg",
            "NextAccuracy0",
            "NextAccuracy1"));
    private static final Vocabulary TREES = Vocabulary.of(List.of(
            "ZeroTree", "Insignificant", "NowSignificantPos", "NowSignificantNeg", "NextAccuracy0", "NextAccuracy1"));

    private final boolean trees;
    private final PaperParameters parameters;

    private PaperTokenizer(boolean trees, PaperParameters parameters) {
        this.trees = trees;
        this.parameters = parameters;
    }

    /** @throws IllegalArgumentException if a parameter makes no sense */
    public static PaperTokenizer wavelet7(Map<String, String> parameters) {
        return new PaperTokenizer(false, PaperParameters.of(parameters));
    }

    /** @throws IllegalArgumentException if a parameter makes no sense */
    public static PaperTokenizer zerotree6(Map<String, String> parameters) {
        return new PaperTokenizer(true, PaperParameters.of(parameters));
    }

    @Override
    public String language() {
        return trees ? ZEROTREE6 : WAVELET7;
    }

    @Override
    public Map<String, String> parameters() {
        return parameters.toMap();
    }

    @Override
    public Vocabulary vocabulary() {
        return trees ? TREES : GROUPS;
    }

    /**
     * The exponent of the paper's first threshold for one image, ⌈log<sub>2</sub> max |α|⌉ − 1 (its equation 3.4): as
     * parameter {@code first}, it leaves out the planes that tell of nothing, and no others. For a data set take the largest.
     *
     * @return the exponent; for a picture all of whose samples are 0, that of the plane after the last
     * @throws IllegalArgumentException if the languages have no words for such a picture
     */
    public int firstExponent(Raster picture) {
        double largest = coefficients(picture).largest();
        // Less what inexact filters may have added to a power of two, so that the floor is the ceiling less 1.
        return largest == 0 ? parameters.last() - 1 : Math.getExponent(largest * (1 - 0x1p-30));
    }

    @Override
    public TokenSequence tokenize(Raster picture, int maxTokens) {
        Frame frame = Frame.of(picture);
        TrueCoefficients coefficients = coefficients(picture);
        Scan scan = scan(frame);
        int[] ids = new int[Math.min(maxTokens, 1024)];
        int n = 0;
        while (n < maxTokens && !scan.done()) {
            if (n == ids.length) {
                ids = Arrays.copyOf(ids, (int) Math.min(maxTokens, 2L * n));
            }
            int token = scan.answer(coefficients);
            scan.accept(token);
            ids[n++] = PaperReader.FIRST + token;
        }
        return TokenSequence.sharing(frame, ids, n);
    }

    private TrueCoefficients coefficients(Raster picture) {
        ChannelTransform.requireSquare(Frame.of(picture));
        return new TrueCoefficients(picture.width(), ChannelTransform.coefficients(picture, parameters.wavelet()));
    }

    @Override
    public TokenReader reader(Frame frame) {
        return new PaperReader(
                frame, parameters.wavelet(), scan(frame), vocabulary().size());
    }

    private Scan scan(Frame frame) {
        ChannelTransform.requireSquare(frame);
        int channels = frame.components().count();
        return trees
                ? new TreeScan(frame.width(), channels, parameters)
                : new GroupScan(frame.width(), channels, parameters);
    }
}
