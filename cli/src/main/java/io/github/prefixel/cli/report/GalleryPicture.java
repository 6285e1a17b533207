package io.github.prefixel.cli.report;

import io.github.prefixel.codec.quality.RdPoint;
import java.util.List;

/**
 * A picture and what several prefixes of its stream show, ready for a page.
 *
 * @param size of the whole picture
 * @param shown what part of it the PNG files hold, in words; empty for all of it
 * @param originalPng the original as a PNG file
 * @param prefixes in rising order of length
 */
public record GalleryPicture(PictureSize size, String shown, byte[] originalPng, List<Prefix> prefixes) {
    /**
     * What one prefix shows.
     *
     * @param point measured over the whole picture
     */
    public record Prefix(RdPoint point, byte[] png) {}
}
