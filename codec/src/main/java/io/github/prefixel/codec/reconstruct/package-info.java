/** From what is known of the coefficients to a picture. */
package io.github.prefixel.codec.reconstruct;
