/** Colour transforms between RGB samples and the components that are coded. */
package io.github.prefixel.codec.color;
