/**
 * What a data set of token sequences is like to a model: how long its sequences are, how many bits its tokens take, and
 * how good its pictures are after so many of them. Stands above the languages and data sets.
 */
package io.github.prefixel.tokenizer.stats;
