package io.github.prefixel.codec.decode;

import io.github.prefixel.codec.entropy.RangeDecoder;
import io.github.prefixel.codec.estimate.Estimation;
import io.github.prefixel.codec.estimate.EstimationNets;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.Models;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.plan.TrainedParts;
import io.github.prefixel.codec.reconstruct.Reconstruction;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.TokenRecorder;
import io.github.prefixel.codec.walk.Walk;

/** Decodes one stream step by step: go on to a byte or token count, look at the picture, go on. */
public final class ProgressiveDecoder {
    private static final long SITES_PER_PIXEL = 5;
    private static final long SITES_FOR_ANY = 1 << 20;

    private final byte[] file;
    private final Header header;
    private final StreamPlan plan;
    private final Walk walk;
    private final Reconstruction reconstruction;
    private final RangeDecoder decoder;
    private final DecodingPort port;

    /**
     * Of a stream that names no trained model.
     *
     * @param maxPixels largest picture that the caller is willing to hold; 0 for {@link #automaticMaxPixels}
     * @throws MalformedStreamException if the header cannot be decoded, names a model or promises a larger picture
     */
    public ProgressiveDecoder(byte[] file, long maxPixels) {
        this(file, maxPixels, Models.SHIPPED);
    }

    /**
     * @param maxPixels largest picture that the caller is willing to hold; 0 for {@link #automaticMaxPixels}
     * @param models those that the stream may name
     * @throws MalformedStreamException if the header cannot be decoded, names another model or promises a larger picture
     */
    public ProgressiveDecoder(byte[] file, long maxPixels, Models models) {
        this.file = file;
        header = Header.parse(file);
        plan = plan(maxPixels == 0 ? automaticMaxPixels(file.length) : maxPixels, models.of(header));
        walk = new Walk(plan.sites(), header.topPlane());
        reconstruction = new Reconstruction(header, plan);
        int start = header.length();
        decoder = new RangeDecoder(file, start, start);
        port = new DecodingPort(decoder, plan.model(walk));
    }

    /**
     * How many pixels are not out of proportion to a file: 2<sup>24</sup> and 2<sup>14</sup> more for every byte, up to
     * 2<sup>27</sup>.
     */
    public static long automaticMaxPixels(int fileBytes) {
        return Math.min(1L << 27, (1L << 24) + ((long) fileBytes << 14));
    }

    private StreamPlan plan(long maxPixels, TrainedParts parts) {
        String size = header.width() + " x " + header.height();
        if ((long) header.width() * header.height() > maxPixels) {
            throw new MalformedStreamException(
                    Header.SIZE_OFFSET, "a picture of " + size + " has more pixels than the limit of " + maxPixels);
        }
        StreamPlan implied;
        try {
            implied = new StreamPlan(header, parts);
        } catch (IllegalArgumentException e) {
            throw new MalformedStreamException(Header.SIZE_OFFSET, "a picture of " + size + " is too large to decode");
        }
        // A coefficient a sample and some margins: only a needle of a picture has more, and takes memory it does not
        // show.
        if (implied.sites().sites() > Math.max(SITES_FOR_ANY, SITES_PER_PIXEL * maxPixels)) {
            throw new MalformedStreamException(
                    Header.SIZE_OFFSET,
                    "a picture of " + size + " takes more memory than " + maxPixels + " pixels should");
        }
        return implied;
    }

    public Header header() {
        return header;
    }

    /** Goes on to exactly the state that a file cut to {@code bytes} bytes would decode to. Never goes back. */
    public void advanceToBytes(long bytes) {
        allow(bytes);
        walk.run(port);
    }

    /** The same, by way of a port that passes on the tokens of {@link #port}. */
    void advanceToBytes(long bytes, Port outer) {
        allow(bytes);
        walk.run(outer);
    }

    /** Tells the tokens of the file. */
    Port port() {
        return port;
    }

    /** What the header implies. */
    StreamPlan plan() {
        return plan;
    }

    /** Goes on until {@code tokens} tokens are known in all, or the file ends. */
    public void advanceToTokens(long tokens) {
        allow(file.length);
        walk.run(upTo(tokens));
    }

    /** Goes on until {@code tokens} tokens are known in all, or {@code bytes} bytes of the file do not tell more. */
    public void advanceTo(long bytes, long tokens) {
        allow(bytes);
        walk.run(upTo(tokens));
    }

    private Port upTo(long tokens) {
        return w -> w.tokens() < tokens ? port.exchange(w) : Port.END;
    }

    /** Goes on to the end of the file, and returns the tokens met on the way, one a byte. */
    public byte[] readTokens() {
        allow(file.length);
        TokenRecorder recorder = new TokenRecorder(port);
        walk.run(recorder);
        return recorder.tokens();
    }

    private void allow(long bytes) {
        int limit = (int) Math.min(bytes, file.length);
        if (limit > decoder.limit()) {
            decoder.extend(limit);
        }
    }

    /** Tokens known so far. */
    public long tokens() {
        return walk.tokens();
    }

    /** The shortest length to which the file can be cut so that it still holds the tokens known so far. */
    public int bytesNeeded() {
        return decoder.bytesNeeded();
    }

    /** The picture from what is known so far, at 1/2<sup>scaleLog2</sup> of its size. Changes no state. */
    public Raster render(int scaleLog2) {
        return render(scaleLog2, Estimation.AUTO);
    }

    /** As {@link #render(int)}, with or without estimating what is not known. */
    public Raster render(int scaleLog2, Estimation estimation) {
        return reconstruction.picture(walk, scaleLog2, estimation);
    }

    /** As {@link #render(int)}, but with other networks to estimate what is not known, or none. */
    public Raster render(int scaleLog2, EstimationNets nets) {
        return reconstruction.picture(walk, scaleLog2, nets);
    }
}
