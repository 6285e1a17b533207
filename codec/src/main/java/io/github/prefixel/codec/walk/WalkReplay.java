package io.github.prefixel.codec.walk;

import java.util.function.Supplier;

/** Walks again over tokens that are known, to any number of them: on from the last number, or anew for a smaller one. */
public final class WalkReplay {
    private final Supplier<Walk> start;
    private final Supplier<Port> source;
    private Walk walk;
    private Port port;

    /**
     * @param start makes a walk that has not begun
     * @param source makes a port that tells all tokens from the first
     */
    public WalkReplay(Supplier<Walk> start, Supplier<Port> source) {
        this.start = start;
        this.source = source;
    }

    /** The walk after so many tokens, or after all if there are fewer. It is the same object again and again. */
    public Walk at(long tokens) {
        if (walk == null || walk.tokens() > tokens) {
            walk = start.get();
            port = source.get();
        }
        walk.run(w -> w.tokens() < tokens ? port.exchange(w) : Port.END);
        return walk;
    }
}
