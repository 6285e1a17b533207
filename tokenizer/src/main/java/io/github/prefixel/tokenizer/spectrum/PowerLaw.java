package io.github.prefixel.tokenizer.spectrum;

/**
 * A law power = amplitude · f<sup>−exponent</sup>. Photographs follow one with an exponent of about 2 (Field, 'Relations
 * between the statistics of natural images and the response properties of cortical cells', 1987).
 *
 * @param exponent α; NaN if there are fewer than three bins with power to fit it to
 * @param amplitude power at a frequency of one cycle a pixel; NaN likewise
 * @param standardError of the exponent, from the scatter of the bins about the law; NaN likewise
 */
public record PowerLaw(double exponent, double amplitude, double standardError) {}
