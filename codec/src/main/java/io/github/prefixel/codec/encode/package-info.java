/** From pictures to bytes. */
package io.github.prefixel.codec.encode;
