/**
 * The dual-tree complex wavelet transform of signals and planes, what it says of a picture's edges, and a picture of it
 * (Kingsbury, 'Complex wavelets for shift invariant analysis and filtering of signals', 2001; Selesnick, Baraniuk and
 * Kingsbury, 'The dual-tree complex wavelet transform', 2005).
 *
 * <p>Two real wavelet trees see the same signal, the second half a sample beside the first on every level. One wavelet is
 * then nearly the Hilbert transform of the other, and the pair a complex wavelet with next to no energy at negative
 * frequencies: its magnitude says how strong a structure is, whatever its place. A sampled real transform cannot say that,
 * as its coefficients come and go when the picture moves by a sample. In two dimensions positive and negative
 * frequencies part too, and with them the two diagonals: six orientations where a real transform has three. All this
 * costs two coefficients a sample of a signal and four a sample of a plane.
 */
package io.github.prefixel.tokenizer.complex;
