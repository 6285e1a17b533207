package io.github.prefixel.tokenizer.principal;

/**
 * The frequencies that the basis is about: the lowest of a two-dimensional cosine transform, more of them in luma than in
 * the two opponent colours, to which the eye and photographs both give less. Indices go by channel, then by vertical, then
 * by horizontal frequency.
 */
final class Zone {
    /** Vertical and horizontal frequencies of luma: pictures of up to 64 × 64 lose none. */
    static final int LUMA = 64;

    /** Those of an opponent colour. */
    static final int CHROMA = 32;

    private static final Zone GREY = new Zone(1);
    private static final Zone COLOR = new Zone(3);

    private final int channels;

    private Zone(int channels) {
        this.channels = channels;
    }

    /** @param channels 1 for luma alone, or 3 */
    static Zone of(int channels) {
        return channels == 1 ? GREY : COLOR;
    }

    int channels() {
        return channels;
    }

    /** Number of frequencies, over all channels. */
    int size() {
        return start(channels);
    }

    /** How many vertical, and how many horizontal, frequencies a channel has. */
    static int side(int channel) {
        return channel == 0 ? LUMA : CHROMA;
    }

    /** Index of a channel's mean. */
    static int start(int channel) {
        return channel == 0 ? 0 : LUMA * LUMA + (channel - 1) * CHROMA * CHROMA;
    }

    static int channel(int index) {
        return index < LUMA * LUMA ? 0 : 1 + (index - LUMA * LUMA) / (CHROMA * CHROMA);
    }

    /** Vertical frequency, in half waves a picture. */
    static int row(int index) {
        int channel = channel(index);
        return (index - start(channel)) / side(channel);
    }

    /** Horizontal frequency, in half waves a picture. */
    static int column(int index) {
        int channel = channel(index);
        return (index - start(channel)) % side(channel);
    }

    /** Whether it is the mean of a channel. */
    static boolean isMean(int index) {
        return index == start(channel(index));
    }
}
