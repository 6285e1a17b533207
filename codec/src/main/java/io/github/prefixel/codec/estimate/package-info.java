/** From what a walk knows of the coefficients to what they are expected to be. */
package io.github.prefixel.codec.estimate;
