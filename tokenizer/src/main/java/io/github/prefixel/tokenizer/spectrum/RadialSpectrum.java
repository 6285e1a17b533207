package io.github.prefixel.tokenizer.spectrum;

import java.util.Arrays;

/**
 * The power of a plane by spatial frequency, averaged over all directions. Bins are a third of an octave wide, from 0.5
 * cycles a pixel down to 2/N for squares of N samples: what is lower lacks the power of the mean. Frequencies in the corners
 * of the spectrum, higher than 0.5, do not count.
 *
 * @param frequencies geometric mean of those in each bin, in cycles a pixel, more than 0 and up to 0.5, rising; bins that
 *     hold none are left out, so that small planes have few and the smallest have none
 * @param powers arithmetic mean of those in each bin, at least 0; in squared units of a sample
 */
public record RadialSpectrum(double[] frequencies, double[] powers) {
    private static final int BINS_PER_OCTAVE = 3;
    private static final int LEAST = 2;

    /** What is higher is an alias of something lower, cycles a pixel. */
    static final double HIGHEST = 0.5;

    /** @throws IllegalArgumentException if there are not as many powers as frequencies, or one is out of its range */
    public RadialSpectrum {
        if (frequencies.length != powers.length) {
            throw new IllegalArgumentException(frequencies.length + " frequencies, " + powers.length + " powers");
        }
        double before = 0;
        for (int i = 0; i < powers.length; i++) {
            if (!(frequencies[i] > before && frequencies[i] <= HIGHEST)) {
                throw new IllegalArgumentException("frequency " + i + " must be more than " + before + " and at most "
                        + HIGHEST + ", not " + frequencies[i]);
            }
            if (!(powers[i] >= 0 && powers[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("power " + i + " must be a number of at least 0, not " + powers[i]);
            }
            before = frequencies[i];
        }
    }

    /** How many bins there are. */
    public int bins() {
        return frequencies.length;
    }

    static RadialSpectrum of(PlaneSpectrum spectrum) {
        int half = spectrum.side() / 2;
        double[] edges = edges(half);
        double[] powers = new double[edges.length];
        double[] logs = new double[edges.length];
        int[] counts = new int[edges.length];
        // The powers at −k are those at k: half of the plane is enough.
        for (int ky = 0; ky <= half; ky++) {
            for (int kx = 1 - half; kx <= half; kx++) {
                int square = kx * kx + ky * ky;
                if (square >= LEAST * LEAST && square <= half * half) {
                    int bin = bin(square, edges);
                    powers[bin] += spectrum.powers()[ky][kx & spectrum.side() - 1];
                    logs[bin] += StrictMath.log(square) / 2;
                    counts[bin]++;
                }
            }
        }
        int filled = 0;
        for (int bin = 0; bin < edges.length; bin++) {
            if (counts[bin] > 0) {
                logs[filled] = Math.min(HIGHEST, StrictMath.exp(logs[bin] / counts[bin]) / spectrum.side());
                powers[filled++] = powers[bin] / counts[bin];
            }
        }
        return new RadialSpectrum(Arrays.copyOf(logs, filled), Arrays.copyOf(powers, filled));
    }

    /** The squares of the upper edges of the bins, in steps of the transform, rising; the last is that of 0.5 cycles. */
    private static double[] edges(int half) {
        int octaves = half < LEAST ? -1 : 31 - Integer.numberOfLeadingZeros(half / LEAST);
        double[] edges = new double[Math.max(0, octaves * BINS_PER_OCTAVE + 1)];
        for (int bin = 0; bin < edges.length; bin++) {
            double below = (edges.length - 1.0 - bin) / BINS_PER_OCTAVE;
            edges[bin] = half * (double) half / StrictMath.pow(4, below);
        }
        return edges;
    }

    private static int bin(int square, double[] edges) {
        int found = Arrays.binarySearch(edges, square);
        return found >= 0 ? found : -found - 1;
    }
}
