/** The container: header fields and what may go wrong with them; depends on nothing. */
package io.github.prefixel.codec.stream;
