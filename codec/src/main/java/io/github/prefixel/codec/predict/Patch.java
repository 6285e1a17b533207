package io.github.prefixel.codec.predict;

import io.github.prefixel.codec.wavelet.Orientation;

/**
 * The part of a low band that tells something of a detail coefficient: 7 samples along the edges that the coefficient
 * answers to by 6 across, or 6 by 6 for a diagonal one.
 */
public enum Patch {
    HL(7, true),
    /** As that of HL with rows and columns exchanged. */
    LH(7, false),
    HH(6, true);

    /** How many samples lie across, from −2 to 3. */
    private static final int ACROSS = 6;

    private static final int FIRST_ACROSS = -2;

    private final int[] rows;
    private final int[] columns;
    /** The indices of the samples nearest to the coefficient. */
    private final int[] centre;

    Patch(int along, boolean upright) {
        int size = along * ACROSS;
        rows = new int[size];
        columns = new int[size];
        int firstAlong = along == 7 ? -3 : -2;
        for (int j = 0; j < size; j++) {
            int a = firstAlong + j / ACROSS;
            int b = FIRST_ACROSS + j % ACROSS;
            rows[j] = upright ? a : b;
            columns[j] = upright ? b : a;
        }
        int middle = -firstAlong * ACROSS - FIRST_ACROSS;
        centre = along == 7
                ? new int[] {middle, middle + 1}
                : new int[] {middle, middle + 1, middle + ACROSS, middle + ACROSS + 1};
    }

    /** The patch for a detail band. */
    public static Patch of(Orientation orientation) {
        return values()[orientation.detail()];
    }

    /** How many samples there are. */
    public int size() {
        return rows.length;
    }

    /**
     * The sample that takes the place of sample j in a mirror image, in which the coefficient stays the same; j itself if
     * there is no such sample.
     */
    public int mirrored(int j, boolean along, boolean across) {
        if (j >= size()) {
            return j;
        }
        int a = j / ACROSS;
        int b = j % ACROSS;
        return (along ? size() / ACROSS - 1 - a : a) * ACROSS + (across ? ACROSS - 1 - b : b);
    }

    /** By how many rows sample j lies below the coefficient. */
    int row(int j) {
        return rows[j];
    }

    /** By how many columns sample j lies right of the coefficient. */
    int column(int j) {
        return columns[j];
    }

    /** The two, or four, samples nearest to the coefficient. */
    int[] centre() {
        return centre;
    }
}
