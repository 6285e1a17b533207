/** The languages of pictures, by name. */
package io.github.prefixel.tokenizer;
