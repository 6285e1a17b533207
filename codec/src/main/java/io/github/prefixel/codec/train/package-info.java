/** Makes the weights that the program brings along. Nothing that encodes or decodes depends on it. */
package io.github.prefixel.codec.train;
