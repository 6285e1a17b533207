package io.github.prefixel.tokenizer.principal;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.language.TokenReader;
import java.util.Arrays;

/** Tells coordinates their digits. Every token may come, until there are as many as a sentence has. */
final class PrincipalReader extends TokenReader {
    private final PrincipalModel model;
    private final Frame frame;
    private final PrincipalFrame common;
    private final Levels levels;
    private final int tokens;
    private final ToldCoordinates told;
    private final int[] digits;
    private int read;

    PrincipalReader(PrincipalModel model, Frame frame, PrincipalFrame common, Levels levels, int tokens) {
        super(SpecialToken.COUNT + levels.product());
        this.model = model;
        this.frame = frame;
        this.common = common;
        this.levels = levels;
        this.tokens = tokens;
        told = new ToldCoordinates(common);
        digits = new int[levels.digits()];
    }

    @Override
    protected boolean allowsOwn(int id) {
        return read < tokens && id < SpecialToken.COUNT + levels.product();
    }

    @Override
    protected void fillOwn(long[] words) {
        Arrays.fill(words, read < tokens ? -1L : 0);
        int size = SpecialToken.COUNT + levels.product();
        if (size % Long.SIZE != 0) {
            words[words.length - 1] &= -1L >>> -size;
        }
    }

    @Override
    protected void acceptOwn(int id) {
        levels.digits(id - SpecialToken.COUNT, digits);
        for (int j = 0; j < digits.length; j++) {
            int i = common.plan().slot(read, j);
            if (i != SlotPlan.IDLE) {
                told.tell(i, levels.level(j), digits[j]);
            }
        }
        read++;
    }

    /** The next token for values of coordinates. */
    int next(double[] values) {
        for (int j = 0; j < digits.length; j++) {
            int i = common.plan().slot(read, j);
            digits[j] = 0;
            if (i != SlotPlan.IDLE) {
                digits[j] = told.digit(i, levels.level(j), values[i]);
                told.tell(i, levels.level(j), digits[j]);
            }
        }
        read++;
        return SpecialToken.COUNT + levels.id(digits);
    }

    /** Some token, as far from chance as the number is. */
    @Override
    protected int replacement(int id) {
        return read < tokens ? SpecialToken.COUNT + Math.floorMod(id, levels.product()) : -1;
    }

    @Override
    protected String expected() {
        return read < tokens
                ? "ids are less than " + (SpecialToken.COUNT + levels.product())
                : "all " + tokens + " tokens have been told";
    }

    @Override
    public Raster picture() {
        return model.picture(common.coordinates().inverse(told.values()), frame);
    }
}
