/**
 * What noisy channels, quantisers and mixtures cost, as plain functions: rate-distortion functions, channels that reach
 * them, the entropy of what comes out. Rates are in bits where nothing else is said.
 */
package io.github.prefixel.tokenizer.channel;
