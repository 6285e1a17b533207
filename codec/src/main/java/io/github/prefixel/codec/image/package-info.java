/** Pictures as planes of integer samples; depends on nothing. */
package io.github.prefixel.codec.image;
