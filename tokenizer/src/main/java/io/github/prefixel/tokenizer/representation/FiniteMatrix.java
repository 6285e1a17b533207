package io.github.prefixel.tokenizer.representation;

import org.ejml.data.DMatrixRMaj;

/** Numbers that can be reckoned with. */
final class FiniteMatrix {
    private FiniteMatrix() {}

    /**
     * A matrix of numbers that are not copied.
     *
     * @param values row by row
     * @throws IllegalArgumentException if one is not finite, or there are not so many as rows times columns
     */
    static DMatrixRMaj of(int rows, int columns, double... values) {
        if (rows < 1 || columns < 1 || (long) rows * columns != values.length) {
            throw new IllegalArgumentException(values.length + " numbers are no " + rows + " x " + columns + " matrix");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("row " + i / columns + ", column " + i % columns + " is " + values[i]
                        + ", not a finite number");
            }
        }
        return DMatrixRMaj.wrap(rows, columns, values);
    }
}
