/**
 * Pictures made by programs: some behave like photographs, some are the hard cases of image coding. Every picture
 * is a function of its size and seed alone, computed by strict arithmetic and a generator of our own, so that every Java
 * machine makes the same samples. Start at {@link io.github.prefixel.testimages.TestImages}.
 */
package io.github.prefixel.testimages;
