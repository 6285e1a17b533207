package io.github.prefixel.cli.report;

/**
 * A picture that was measured.
 *
 * @param name unique among the pictures of a measurement
 */
public record PictureSize(String name, int width, int height) {}
