package io.github.prefixel.tokenizer.channel;

/**
 * What a quantiser or channel does to one sample.
 *
 * @param rate bits for a sample, at least 0
 * @param distortion mean squared error of a sample, at least 0; in units of the squared samples
 */
public record OperatingPoint(double rate, double distortion) {}
