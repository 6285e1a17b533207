/** The {@code rd} command: one stream for each picture, many prefixes, and the curves of other codecs beside it. */
package io.github.prefixel.cli.rd;
