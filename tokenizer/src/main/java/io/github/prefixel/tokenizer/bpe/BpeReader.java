package io.github.prefixel.tokenizer.bpe;

import io.github.prefixel.codec.estimate.Estimation;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.reconstruct.Reconstruction;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.walk.Lookahead;
import io.github.prefixel.codec.walk.SiteKind;
import io.github.prefixel.codec.walk.Walk;
import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.language.TokenReader;
import java.util.Arrays;

/** Follows merged tokens: one may come next if the sites ahead, as far as it is long, are those of its parts. */
final class BpeReader extends TokenReader {
    private final Merges merges;
    private final TokenTrie trie;
    private final Header header;
    private final StreamPlan plan;
    private final Walk walk;
    private final Lookahead ahead;

    BpeReader(Header header, Merges merges, TokenTrie trie) {
        super(SpecialToken.COUNT + merges.size());
        this.merges = merges;
        this.trie = trie;
        this.header = header;
        plan = new StreamPlan(header);
        walk = new Walk(plan.sites(), header.topPlane());
        ahead = new Lookahead(walk);
    }

    @Override
    protected boolean allowsOwn(int id) {
        int symbol = id - SpecialToken.COUNT;
        if (symbol >= merges.size()) {
            return false;
        }
        byte[] spelling = merges.spelling(symbol);
        int fitting = 0;
        while (fitting < spelling.length && mayStand(spelling[fitting])) {
            ahead.advance(spelling[fitting++]);
        }
        for (int i = fitting; i > 0; i--) {
            ahead.back();
        }
        return fitting == spelling.length;
    }

    private boolean mayStand(int token) {
        SiteKind kind = ahead.kind();
        return kind != null && kind.allows(token);
    }

    @Override
    protected void fillOwn(long[] words) {
        Arrays.fill(words, 0);
        trie.fitting(ahead, symbol -> {
            int id = SpecialToken.COUNT + symbol;
            words[id >> 6] |= 1L << id;
        });
    }

    @Override
    protected void acceptOwn(int id) {
        for (byte token : merges.spelling(id - SpecialToken.COUNT)) {
            walk.next();
            walk.accept(token);
        }
    }

    @Override
    protected int replacement(int id) {
        return walk.next() ? SpecialToken.COUNT + walk.kind().least() : -1;
    }

    @Override
    protected String expected() {
        return walk.next() ? "it does not fit the sites ahead, the first of kind " + walk.kind() : "all has been told";
    }

    @Override
    public Raster picture() {
        walk.next();
        return new Reconstruction(header, plan).picture(walk, 0, Estimation.AUTO);
    }
}
