package io.github.prefixel.codec.decode;

import io.github.prefixel.codec.plan.Models;
import io.github.prefixel.codec.quality.CutSearch;

/** Finds where to cut a file. */
public final class PrefixSearch {
    private final byte[] file;
    private final long maxPixels;
    private final Models models;

    /**
     * Where a PSNR says to cut a file.
     *
     * @param length in bytes
     * @param psnr of the picture there, in dB, against the picture of the whole file
     * @param met whether this is at least the target; otherwise it is the longest length allowed
     * @param pictures how many pictures were decoded to find it, not counting that of the whole file
     */
    public record PsnrCut(int length, double psnr, boolean met, int pictures) {}

    /**
     * Of a file that names no trained model.
     *
     * @param maxPixels largest picture that the caller is willing to hold; 0 for a limit in proportion to the file
     */
    public PrefixSearch(byte[] file, long maxPixels) {
        this(file, maxPixels, Models.SHIPPED);
    }

    /**
     * @param maxPixels largest picture that the caller is willing to hold; 0 for a limit in proportion to the file
     * @param models those that the file may name
     */
    public PrefixSearch(byte[] file, long maxPixels, Models models) {
        this.file = file;
        this.maxPixels = maxPixels;
        this.models = models;
    }

    /** The shortest length that holds at least so many tokens, or the whole file if it has fewer. */
    public int forTokens(long tokens) {
        ProgressiveDecoder decoder = new ProgressiveDecoder(file, maxPixels, models);
        decoder.advanceToTokens(tokens);
        return decoder.tokens() < tokens ? file.length : decoder.bytesNeeded();
    }

    /**
     * A length whose picture has a PSNR, from above, against the picture of the whole file: at most
     * {@link CutSearch#TOLERANCE} dB more, or as short as can be to the byte.
     *
     * @param target in dB
     * @param maxBytes the longest length allowed, at least that of the header
     */
    public PsnrCut forPsnr(double target, long maxBytes) {
        GaugedFile gauged = new GaugedFile(file, maxPixels, models, maxBytes);
        CutSearch.Cut cut = CutSearch.find(gauged, gauged.error(target));
        return new PsnrCut(cut.length(), gauged.psnr(cut.error()), cut.met(), cut.pictures());
    }
}
