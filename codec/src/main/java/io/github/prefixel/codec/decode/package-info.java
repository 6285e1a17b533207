/** From bytes or tokens to pictures. */
package io.github.prefixel.codec.decode;
