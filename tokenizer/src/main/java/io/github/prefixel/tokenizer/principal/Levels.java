package io.github.prefixel.tokenizer.principal;

import io.github.prefixel.tokenizer.language.SpecialToken;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A token as digits of different numbers of levels, the first digit counting ones: the bijection of finite scalar
 * quantisation (F. Mentzer et al., 'Finite Scalar Quantization: VQ-VAE Made Simple', 2023).
 */
final class Levels {
    /** The most own ids, so that all ids fit 16 bits. */
    static final int MOST = (1 << 16) - SpecialToken.COUNT;

    private final int[] levels;
    private final int product;

    /** @throws IllegalArgumentException if there are none, one is less than 2, or their product is too large */
    Levels(int... levels) {
        long ids = 1;
        for (int level : levels) {
            if (level < 2) {
                throw new IllegalArgumentException("a digit has at least 2 levels, not " + level);
            }
            ids *= Math.min(ids, MOST + 1L) > MOST ? 1 : level;
        }
        if (levels.length == 0 || ids > MOST) {
            throw new IllegalArgumentException(
                    "the product of levels is the number of ids, 2 to " + MOST + ": " + join(levels));
        }
        this.levels = levels.clone();
        product = (int) ids;
    }

    /** @throws IllegalArgumentException if a text is no list of levels */
    static Levels parse(String text) {
        if (!text.matches("\\d{1,5}(,\\d{1,5}){0,15}")) {
            throw new IllegalArgumentException(
                    "levels are up to 16 numbers with commas between them, such as 8,8,8,5,5,5, not '" + text + "'");
        }
        return new Levels(
                Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray());
    }

    /** Number of ids. */
    int product() {
        return product;
    }

    /** Digits a token. */
    int digits() {
        return levels.length;
    }

    int level(int digit) {
        return levels[digit];
    }

    /** The number that digits make, 0 to {@link #product} − 1. */
    int id(int[] digits) {
        int id = 0;
        for (int j = levels.length - 1; j >= 0; j--) {
            id = id * levels[j] + digits[j];
        }
        return id;
    }

    /** The digits of a number. */
    void digits(int id, int[] digits) {
        int rest = id;
        for (int j = 0; j < levels.length; j++) {
            digits[j] = rest % levels[j];
            rest /= levels[j];
        }
    }

    @Override
    public String toString() {
        return join(levels);
    }

    private static String join(int[] levels) {
        return Arrays.stream(levels).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }
}
