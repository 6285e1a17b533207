/**
 * Patch bases: the Karhunen-Loève transform of small blocks of a domain's pictures, an alternative to the wavelet, and
 * what either is worth on pictures that it was not trained on. Samples are in units of 1/255 of the largest sample.
 */
package io.github.prefixel.tokenizer.block;
