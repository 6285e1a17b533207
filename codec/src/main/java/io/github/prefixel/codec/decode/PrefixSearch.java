package io.github.prefixel.codec.decode;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.quality.Psnr;

/** Finds where to cut a file. */
public final class PrefixSearch {
    /** Close enough to a PSNR target, in dB. */
    private static final double TOLERANCE = 0.005;

    private final byte[] file;
    private final long maxPixels;

    /** @param maxPixels largest picture that the caller is willing to hold; 0 for a limit in proportion to the file */
    public PrefixSearch(byte[] file, long maxPixels) {
        this.file = file;
        this.maxPixels = maxPixels;
    }

    /** The shortest length that holds at least so many tokens, or the whole file if it has fewer. */
    public int forTokens(long tokens) {
        ProgressiveDecoder decoder = new ProgressiveDecoder(file, maxPixels);
        decoder.advanceToTokens(tokens);
        return decoder.tokens() < tokens ? file.length : decoder.bytesNeeded();
    }

    /**
     * A length whose picture has at least the given PSNR against the picture of the whole file, and which a shorter one
     * can undercut by {@value #TOLERANCE} dB at most: interpolates between a length that falls short and one that does
     * not, halving where that stalls.
     */
    public int forPsnr(double target) {
        ProgressiveDecoder whole = new ProgressiveDecoder(file, maxPixels);
        whole.advanceToBytes(file.length);
        Raster reference = whole.render(0);
        int low = whole.header().length();
        int high = file.length;
        double lowPsnr = psnr(reference, low);
        if (lowPsnr >= target) {
            return low;
        }
        double highPsnr = Double.POSITIVE_INFINITY;
        for (int round = 0; high - low > 1 && highPsnr > target + TOLERANCE; round++) {
            int middle = round % 3 == 2 || Double.isInfinite(highPsnr)
                    ? (int) Math.sqrt((double) low * high)
                    : low + (int) ((high - low) * (target - lowPsnr) / (highPsnr - lowPsnr));
            middle = Math.min(Math.max(middle, low + 1), high - 1);
            double psnr = psnr(reference, middle);
            if (psnr >= target) {
                high = middle;
                highPsnr = psnr;
            } else {
                low = middle;
                lowPsnr = psnr;
            }
        }
        return high;
    }

    private double psnr(Raster reference, int bytes) {
        ProgressiveDecoder decoder = new ProgressiveDecoder(file, maxPixels);
        decoder.advanceToBytes(bytes);
        return Psnr.of(reference, decoder.render(0));
    }
}
