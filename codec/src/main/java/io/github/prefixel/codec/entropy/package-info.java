/** Adaptive binary range coding; depends on nothing. */
package io.github.prefixel.codec.entropy;
