/** The language of byte-pair merges over the tokens of the walk. */
package io.github.prefixel.tokenizer.bpe;
