/** Where the pictures of a data set come from: files, folders, tar shards and IDX files. */
package io.github.prefixel.tokenizer.input;
