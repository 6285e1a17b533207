/**
 * Descriptors of pictures, the first principal coefficients of each, and the search for the nearest ones. A prefix of a
 * descriptor is a descriptor (Kusupati et al., Matryoshka Representation Learning, NeurIPS 2022); since the basis is
 * orthonormal, distances of prefixes are lower bounds of distances, which is what the search lives on.
 */
package io.github.prefixel.tokenizer.search;
