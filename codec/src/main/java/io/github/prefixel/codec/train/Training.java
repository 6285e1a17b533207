package io.github.prefixel.codec.train;

/**
 * How a network is trained.
 *
 * @param hidden how many hidden units, best a multiple of 8
 * @param biasSets how many sets of hidden biases; 0 for an odd network
 * @param epochs how often each sample is seen
 * @param batch how many samples make one step
 * @param rate the learning rate at the start; it falls linearly towards 0
 * @param seed of the first weights and of the order of the samples
 * @param threads how many threads; the weights do not depend on it
 */
public record Training(
        Loss loss, int hidden, int biasSets, int epochs, int batch, double rate, long seed, int threads) {}
