package io.github.prefixel.tokenizer.paper;

import java.util.Arrays;

/**
 * The scan of {@code wavelet7}: by blocks of 4 × 4 and their parts of 2 × 2. The first block is the low-pass band with the
 * three bands of 2 × 2; then come the larger bands, row by row.
 */
final class GroupScan extends Scan {
    static final int GROUP_4X4 = 0;
    static final int GROUP_2X2 = 1;
    static final int FIRST_WORD = 2;

    /** The first site of each block, in the order of the scan. */
    private final int[] blocks;
    /** Parts of 2 × 2 a block: 4, but 1 if the whole square is no larger. */
    private final int parts;
    /** By channel and block, whether it has been told in parts. */
    private final boolean[][] brokenBlock;
    /** By channel and 4 · block + part, whether its coefficients have been told one by one. */
    private final boolean[][] brokenPart;

    private int block;
    private int part;
    private int coefficient;

    GroupScan(int side, int channels, PaperParameters parameters) {
        super(side, channels, FIRST_WORD, parameters);
        parts = side == 2 ? 1 : 4;
        blocks = blocks(side);
        brokenBlock = new boolean[channels][blocks.length];
        brokenPart = new boolean[channels][4 * blocks.length];
        for (boolean[] broken : brokenBlock) {
            Arrays.fill(broken, side == 2);
        }
    }

    private static int[] blocks(int side) {
        int[] blocks = new int[Math.max(1, side * side / 16)];
        int n = 1;
        for (int size = 4; size < side; size *= 2) {
            for (int band : new int[] {size, size * side, size * side + size}) {
                for (int y = 0; y < size; y += 4) {
                    for (int x = 0; x < size; x += 4) {
                        blocks[n++] = band + y * side + x;
                    }
                }
            }
        }
        return blocks;
    }

    @Override
    void begin() {
        block = 0;
        part = 0;
        coefficient = 0;
    }

    @Override
    int site() {
        return blocks[block] + offset(part, 2) + offset(coefficient, 1);
    }

    /** Where the i-th of the four quarters of a square lies, which are so many sites wide. */
    private int offset(int i, int size) {
        return ((i >> 1) * side + (i & 1)) * size;
    }

    @Override
    int groupWords() {
        int words = mayBePart() ? 1 << GROUP_2X2 : 0;
        return mayBeBlock() ? words | 1 << GROUP_4X4 : words;
    }

    private boolean mayBeBlock() {
        return part == 0 && coefficient == 0 && !brokenBlock[channel()][block];
    }

    private boolean mayBePart() {
        return coefficient == 0 && !brokenPart[channel()][4 * block + part];
    }

    @Override
    int group(TrueCoefficients coefficients) {
        if (mayBeBlock() && coefficients.isQuietBlock(channel(), site(), 4, threshold())) {
            return GROUP_4X4;
        }
        return mayBePart() && coefficients.isQuietBlock(channel(), site(), 2, threshold()) ? GROUP_2X2 : -1;
    }

    @Override
    void pass(int token) {
        if (token == GROUP_4X4) {
            endBlock();
        } else {
            brokenBlock[channel()][block] = true;
            endPart();
        }
    }

    @Override
    void pass() {
        brokenBlock[channel()][block] = true;
        brokenPart[channel()][4 * block + part] = true;
        coefficient++;
        if (coefficient == 4) {
            endPart();
        }
    }

    @Override
    void noteSignificance() {
        // Being told by itself breaks the groups of a coefficient.
    }

    private void endPart() {
        coefficient = 0;
        part++;
        if (part == parts) {
            endBlock();
        }
    }

    private void endBlock() {
        part = 0;
        block++;
        if (block == blocks.length) {
            endChannel();
        }
    }
}
