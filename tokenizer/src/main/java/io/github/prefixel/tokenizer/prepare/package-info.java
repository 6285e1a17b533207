/** Brings pictures to one frame. */
package io.github.prefixel.tokenizer.prepare;
