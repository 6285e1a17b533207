package io.github.prefixel.tokenizer.search;

/**
 * A descriptor that is near to another.
 *
 * @param item its index
 * @param squaredDistance as {@link Descriptors} defines it
 */
public record Neighbour(int item, double squaredDistance) {}
