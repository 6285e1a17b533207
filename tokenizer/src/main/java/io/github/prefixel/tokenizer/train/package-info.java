/** Learns a model from pictures, in one pass over them and in memory that does not grow with their number. */
package io.github.prefixel.tokenizer.train;
