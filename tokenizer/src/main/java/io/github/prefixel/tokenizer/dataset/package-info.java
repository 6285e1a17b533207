/** Data sets of token sequences, in the formats that trainers read. */
package io.github.prefixel.tokenizer.dataset;
