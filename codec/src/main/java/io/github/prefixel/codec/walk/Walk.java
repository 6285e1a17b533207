package io.github.prefixel.codec.walk;

import java.util.Arrays;
import java.util.List;

/**
 * The significance walk over the bit-planes of all subbands, from the most significant plane down.
 *
 * <p>A bit-plane n has the threshold T = 2<sup>n</sup>. It starts with one question for every subband that has no
 * significant coefficient yet: does it open? Then come these passes, each over all open bands from coarse to fine:
 *
 * <ol>
 *   <li>significance of the coefficients whose neighbourhood makes it likely, in four passes, the likeliest first,
 *   <li>refinement of the coefficients that were significant before this plane,
 *   <li>significance of the rest; where nothing is near, one question for a whole 8 × 8 block comes first.
 * </ol>
 *
 * <p>{@link #next()} goes to the next site and {@link #accept} takes its token, so that the caller may stop and go on
 * anywhere. What comes next depends on nothing but the tokens accepted so far.
 */
public final class Walk {
    /**
     * Least expected magnitude of each class of likely sites, in units of {@link Neighbourhood}: 64 is T. Four classes
     * instead of one keep the slope of the rate-distortion curve falling inside a bit-plane.
     */
    private static final int[] CLASSES = {800, 400, 200, 90};

    /** A significant coefficient opens the blocks within this distance. */
    static final int REACH = 2;

    /** Likewise in the band of its children. */
    static final int CHILD_REACH = 1;

    enum Pass {
        BANDS,
        LIKELY,
        REFINEMENT,
        REST
    }

    private final List<BandSites> bands;
    final BandSites[] bandOrder;
    final Neighbourhood neighbourhood;
    private final int lowestPlane;

    // What follows is shared with Lookahead, which takes tokens back.

    /** ± the middle of what is known of a coefficient, times 2; 0 while it is insignificant. See {@link #values()}. */
    final int[] values;
    /** For each block two words of 8 × 4 coefficients; bit 8 · row + column. */
    final int[] significant;

    /** Likewise, the coefficients that this plane has asked about in a pass of likely significance. */
    final int[] visited;

    final boolean[] blockOpen;
    /** The plane in which a band opened, or −1. */
    final int[] bandOpenedAt;

    private int plane;
    Pass pass = Pass.BANDS;
    int likelyClass;
    int bandIndex = -1;
    BandSites band;
    int blockInBand;
    int half;
    /** Sites of the current half-block that are still to be visited in this pass. */
    int word;

    /** The site of the word's bit 0. */
    int wordBase;

    /** Column and row of the word's bit 0 in its band. */
    int wordX;

    int wordY;

    SiteKind kind;
    int site;
    int bit;
    boolean pending;
    long tokens;

    /** @param topPlane the bit-plane to start with; no coefficient has a higher bit */
    public Walk(SiteMap map, int topPlane) {
        bands = map.bands();
        bandOrder = bands.stream().filter(b -> !b.subband.isEmpty()).toArray(BandSites[]::new);
        neighbourhood = new Neighbourhood(map.sites());
        values = new int[map.sites()];
        significant = new int[2 * map.blocks()];
        visited = new int[2 * map.blocks()];
        blockOpen = new boolean[map.blocks()];
        bandOpenedAt = new int[bands.size()];
        Arrays.fill(bandOpenedAt, -1);
        plane = topPlane;
        lowestPlane = bands.stream().mapToInt(b -> b.lowestPlane).min().orElse(0);
    }

    /** Exchanges tokens with a port until it has no more or the walk is over. May be called again to go on. */
    public void run(Port port) {
        while (next()) {
            int token = port.exchange(this);
            if (token == Port.END) {
                return;
            }
            accept(token);
        }
    }

    /** Goes to the next site, unless the current one still waits for its token; false after the last. */
    public boolean next() {
        if (pending) {
            return true;
        }
        while (plane >= lowestPlane) {
            if (pass == Pass.BANDS ? nextBandQuestion() : nextSite()) {
                pending = true;
                return true;
            }
            nextPass();
        }
        return false;
    }

    private boolean nextBandQuestion() {
        while (++bandIndex < bandOrder.length) {
            band = bandOrder[bandIndex];
            if (bandOpenedAt[band.index] < 0 && plane >= band.lowestPlane) {
                kind = SiteKind.QUIET_BAND;
                return true;
            }
        }
        return false;
    }

    private boolean nextSite() {
        while (true) {
            while (word != 0) {
                int lowest = Integer.numberOfTrailingZeros(word);
                word &= word - 1;
                int i = wordBase + (lowest >> 3) * band.stride + (lowest & 7);
                if (pass != Pass.LIKELY || neighbourhood.expected(i) >= CLASSES[likelyClass]) {
                    bit = lowest;
                    site = i;
                    kind = pass == Pass.REFINEMENT ? SiteKind.REFINEMENT : SiteKind.SIGNIFICANCE;
                    return true;
                }
            }
            if (half == 0) {
                half = 1;
                word = sitesToVisit();
            } else if (!nextBlock()) {
                return false;
            } else if (kind == SiteKind.QUIET_BLOCK) {
                return true;
            }
        }
    }

