/**
 * The codec beside the bounds of information theory: what pictures are, what transforms could make of them, and what the
 * prefixes of a real stream are.
 */
package io.github.prefixel.tokenizer.bench;
