package io.github.prefixel.tokenizer.wavelet;

import io.github.prefixel.codec.estimate.Estimation;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.reconstruct.Reconstruction;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.walk.SiteKind;
import io.github.prefixel.codec.walk.Token;
import io.github.prefixel.codec.walk.Walk;
import io.github.prefixel.tokenizer.language.TokenReader;
import java.util.Arrays;

/**
 * Follows the tokens of the walk. Nothing is estimated: where a token says that there is nothing, the picture stays as it
 * was.
 */
final class WaveletReader extends TokenReader {
    private static final int FIRST = WaveletTokenizer.FIRST;

    private static final int VOCABULARY = FIRST + Token.VOCABULARY;
    /** By kind of site, the tokens that it allows. */
    private static final long[] MASKS = new long[SiteKind.values().length];

    static {
        for (SiteKind kind : SiteKind.values()) {
            for (int token = 0; token < Token.VOCABULARY; token++) {
                MASKS[kind.ordinal()] |= kind.allows(token) ? 1L << FIRST + token : 0;
            }
        }
    }

    private final Header header;
    private final StreamPlan plan;
    private final Walk walk;

    WaveletReader(Header header) {
        super(VOCABULARY);
        this.header = header;
        plan = new StreamPlan(header);
        walk = new Walk(plan.sites(), header.topPlane());
    }

    @Override
    protected boolean allowsOwn(int id) {
        return walk.next() && id < VOCABULARY && walk.kind().allows(id - FIRST);
    }

    @Override
    protected void fillOwn(long[] words) {
        Arrays.fill(words, 0);
        if (walk.next()) {
            words[0] = MASKS[walk.kind().ordinal()];
        }
    }

    @Override
    protected void acceptOwn(int id) {
        walk.accept(id - FIRST);
    }

    /** What changes least: that the site holds nothing of significance, or a 0. */
    @Override
    protected int replacement(int id) {
        return walk.next() ? FIRST + walk.kind().least() : -1;
    }

    @Override
    protected String expected() {
        if (!walk.next()) {
            return "all has been told";
        }
        long mask = MASKS[walk.kind().ordinal()];
        int last = Long.SIZE - 1 - Long.numberOfLeadingZeros(mask);
        return "a site of kind " + walk.kind() + " comes next, which takes " + Long.numberOfTrailingZeros(mask) + " to "
                + last;
    }

    @Override
    public Raster picture() {
        // What is known of coefficients depends on how far the walk has come: as far as a decoder's, which asks for
        // more.
        walk.next();
        return new Reconstruction(header, plan).picture(walk, 0, Estimation.OFF);
    }

    Walk walk() {
        return walk;
    }
}
