/** Lifting wavelet transforms and the layout of their subbands. */
package io.github.prefixel.codec.wavelet;
