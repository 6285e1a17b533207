package io.github.prefixel.tokenizer.principal;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.language.Frame;
import java.util.Arrays;

/**
 * How much of the variance of pictures the tokens of the language {@link PrincipalTokenizer principal} explain, at its
 * usual levels and length, and how much they should by the model's variances: on pictures that the model has not seen, what
 * its promises are worth.
 */
public final class TokenGains {
    private final PrincipalModel model;
    private final Levels levels = Levels.parse(PrincipalTokenizer.USUAL_LEVELS);
    private final double[] left;
    private final double[] promised;
    private Frame lastFrame;
    private PrincipalFrame last;

    public TokenGains(PrincipalModel model) {
        this.model = model;
        left = new double[tokens() + 1];
        promised = new double[tokens() + 1];
    }

    /** Tokens of a sentence. */
    public int tokens() {
        return Integer.parseInt(PrincipalTokenizer.USUAL_TOKENS);
    }

    /** @throws IllegalArgumentException if the picture has colours and the model none */
    public void add(Raster picture) {
        Frame frame = Frame.of(picture);
        double[] spectrum = model.spectrum(picture);
        if (!frame.equals(lastFrame)) {
            last = new PrincipalFrame(model.coordinates(frame), levels, tokens());
            lastFrame = frame;
        }
        double[] values = last.coordinates().forward(spectrum);
        double[] squares = last.coordinates().variances();
        PrincipalReader reader = new PrincipalReader(model, frame, last, levels, tokens());
        long[] cells = new long[squares.length];
        Arrays.fill(cells, 1);
        double expected = 0;
        for (double square : squares) {
            expected += square;
        }
        for (int k = 0; k <= tokens(); k++) {
            left[k] += reader.squaredError(values);
            promised[k] += Math.max(0, expected);
            if (k < tokens()) {
                reader.next(values);
                for (int j = 0; j < levels.digits(); j++) {
                    int i = last.plan().slot(k, j);
                    if (i != SlotPlan.IDLE) {
                        double before = CoefficientLaw.error(cells[i]);
                        cells[i] *= levels.level(j);
                        expected -= squares[i] * (before - CoefficientLaw.error(cells[i]));
                    }
                }
            }
        }
    }

    /** The share of the variance of the pictures that so many tokens explain. */
    public double explained(int count) {
        return left[0] == 0 ? 1 : 1 - left[count] / left[0];
    }

    /** The share that they should explain if the pictures had the model's variances. */
    public double promised(int count) {
        return promised[0] == 0 ? 1 : 1 - promised[count] / promised[0];
    }
}
