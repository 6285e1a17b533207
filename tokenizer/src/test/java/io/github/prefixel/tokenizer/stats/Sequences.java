package io.github.prefixel.tokenizer.stats;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.language.TokenSequence;
import java.util.SplittableRandom;

/** Made-up sequences of known entropy; own tokens are counted from 0 here. */
final class Sequences {
    static final Frame FRAME = new Frame(4, 4, Components.GREY, 8);

    private Sequences() {}

    static TokenSequence of(int... own) {
        int[] ids = new int[own.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = SpecialToken.COUNT + own[i];
        }
        return TokenSequence.of(FRAME, ids);
    }

    static TokenSequence uniform(int own, int length, long seed) {
        return of(new SplittableRandom(seed).ints(length, 0, own).toArray());
    }

    /** Begins with token 0; {@code rows[i][j]} is the probability that j follows i. */
    static TokenSequence markov(double[][] rows, int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] own = new int[length];
        for (int i = 1; i < length; i++) {
            double[] row = rows[own[i - 1]];
            double left = random.nextDouble();
            while (own[i] < row.length - 1 && left >= row[own[i]]) {
                left -= row[own[i]++];
            }
        }
        return of(own);
    }

    static SequenceStatistics statistics(int own, TokenSequence... sequences) {
        SequenceCollector collector = new SequenceCollector(SpecialToken.COUNT + own);
        for (TokenSequence sequence : sequences) {
            collector.add(sequence);
        }
        return collector.statistics();
    }
}
