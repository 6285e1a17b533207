package io.github.prefixel.tokenizer.stats;

/**
 * What the codec's own code takes for the items of a range.
 *
 * @param measured how many of them were coded
 * @param bitsPerToken over those
 * @param bitsPerItem the same times the mean length of all items of the range
 */
public record CodeCost(int measured, double bitsPerToken, double bitsPerItem) {}
