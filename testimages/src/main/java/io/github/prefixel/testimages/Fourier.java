package io.github.prefixel.testimages;

/** Radix-2 fast Fourier transform of square fields, with exp(+2πi jk/n) and without scaling. */
final class Fourier {
    private final int size;
    private final double[] cos;
    private final double[] sin;

    /** @param size a power of two */
    Fourier(int size) {
        this.size = size;
        this.cos = new double[size / 2];
        this.sin = new double[size / 2];
        for (int i = 0; i < size / 2; i++) {
            cos[i] = StrictMath.cos(2 * StrictMath.PI * i / size);
            sin[i] = StrictMath.sin(2 * StrictMath.PI * i / size);
        }
    }

    /** In place; rows, transposition, rows: the result is transposed, which no isotropic field minds. */
    void transform(double[][] re, double[][] im) {
        for (int y = 0; y < size; y++) {
            transform(re[y], im[y]);
        }
        transpose(re);
        transpose(im);
        for (int y = 0; y < size; y++) {
            transform(re[y], im[y]);
        }
    }

    private void transpose(double[][] a) {
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < y; x++) {
                double swap = a[y][x];
                a[y][x] = a[x][y];
                a[x][y] = swap;
            }
        }
    }

    private void transform(double[] re, double[] im) {
        for (int i = 1, j = 0; i < size; i++) {
            int bit = size >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                swap(re, i, j);
                swap(im, i, j);
            }
        }
        for (int half = 1; half < size; half <<= 1) {
            int stride = size / (2 * half);
            for (int start = 0; start < size; start += 2 * half) {
                for (int k = 0, a = start, b = start + half; k < half; k++, a++, b++) {
                    double c = cos[k * stride];
                    double s = sin[k * stride];
                    double r = re[b] * c - im[b] * s;
                    double i = re[b] * s + im[b] * c;
                    re[b] = re[a] - r;
                    im[b] = im[a] - i;
                    re[a] += r;
                    im[a] += i;
                }
            }
        }
    }

    private static void swap(double[] a, int i, int j) {
        double swap = a[i];
        a[i] = a[j];
        a[j] = swap;
    }
}
