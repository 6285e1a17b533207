package io.github.prefixel.tokenizer.bpe;

import io.github.prefixel.codec.walk.Lookahead;
import io.github.prefixel.codec.walk.SiteKind;
import java.util.Arrays;

/** The symbols of a vocabulary by their tokens, so that those which fit the sites ahead are found without trying each. */
final class TokenTrie {
    private static final int NONE = -1;

    /** For each node, its child for each token of the walk. */
    private int[] children = new int[Alphabet.SIZE];
    /** For each node, the symbol that ends there. */
    private int[] symbols = {NONE};

    private int nodes = 1;

    TokenTrie(Merges merges) {
        Arrays.fill(children, NONE);
        for (int symbol = 0; symbol < merges.size(); symbol++) {
            int node = 0;
            for (byte token : merges.spelling(symbol)) {
                node = childOf(node, token);
            }
            symbols[node] = symbol;
        }
    }

    private int childOf(int node, int token) {
        int at = node * Alphabet.SIZE + token;
        if (children[at] == NONE) {
            children[at] = nodes++;
            if (nodes > symbols.length) {
                int known = symbols.length;
                symbols = Arrays.copyOf(symbols, 2 * nodes);
                Arrays.fill(symbols, known, symbols.length, NONE);
                children = Arrays.copyOf(children, symbols.length * Alphabet.SIZE);
                Arrays.fill(children, known * Alphabet.SIZE, children.length, NONE);
            }
        }
        return children[at];
    }

    /** Takes symbols one by one. */
    interface Sink {
        void take(int symbol);
    }

    /** Tells the symbols whose tokens may all stand ahead. Takes time in proportion to those that may at most. */
    void fitting(Lookahead ahead, Sink sink) {
        fitting(0, ahead, sink);
    }

    private void fitting(int node, Lookahead ahead, Sink sink) {
        SiteKind kind = ahead.kind();
        if (kind == null) {
            return;
        }
        for (int token = 0; token < Alphabet.SIZE; token++) {
            int child = children[node * Alphabet.SIZE + token];
            if (child == NONE || !kind.allows(token)) {
                continue;
            }
            if (symbols[child] != NONE) {
                sink.take(symbols[child]);
            }
            if (hasChildren(child)) {
                ahead.advance(token);
                fitting(child, ahead, sink);
                ahead.back();
            }
        }
    }

    private boolean hasChildren(int node) {
        for (int token = 0; token < Alphabet.SIZE; token++) {
            if (children[node * Alphabet.SIZE + token] != NONE) {
                return true;
            }
        }
        return false;
    }
}
