package io.github.prefixel.cli.peers;

import io.github.prefixel.codec.image.Raster;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A codec whose rate-distortion curve can be measured. Instances may be used by several threads at once. */
public interface CurveSource {
    /** Short name in small letters, as in files and options. */
    String name();

    /** Name for readers of charts and tables. */
    String label();

    /** The program or library that is run and its version, such as {@code OpenJPEG 2.5.0}. */
    String version();

    /** What is run, in words for a reader who wants to repeat it. */
    String description();

    /** What this machine lacks to run the codec, or nothing if it can be run. */
    Optional<String> missing();

    /** Why the codec cannot code such a picture, or nothing if it can. */
    Optional<String> refusal(Raster picture);

    /**
     * Encodes and decodes a picture over a sweep of rates.
     *
     * @param picture colour components only, no alpha
     * @return the points in the order of the sweep; sizes count all headers
     * @throws IOException if the codec fails on the picture; the message is one line
     */
    List<CurvePoint> measure(Raster picture) throws IOException, InterruptedException;
}
