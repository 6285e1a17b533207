package io.github.prefixel.tokenizer.complex;

/** The low-pass and the high-pass filter of a level. */
record FilterPair(ColumnFilter low, ColumnFilter high) {
    /** @param level from 1, the finest */
    static FilterPair ofLevel(int level) {
        return level == 1 ? NearSymmetric.FILTERS : QuarterShift.FILTERS;
    }
}
