package io.github.prefixel.tokenizer.patch;

import static io.github.prefixel.tokenizer.patch.BinaryEntropy.ONE;

import io.github.prefixel.codec.model.EntropyModel;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.walk.Token;
import io.github.prefixel.codec.walk.Walk;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.wavelet.WaveletTokenizer;

/**
 * Goes through a sequence of the language {@code wavelet} with the entropy model that packs it into files, and tells of
 * every token how uncertain it was and what it took to tell it. Both follow from the tokens before it alone.
 *
 * <p>Special tokens say nothing of a picture: they cost nothing and are certain.
 */
public final class TokenEntropies {
    private final Walk walk;
    private final EntropyModel model;
    /** The probability of a 1 of the decision that comes next, or of the first of two. */
    private int p1;

    private int entropy;
    private boolean asked;

    /** Begins a sequence. */
    public TokenEntropies(WaveletTokenizer tokenizer, Frame frame) {
        Header header = tokenizer.header(frame);
        StreamPlan plan = new StreamPlan(header);
        walk = new Walk(plan.sites(), header.topPlane());
        model = plan.model(walk);
    }

    /**
     * The entropy of every token of a sequence in bits, given those before it; 0 for special ones.
     *
     * @throws IllegalArgumentException if a token cannot stand where it does
     */
    public static double[] of(WaveletTokenizer tokenizer, TokenSequence sequence) {
        TokenEntropies next = new TokenEntropies(tokenizer, sequence.frame());
        double[] entropies = new double[sequence.length()];
        for (int i = 0; i < entropies.length; i++) {
            int id = sequence.id(i);
            entropies[i] = isSpecial(id) ? 0 : next.entropy();
            next.accept(id);
        }
        return entropies;
    }

    private static boolean isSpecial(int id) {
        return id >= 0 && id < SpecialToken.COUNT;
    }

    /**
     * The entropy of the token that comes next, in bits, a multiple of 2<sup>−16</sup> from 0 to 2; 0 where nothing is
     * left to tell. Significance and sign make one token.
     */
    public double entropy() {
        ask();
        return (double) entropy / ONE;
    }

    private void ask() {
        if (asked) {
            return;
        }
        asked = true;
        if (!walk.next()) {
            entropy = 0;
            return;
        }
        switch (walk.kind()) {
            case QUIET_BAND -> decision(model.quietBand());
            case QUIET_BLOCK -> decision(model.quietBlock());
            case REFINEMENT -> decision(model.refinement());
            case SIGNIFICANCE -> {
                // Asking about the sign changes nothing, but the answer goes to the question asked last.
                int ofSign = BinaryEntropy.expected(model.sign());
                decision(model.significance());
                entropy += (int) ((long) p1 * ofSign / ONE);
            }
        }
    }

    private void decision(int probability) {
        p1 = probability;
        entropy = BinaryEntropy.expected(probability);
    }

    /**
     * Goes on by a token.
     *
     * @return what it took to tell it, −log<sub>2</sub> of its probability, in bits
     * @throws IllegalArgumentException if it cannot stand here
     */
    public double accept(int id) {
        if (isSpecial(id)) {
            return 0;
        }
        ask();
        int token = id - SpecialToken.COUNT;
        if (!walk.next() || !walk.kind().allows(token)) {
            throw new IllegalArgumentException("token " + id + " cannot stand after " + walk.tokens() + " tokens");
        }
        double cost = switch (walk.kind()) {
            case QUIET_BAND, QUIET_BLOCK -> update(token == Token.OPEN);
            case REFINEMENT -> update(token == Token.REFINE_1);
            case SIGNIFICANCE -> {
                boolean significant = token != Token.INSIGNIFICANT;
                double first = update(significant);
                if (significant) {
                    p1 = model.sign();
                }
                yield significant ? first + update(token == Token.NEGATIVE) : first;
            }
        };
        walk.accept(token);
        asked = false;
        return cost;
    }

    private double update(boolean decision) {
        model.update(decision ? 1 : 0);
        return BinaryEntropy.cost(decision, p1);
    }
}
