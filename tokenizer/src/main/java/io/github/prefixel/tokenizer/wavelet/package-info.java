/** The language of the codec's own walk. */
package io.github.prefixel.tokenizer.wavelet;
