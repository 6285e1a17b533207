package io.github.prefixel.tokenizer.tar;

/**
 * A file in an archive.
 *
 * @param name path with forward slashes, as the archive says it: nobody has checked where it leads
 * @param size in bytes
 */
public record TarEntry(String name, long size) {}
