package io.github.prefixel.codec.encode;

import io.github.prefixel.codec.entropy.RangeEncoder;
import io.github.prefixel.codec.model.EntropyModel;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.plan.TrainedParts;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.TokenReplay;
import io.github.prefixel.codec.walk.Walk;

/** Packs a sequence of tokens into a file. */
public final class TokenPacker {
    /** No decision depends on more than four bytes beyond the final ones. */
    static final int TAIL = 4;

    private TokenPacker() {}

    /**
     * The file of a token sequence. Its decoder finds these tokens and, since a file has no count of them, perhaps a
     * few more: the likeliest ones, which hardly change the picture.
     *
     * @param tokens one a byte, as in {@link io.github.prefixel.codec.walk.Token}
     * @throws IllegalArgumentException if a token does not fit its place or comes after the last place there is, or the
     *     header names a trained model
     */
    public static byte[] pack(Header header, byte[] tokens) {
        return pack(header, TrainedParts.shipped(), tokens);
    }

    /**
     * The same with the parts that the header names.
     *
     * @throws IllegalArgumentException as above, or if the header names others
     */
    public static byte[] pack(Header header, TrainedParts parts, byte[] tokens) {
        StreamPlan plan = new StreamPlan(header, parts);
        Walk walk = new Walk(plan.sites(), header.topPlane());
        RangeEncoder coder = new RangeEncoder(header.toBytes());
        EntropyModel model = plan.model(walk);
        TokenReplay replay = new TokenReplay(tokens);
        walk.run(new EncodingPort(replay, model, coder));
        replay.requireEnd();
        int enough = coder.size() + TAIL;
        EncodingPort filler = new EncodingPort(new LikeliestTokens(model), model, coder);
        walk.run(w -> coder.size() < enough ? filler.exchange(w) : Port.END);
        return coder.size() < enough ? coder.finish() : coder.prefix(enough);
    }
}
