/** Archives in the format of {@code tar} (POSIX.1-2001, 'pax Interchange Format'), in which data sets come in shards. */
package io.github.prefixel.tokenizer.tar;
