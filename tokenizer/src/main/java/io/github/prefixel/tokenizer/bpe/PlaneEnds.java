package io.github.prefixel.tokenizer.bpe;

import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.walk.TokenReplay;
import io.github.prefixel.codec.walk.Walk;
import java.util.Arrays;

/** Where the bit-planes of a sequence end. */
final class PlaneEnds {
    private PlaneEnds() {}

    /**
     * The number of tokens up to the end of each plane that has any.
     *
     * @param tokens of the walk, one a byte
     */
    static int[] of(Header header, byte[] tokens) {
        Walk walk = new Walk(new StreamPlan(header).sites(), header.topPlane());
        TokenReplay replay = new TokenReplay(tokens);
        int[] ends = new int[header.topPlane() + 2];
        int planes = 0;
        int plane = header.topPlane();
        int done = 0;
        while (done < tokens.length && walk.next()) {
            if (walk.plane() != plane) {
                plane = walk.plane();
                ends[planes++] = done;
            }
            walk.accept(replay.exchange(walk));
            done++;
        }
        if (done > 0) {
            ends[planes++] = done;
        }
        return Arrays.copyOf(ends, planes);
    }
}
