/**
 * Entropy models: the probability of each decision of the walk, from what is known so far.
 *
 * <p>Encoder and decoder hold a model each and keep it in the same state, so everything here is exact: integers, or
 * floats added in a fixed order.
 */
package io.github.prefixel.codec.model;
