package io.github.prefixel.tokenizer.train;

import io.github.prefixel.codec.image.Raster;
import java.util.Map;

/** Learns one thing from pictures that come one after the other. */
interface Learner {
    /**
     * Learns from a picture, which it may not keep unless it keeps few.
     *
     * @param hash the picture's {@link io.github.prefixel.codec.train.ContentHash}
     */
    void add(Raster picture, byte[] hash);

    /** Puts what was learned into sections of a model file, by tag. */
    void finish(Map<String, byte[]> sections);
}