    /** Goes to the next block that this pass visits, or to a quiet one that it has to ask about; false after the last. */
    private boolean nextBlock() {
        while (true) {
            if (bandIndex < 0 || ++blockInBand == band.blocks()) {
                do {
                    if (++bandIndex == bandOrder.length) {
                        return false;
                    }
                    band = bandOrder[bandIndex];
                } while (bandOpenedAt[band.index] < 0 || plane < band.lowestPlane);
                blockInBand = 0;
            }
            if (blockOpen[block()]) {
                // Known once a site is found.
                kind = null;
                half = 0;
                word = sitesToVisit();
                return true;
            }
            if (pass == Pass.REST) {
                kind = SiteKind.QUIET_BLOCK;
                // Nothing to visit unless the answer is that it opens.
                half = 1;
                word = 0;
                return true;
            }
        }
    }

    private int sitesToVisit() {
        int block = block();
        int w = 2 * block + half;
        int x = blockInBand % band.blocksWide * BandSites.BLOCK;
        int y = blockInBand / band.blocksWide * BandSites.BLOCK + 4 * half;
        wordX = x;
        wordY = y;
        wordBase = band.site(x, y);
        if (pass == Pass.REFINEMENT) {
            return significant[w] & ~visited[w];
        }
        if (pass == Pass.LIKELY && likelyClass == 0) {
            visited[w] = 0;
        }
        return ~significant[w] & ~visited[w] & inside(x, y);
    }

    /** The bits of a half-block at (x, y) that lie inside the band. */
    private int inside(int x, int y) {
        int columns = band.subband.width() - x;
        int rows = band.subband.height() - y;
        if (columns >= 8 && rows >= 4) {
            return -1;
        }
        int row = columns >= 8 ? 0xFF : (1 << columns) - 1;
        int all = row * 0x01010101;
        return rows >= 4 ? all : rows <= 0 ? 0 : all & (1 << 8 * rows) - 1;
    }

    /** Goes on from a site whose token is known to the next one of the same bit-plane; false after its last. */
    boolean nextInPlane() {
        boolean more = pass == Pass.BANDS ? nextBandQuestion() : nextSite();
        while (!more && pass != Pass.REST) {
            nextPass();
            more = nextSite();
        }
        pending = more;
        return more;
    }

    private void nextPass() {
        switch (pass) {
            case BANDS -> {
                pass = Pass.LIKELY;
                likelyClass = 0;
            }
            case LIKELY -> {
                if (++likelyClass == CLASSES.length) {
                    pass = Pass.REFINEMENT;
                }
            }
            case REFINEMENT -> pass = Pass.REST;
            case REST -> {
                pass = Pass.BANDS;
                plane--;
                neighbourhood.nextPlane();
            }
        }
        bandIndex = -1;
        half = 1;
        word = 0;
    }

    /**
     * Takes the token for the current site.
     *
     * @throws IllegalArgumentException if the kind of the site does not allow it
     */
    public void accept(int token) {
        if (!pending || !kind.allows(token)) {
            throw new IllegalArgumentException("token " + token + " at a site of kind " + kind);
        }
        pending = false;
        tokens++;
        switch (token) {
            case Token.OPEN -> open();
            case Token.INSIGNIFICANT -> markVisited();
            case Token.POSITIVE, Token.NEGATIVE -> becomeSignificant(token == Token.NEGATIVE);
            case Token.REFINE_0 -> values[site] -= values[site] > 0 ? 1 << plane : -(1 << plane);
            case Token.REFINE_1 -> values[site] += values[site] > 0 ? 1 << plane : -(1 << plane);
            default -> {}
        }
    }

    private void open() {
        if (kind == SiteKind.QUIET_BAND) {
            bandOpenedAt[band.index] = plane;
            neighbourhood.use(band);
        } else {
            blockOpen[block()] = true;
            half = 0;
            word = sitesToVisit();
        }
    }

    private void markVisited() {
        if (pass == Pass.LIKELY) {
            visited[2 * block() + half] |= 1 << bit;
        }
    }

    private void becomeSignificant(boolean negative) {
        markVisited();
        significant[2 * block() + half] |= 1 << bit;
        values[site] = negative ? -(3 << plane) : 3 << plane;
        int x = x();
        int y = y();
        neighbourhood.add(band, site, x, y);
        openAround(band, x, y, REACH);
        if (band.child != null && !band.child.subband.isEmpty()) {
            openAround(band.child, 2 * x, 2 * y, CHILD_REACH);
        }
    }

    /** Opens the blocks that hold a coefficient within a distance of (x, y). */
    private void openAround(BandSites b, int x, int y, int reach) {
        int left = Math.max(0, x - reach) >> 3;
        int right = Math.min(b.subband.width() - 1, x + reach) >> 3;
        int top = Math.max(0, y - reach) >> 3;
        int bottom = Math.min(b.subband.height() - 1, y + reach) >> 3;
        for (int by = top; by <= bottom; by++) {
            for (int bx = left; bx <= right; bx++) {
                blockOpen[b.firstBlock + by * b.blocksWide + bx] = true;
            }
        }
    }

