package io.github.prefixel.tokenizer.stats;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.quality.MeanAbsoluteError;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.language.TokenReader;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import java.util.Arrays;

/** Measures pictures after so many tokens; reads each sequence once, forward. Safe for use by many threads. */
public final class PrefixMeter {
    private final Tokenizer tokenizer;
    private final int[] prefixes;
    private final int step;

    /**
     * @param prefixes rising lengths at which to measure, special tokens not counted
     * @param step after how many tokens to look whether the error rose; 0 to look nowhere
     */
    public PrefixMeter(Tokenizer tokenizer, int[] prefixes, int step) {
        this.tokenizer = tokenizer;
        this.prefixes = prefixes.clone();
        this.step = step;
    }

    /**
     * Measures against the picture of the whole sequence.
     *
     * @throws IllegalArgumentException if a token cannot stand where it does
     */
    public PrefixFigures measure(TokenSequence sequence) {
        return measure(sequence, tokenizer.detokenize(sequence));
    }

    /**
     * Measures against an original.
     *
     * @throws IllegalArgumentException if a token cannot stand where it does, or the original is of another frame
     */
    public PrefixFigures measure(TokenSequence sequence, Raster original) {
        return new Run(original, tokenizer.reader(sequence.frame())).read(sequence);
    }

    /** One sequence. */
    private final class Run {
        private final Raster original;
        private final TokenReader reader;
        private final double[] mse = new double[prefixes.length];
        private final double[] l1 = new double[prefixes.length];
        private Monotonicity monotonicity = Monotonicity.NONE;
        private double lastMse;
        private int measured;

        Run(Raster original, TokenReader reader) {
            this.original = original;
            this.reader = reader;
        }

        PrefixFigures read(TokenSequence sequence) {
            look(0, false);
            int length = 0;
            int last = own(sequence);
            for (int i = 0; i < sequence.length(); i++) {
                reader.accept(sequence.id(i));
                if (sequence.id(i) >= SpecialToken.COUNT) {
                    length++;
                    look(length, length == last);
                }
            }
            if (measured < prefixes.length) {
                Raster picture = reader.picture();
                Arrays.fill(mse, measured, prefixes.length, Psnr.mse(original, picture));
                Arrays.fill(l1, measured, prefixes.length, MeanAbsoluteError.of(original, picture));
            }
            return new PrefixFigures(length, original.pixels(), original.maxSample(), mse, l1, monotonicity);
        }

        /** Looks at the picture if it is of interest after so many tokens. */
        private void look(int length, boolean isLast) {
            boolean isPrefix = measured < prefixes.length && prefixes[measured] == length;
            boolean isStep = step > 0 && (length % step == 0 || isLast);
            if (!isPrefix && !isStep) {
                return;
            }
            Raster picture = reader.picture();
            double error = Psnr.mse(original, picture);
            if (isPrefix) {
                mse[measured] = error;
                l1[measured++] = MeanAbsoluteError.of(original, picture);
            }
            if (isStep) {
                monotonicity = length == 0 ? monotonicity : monotonicity.step(lastMse, error);
                lastMse = error;
            }
        }
    }

    private static int own(TokenSequence sequence) {
        int own = 0;
        for (int i = 0; i < sequence.length(); i++) {
            own += sequence.id(i) < SpecialToken.COUNT ? 0 : 1;
        }
        return own;
    }
}
