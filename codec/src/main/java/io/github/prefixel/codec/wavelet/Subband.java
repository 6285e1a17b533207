package io.github.prefixel.codec.wavelet;

/**
 * One subband as a rectangle of the transformed plane.
 *
 * @param level 1 for the finest details, up to the number of levels
 * @param orientation in which directions it is high-pass
 * @param x column of its left edge in the plane
 * @param y row of its top edge in the plane
 * @param width in coefficients; 0 where the plane is too narrow to have this band
 * @param height in coefficients; 0 where the plane is too low
 */
public record Subband(int level, Orientation orientation, int x, int y, int width, int height) {
    public boolean isEmpty() {
        return width == 0 || height == 0;
    }
}
