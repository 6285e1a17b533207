package io.github.prefixel.tokenizer.spectrum;

/**
 * The power of a plane by spatial frequency, averaged over all directions.
 *
 * @param frequencies of each bin, in cycles a pixel, more than 0 and up to 0.5, rising; bins are evenly spaced in log f, and
 *     those that hold no frequency of the transform are left out, so that small planes have few and the smallest none
 * @param powers mean power in each bin, at least 0; in squared units of a sample
 */
public record RadialSpectrum(double[] frequencies, double[] powers) {}
