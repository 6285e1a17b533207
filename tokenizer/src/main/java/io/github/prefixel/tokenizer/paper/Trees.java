package io.github.prefixel.tokenizer.paper;

/**
 * The quad-trees of details: the coefficient at (x, y) has children at (2x, 2y), (2x + 1, 2y), (2x, 2y + 1) and (2x + 1,
 * 2y + 1). The 2 × 2 coefficients of the low-pass band have no children, and the coarsest details no parents.
 *
 * <p>A site is an index into a row-major square, y · side + x.
 */
final class Trees {
    private Trees() {}

    /** The first of four children, the others being at +1, +side and +side + 1; or −1. */
    static int firstChild(int site, int side) {
        int x = site % side;
        int y = site / side;
        boolean detail = (x | y) >= 2;
        return detail && 2 * (x | y) < side ? 2 * (y * side + x) : -1;
    }

    /** The parent, or −1. */
    static int parent(int site, int side) {
        int x = site % side / 2;
        int y = site / side / 2;
        return (x | y) >= 2 ? y * side + x : -1;
    }
}
