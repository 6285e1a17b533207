/**
 * Sequences of a length that suits the picture: where to cut a sentence so that it has so many tokens, a quality, or
 * the best bargain of both.
 */
package io.github.prefixel.tokenizer.stop;
