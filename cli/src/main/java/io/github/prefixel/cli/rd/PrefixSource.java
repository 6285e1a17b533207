package io.github.prefixel.cli.rd;

import io.github.prefixel.cli.peers.CurveSource;
import io.github.prefixel.codec.image.Raster;
import java.io.IOException;
import java.util.List;

/** A codec with embedded streams, whose points all come from prefixes of one stream. */
interface PrefixSource extends CurveSource {
    /**
     * A prefix of a stream, decoded.
     *
     * @param targetBpp bits a pixel that were asked for
     * @param bytes length of the prefix, header included
     * @param picture what it decodes to
     */
    record Prefix(double targetBpp, long bytes, Raster picture) {}

    /** Takes prefixes in rising order, one at a time, so that not all pictures are held at once. */
    interface PrefixConsumer {
        void accept(Prefix prefix) throws IOException;
    }

    /**
     * Encodes a picture once and decodes prefixes of the one stream.
     *
     * @param rates rising, in bits per pixel; those that end before the header does are left out, and those beyond the
     *     stream's end give one prefix, the whole stream
     */
    void decodePrefixes(Raster picture, List<Double> rates, PrefixConsumer consumer) throws IOException;
}
