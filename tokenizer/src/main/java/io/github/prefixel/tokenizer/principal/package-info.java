/**
 * The principal basis, learned from pictures of a domain, and the language over it: coordinates in order of variance, told
 * in digits of a finite scalar quantiser.
 */
package io.github.prefixel.tokenizer.principal;
