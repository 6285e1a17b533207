package io.github.prefixel.tokenizer.paper;

/**
 * The scan of {@code zerotree6}: breadth first through the trees, each plane beginning with the low-pass band and the three
 * coarsest bands of details. Descendants of a zero-tree are left out of its plane.
 */
final class TreeScan extends Scan {
    static final int ZERO_TREE = 0;
    static final int FIRST_WORD = 1;

    /** The sites of the current channel and plane found so far, in the order of the scan. */
    private final int[] queue;
    /** By channel and site, whether a descendant is significant. */
    private final boolean[][] significantBelow;

    private int head;
    private int tail;

    TreeScan(int side, int channels, PaperParameters parameters) {
        super(side, channels, FIRST_WORD, parameters);
        queue = new int[side * side];
        significantBelow = new boolean[channels][side * side];
        begin();
    }

    @Override
    void begin() {
        head = 0;
        tail = 0;
        enqueue(0);
        if (side > 2) {
            enqueue(2);
            enqueue(2 * side);
            enqueue(2 * side + 2);
        }
    }

    /** Four sites, the first of which is given. */
    private void enqueue(int site) {
        queue[tail++] = site;
        queue[tail++] = site + 1;
        queue[tail++] = site + side;
        queue[tail++] = site + side + 1;
    }

    @Override
    int site() {
        return queue[head];
    }

    @Override
    int groupWords() {
        return mayBeTree() ? 1 << ZERO_TREE : 0;
    }

    private boolean mayBeTree() {
        return Trees.firstChild(site(), side) >= 0 && !significantBelow[channel()][site()];
    }

    @Override
    int group(TrueCoefficients coefficients) {
        return mayBeTree() && coefficients.isQuietTree(channel(), site(), threshold()) ? ZERO_TREE : -1;
    }

    @Override
    void pass(int token) {
        head++;
        if (head == tail) {
            endChannel();
        }
    }

    @Override
    void pass() {
        int child = Trees.firstChild(site(), side);
        if (child >= 0) {
            enqueue(child);
        }
        head++;
        if (head == tail) {
            endChannel();
        }
    }

    /** Every mark is set but once, so that this takes constant time a token, taken over a sentence. */
    @Override
    void noteSignificance() {
        boolean[] marks = significantBelow[channel()];
        int parent = Trees.parent(site(), side);
        while (parent >= 0 && !marks[parent]) {
            marks[parent] = true;
            parent = Trees.parent(parent, side);
        }
    }
}
