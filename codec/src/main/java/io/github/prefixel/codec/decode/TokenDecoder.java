package io.github.prefixel.codec.decode;

import io.github.prefixel.codec.estimate.Estimation;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.plan.TrainedParts;
import io.github.prefixel.codec.reconstruct.Reconstruction;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.walk.TokenReplay;
import io.github.prefixel.codec.walk.Walk;

/** Rebuilds pictures from tokens, without bytes. */
public final class TokenDecoder {
    private TokenDecoder() {}

    /**
     * The picture of a token sequence, or of any prefix of one.
     *
     * @param tokens one a byte, as in {@link io.github.prefixel.codec.walk.Token}
     * @param scaleLog2 k for 1/2<sup>k</sup> of the full size
     * @throws IllegalArgumentException if a token does not fit its place or comes after the last place there is, or the
     *     header names a trained model
     */
    public static Raster render(Header header, byte[] tokens, int scaleLog2) {
        return render(header, TrainedParts.shipped(), tokens, scaleLog2);
    }

    /**
     * The same with the parts that the header names.
     *
     * @throws IllegalArgumentException as above, or if the header names others
     */
    public static Raster render(Header header, TrainedParts parts, byte[] tokens, int scaleLog2) {
        StreamPlan plan = new StreamPlan(header, parts);
        Walk walk = new Walk(plan.sites(), header.topPlane());
        TokenReplay replay = new TokenReplay(tokens);
        walk.run(replay);
        replay.requireEnd();
        return new Reconstruction(header, plan).picture(walk, scaleLog2, Estimation.AUTO);
    }
}