    /** The current block among those of all bands. */
    public int block() {
        return band.firstBlock + blockInBand;
    }

    /** What the current site asks for. */
    public SiteKind kind() {
        return kind;
    }

    /** Index of the current coefficient in {@link #values()}; meaningless for questions about bands and blocks. */
    public int site() {
        return site;
    }

    /** Column of the current coefficient in its band. */
    public int x() {
        return wordX + (bit & 7);
    }

    /** Row of the current coefficient in its band. */
    public int y() {
        return wordY + (bit >> 3);
    }

    /** The band of the current site. */
    public BandSites band() {
        return band;
    }

    /** The current bit-plane; its threshold is 2<sup>plane</sup>. */
    public int plane() {
        return plane;
    }

    /** Tokens accepted so far. */
    public long tokens() {
        return tokens;
    }

    /**
     * All that is known of the coefficients, by site. 0: insignificant. Otherwise the sign of the coefficient and twice
     * the middle of the interval [m, m + 2<sup>k</sup>) of its magnitude, 2m + 2<sup>k</sup>, whose lowest set bit
     * tells k, the lowest bit-plane known.
     */
    public int[] values() {
        return values;
    }

    /** All bands, in the order of the walk. */
    public List<BandSites> bands() {
        return bands;
    }

    /** Whether a band is open. */
    public boolean isOpen(BandSites b) {
        return bandOpenedAt[b.index] >= 0;
    }

    /**
     * Whose insignificance in the current plane is known, among the coefficients of half a block: an insignificant
     * coefficient of which this tells 1 is less than 2<sup>plane</sup>, any other less than 2<sup>plane + 1</sup>.
     *
     * @param blockInBand index of the block in its band, row-major
     * @param half 0 for its upper four rows, 1 for its lower four
     * @return bit 8 · row + column; bits of significant coefficients and of places outside mean nothing
     */
    public int known(BandSites b, int blockInBand, int half) {
        if (plane < b.lowestPlane) {
            return -1;
        }
        // Positive where this pass has already been, 0 where it is, negative where it has yet to come.
        int passed = bandIndex < 0 ? -1 : Integer.compare(band.index, b.index);
        if (pass == Pass.BANDS) {
            return bandOpenedAt[b.index] < 0 && passed > 0 ? -1 : 0;
        }
        if (bandOpenedAt[b.index] < 0) {
            return -1;
        }
        if (passed == 0) {
            passed = Integer.compare(this.blockInBand, blockInBand);
            if (passed == 0 && kind == SiteKind.SIGNIFICANCE) {
                passed = Integer.compare(this.half, half);
            }
        }
        int asked = visited[2 * (b.firstBlock + blockInBand) + half];
        if (pass == Pass.LIKELY && likelyClass == 0) {
            // What it has yet to come to is still marked from the plane before.
            return passed < 0 ? 0 : asked;
        }
        if (pass == Pass.REST && passed >= 0) {
            return passed > 0 ? -1 : kind == SiteKind.SIGNIFICANCE ? asked | (1 << bit) - 1 : asked;
        }
        return asked;
    }

    /** The bit-plane n of which is known that the insignificant coefficient (x, y) of a band is less than 2<sup>n</sup>. */
    public int zeroBin(BandSites b, int x, int y) {
        int block = y / BandSites.BLOCK * b.blocksWide + x / BandSites.BLOCK;
        return plane + 1 - (known(b, block, y >> 2 & 1) >> 8 * (y & 3) + (x & 7) & 1);
    }

    /** The bit-plane n of which is known that most insignificant coefficients of a band are less than 2<sup>n</sup>. */
    public int zeroBin(BandSites b) {
        boolean passed = pass == Pass.REST && bandIndex >= 0 && band.index > b.index;
        boolean quiet = pass != Pass.BANDS && bandOpenedAt[b.index] < 0;
        return passed || quiet || plane < b.lowestPlane ? plane : plane + 1;
    }

    /** What the sites can expect from those around them. */
    public Neighbourhood neighbourhood() {
        return neighbourhood;
    }

    /** How many planes ago a band opened, −1 if it has not. */
    public int planesOpen(BandSites b) {
        return bandOpenedAt[b.index] < 0 ? -1 : bandOpenedAt[b.index] - plane;
    }

    /** Index of the current block in its band, row-major. */
    public int blockInBand() {
        return blockInBand;
    }

    /** Whether a block of a band, given by its place in the band, is open; blocks outside are not. */
    public boolean isBlockOpen(BandSites b, int bx, int by) {
        return bx >= 0
                && by >= 0
                && bx < b.blocksWide
                && by < b.blocksHigh
                && blockOpen[b.firstBlock + by * b.blocksWide + bx];
    }
}
