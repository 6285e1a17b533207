/** The language of entropy-coded digits. */
package io.github.prefixel.tokenizer.packed;
