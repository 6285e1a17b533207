/**
 * What information theory says about learned representations, as plain functions: the spectrum and the coding rate of
 * features, rate reduction by classes, nested prefixes, echo noise, singular values of weight matrices, causal means of
 * sequences. Features are n × d, a row for each sample.
 */
package io.github.prefixel.tokenizer.representation;
