package io.github.prefixel.codec.walk;

import java.util.Arrays;

/**
 * Tries out where tokens would lead a walk, and takes them back. It does not look beyond the current bit-plane. The walk
 * must not go on by other means while tokens are on trial.
 */
public final class Lookahead {
    /** Numbers kept of each step: where the walk was, the value of a coefficient, and sums around it. */
    private static final int PLACE = 13;

    private static final int KEPT = PLACE + Neighbourhood.KEPT;
    /** Most blocks that one coefficient opens: those within a distance of it, in two bands. */
    private static final int MOST_OPENED = 8;

    private static final Walk.Pass[] PASSES = Walk.Pass.values();
    private static final SiteKind[] KINDS = SiteKind.values();

    private final Walk walk;
    private int[] kept = new int[16 * KEPT];
    /** For each step, the blocks that were closed before and may be open after it; −1 for none. */
    private int[] closed = new int[16 * MOST_OPENED];

    private int[] tokens = new int[16];
    private int depth;

    public Lookahead(Walk walk) {
        this.walk = walk;
    }

    /** What the site that the walk would have reached asks for, or null if the walk or its bit-plane would be over. */
    public SiteKind kind() {
        if (depth == 0) {
            walk.next();
        }
        return walk.pending ? walk.kind : null;
    }

    /**
     * Tries a token at the site reached so far.
     *
     * @throws IllegalArgumentException if there is no such site, or its kind does not allow the token
     */
    public void advance(int token) {
        if (kind() == null) {
            throw new IllegalArgumentException("the bit-plane is over");
        }
        if ((depth + 1) * KEPT > kept.length) {
            kept = Arrays.copyOf(kept, 2 * kept.length);
            closed = Arrays.copyOf(closed, 2 * closed.length);
            tokens = Arrays.copyOf(tokens, 2 * tokens.length);
        }
        savePlace(depth * KEPT);
        tokens[depth] = token;
        if (token == Token.POSITIVE || token == Token.NEGATIVE) {
            walk.neighbourhood.keep(walk.band, walk.x(), walk.y(), kept, depth * KEPT + PLACE);
            saveClosedBlocks(depth * MOST_OPENED);
        }
        walk.accept(token);
        depth++;
        walk.nextInPlane();
    }

    /** Takes back the last token on trial. */
    public void back() {
        depth--;
        restorePlace(depth * KEPT);
        walk.tokens--;
        switch (tokens[depth]) {
            case Token.OPEN -> {
                if (walk.kind == SiteKind.QUIET_BAND) {
                    walk.bandOpenedAt[walk.band.index] = -1;
                } else {
                    walk.blockOpen[walk.block()] = false;
                }
            }
            case Token.INSIGNIFICANT -> unmark(walk.visited);
            case Token.POSITIVE, Token.NEGATIVE -> {
                unmark(walk.visited);
                unmark(walk.significant);
                walk.neighbourhood.putBack(walk.band, walk.x(), walk.y(), kept, depth * KEPT + PLACE);
                for (int i = depth * MOST_OPENED; i < (depth + 1) * MOST_OPENED && closed[i] >= 0; i++) {
                    walk.blockOpen[closed[i]] = false;
                }
            }
            default -> {}
        }
    }

    /** Only in passes of likely significance sites are marked as visited; in others, none that is asked about is. */
    private void unmark(int[] words) {
        words[2 * walk.block() + walk.half] &= ~(1 << walk.bit);
    }

    private void saveClosedBlocks(int at) {
        int next = saveClosedBlocks(walk.band, walk.x(), walk.y(), Walk.REACH, at);
        BandSites child = walk.band.child;
        if (child != null && !child.subband.isEmpty()) {
            next = saveClosedBlocks(child, 2 * walk.x(), 2 * walk.y(), Walk.CHILD_REACH, next);
        }
        if (next < at + MOST_OPENED) {
            closed[next] = -1;
        }
    }

    private int saveClosedBlocks(BandSites band, int x, int y, int reach, int at) {
        int next = at;
        int right = Math.min(band.subband.width() - 1, x + reach) >> 3;
        int bottom = Math.min(band.subband.height() - 1, y + reach) >> 3;
        for (int by = Math.max(0, y - reach) >> 3; by <= bottom; by++) {
            for (int bx = Math.max(0, x - reach) >> 3; bx <= right; bx++) {
                int block = band.firstBlock + by * band.blocksWide + bx;
                if (!walk.blockOpen[block]) {
                    closed[next++] = block;
                }
            }
        }
        return next;
    }

    private void savePlace(int at) {
        int[] to = kept;
        to[at] = walk.pass.ordinal();
        to[at + 1] = walk.likelyClass;
        to[at + 2] = walk.bandIndex;
        to[at + 3] = walk.blockInBand;
        to[at + 4] = walk.half;
        to[at + 5] = walk.word;
        to[at + 6] = walk.wordBase;
        to[at + 7] = walk.wordX;
        to[at + 8] = walk.wordY;
        to[at + 9] = walk.kind.ordinal();
        to[at + 10] = walk.site;
        to[at + 11] = walk.bit;
        to[at + 12] = walk.values[walk.site];
    }

    private void restorePlace(int at) {
        int[] from = kept;
        walk.pass = PASSES[from[at]];
        walk.likelyClass = from[at + 1];
        walk.bandIndex = from[at + 2];
        walk.band = walk.bandOrder[walk.bandIndex];
        walk.blockInBand = from[at + 3];
        walk.half = from[at + 4];
        walk.word = from[at + 5];
        walk.wordBase = from[at + 6];
        walk.wordX = from[at + 7];
        walk.wordY = from[at + 8];
        walk.kind = KINDS[from[at + 9]];
        walk.site = from[at + 10];
        walk.bit = from[at + 11];
        walk.values[walk.site] = from[at + 12];
        walk.pending = true;
    }
}
