package io.github.prefixel.tokenizer.stop;

import io.github.prefixel.codec.quality.MeanAbsoluteError;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.tokenizer.language.TokenSequence;
import java.util.function.ToIntFunction;

/**
 * Rules of where to stop, for every language.
 *
 * <p>Those that look at the picture render some prefixes and find what rendering all of them would find, unless the
 * error of the prefixes dips by more than {@link Dips} allows for.
 */
public final class StopRules {
    private static final double ROUNDING = 1e-12;

    private StopRules() {}

    /**
     * The first tokens, or all if there are fewer.
     *
     * @param k at least 0
     */
    public static StopRule tokens(int k) {
        if (k < 0) {
            throw new IllegalArgumentException("a sequence cannot have " + k + " tokens");
        }
        return (tokenizer, picture) -> tokenizer.tokenize(picture, k);
    }

    /**
     * The shortest prefix whose picture has a PSNR over all colour components, as {@link Psnr#of} measures it; the
     * whole sequence if none has.
     *
     * @param db in dB; infinite for a prefix that shows the very picture
     */
    public static StopRule psnr(double db) {
        if (Double.isNaN(db)) {
            throw new IllegalArgumentException("a PSNR is a number of dB");
        }
        return (tokenizer, picture) -> {
            double peak = picture.maxSample();
            // A bit more, so that a PSNR that was measured is met by what it was measured on.
            double mse = peak * peak * StrictMath.pow(10, -db / 10) * (1 + ROUNDING);
            TokenSequence all = tokenizer.tokenize(picture);
            return prefix(
                    all, new PrefixErrors(tokenizer, all, p -> Psnr.mse(picture, p)), c -> ShortestPrefix.of(c, mse));
        };
    }

    /**
     * The shortest prefix whose picture has at most a mean absolute error over the samples of all colour components;
     * the whole sequence if none has.
     *
     * @param meanAbsoluteError as a share of the full range, at least 0: 0.01 are 2.55 grey levels of 8 bits
     */
    public static StopRule l1(double meanAbsoluteError) {
        if (!(meanAbsoluteError >= 0)) {
            throw new IllegalArgumentException("a mean absolute error is at least 0, not " + meanAbsoluteError);
        }
        return (tokenizer, picture) -> {
            TokenSequence all = tokenizer.tokenize(picture);
            PrefixErrors errors =
                    new PrefixErrors(tokenizer, all, p -> MeanAbsoluteError.of(picture, p) / picture.maxSample());
            return prefix(all, errors, c -> ShortestPrefix.of(c, meanAbsoluteError));
        };
    }

    /**
     * The prefix of k tokens that minimises MSE(k) + s · k, the shortest if there are several: the corner of the convex
     * hull of the rate-distortion curve from which on tokens lower the mean squared error by less than s each. What is
     * found costs at most a thousandth more than the minimum, or up to a few per cent in pictures of noise.
     *
     * @param s how much a token has to lower the mean squared error over the samples of all colour components, in squared
     *     grey levels of 8 bits whatever the depth of the picture; at least 0
     */
    public static StopRule slope(double s) {
        if (!(s >= 0) || s == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a slope is at least 0, not " + s);
        }
        return (tokenizer, picture) -> {
            double toBytes = 255.0 / picture.maxSample();
            TokenSequence all = tokenizer.tokenize(picture);
            PrefixErrors errors = new PrefixErrors(tokenizer, all, p -> toBytes * toBytes * Psnr.mse(picture, p));
            return prefix(all, errors, c -> LeastCost.of(c, s));
        };
    }

    private static TokenSequence prefix(TokenSequence all, PrefixErrors errors, ToIntFunction<ErrorCurve> search) {
        return all.prefix(search.applyAsInt(errors));
    }
}
