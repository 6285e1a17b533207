/**
 * What theory says about signals and their transforms, as plain functions: autoregressive models, orthonormal
 * transforms, coding gains, rate-distortion bounds. Matrices are EJML's; the rows of a transform are its basis vectors.
 */
package io.github.prefixel.tokenizer.analyze;
