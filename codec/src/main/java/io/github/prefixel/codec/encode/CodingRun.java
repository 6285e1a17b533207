package io.github.prefixel.codec.encode;

import io.github.prefixel.codec.entropy.RangeEncoder;
import io.github.prefixel.codec.model.EntropyModel;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.Walk;

/** One pass over a picture's tokens that codes them, with a byte limit. */
final class CodingRun {
    final Walk walk;
    final RangeEncoder coder;
    final int maxBytes;
    private final EntropyModel model;

    /** @throws IllegalArgumentException if the header alone takes more than {@code maxBytes} */
    CodingRun(Header header, StreamPlan plan, long maxBytes) {
        byte[] start = header.toBytes();
        if (maxBytes < start.length) {
            throw new IllegalArgumentException(
                    "the header alone takes " + start.length + " bytes, more than " + maxBytes);
        }
        this.maxBytes = (int) Math.min(maxBytes, Integer.MAX_VALUE - 8);
        coder = new RangeEncoder(start);
        walk = new Walk(plan.sites(), header.topPlane());
        model = plan.model(walk);
    }

    /** A port that codes the tokens of another. */
    EncodingPort coding(Port source) {
        return new EncodingPort(source, model, coder);
    }

    /** Goes on until the port or the bytes end; false if there is no way to go on. */
    boolean go(Port port) {
        walk.run(w -> coder.size() < maxBytes ? port.exchange(w) : Port.END);
        return !isFull() && walk.next();
    }

    boolean isFull() {
        return coder.size() >= maxBytes;
    }

    /**
     * All that was coded, with as much of what follows as it takes to tell it.
     *
     * @param ending what ended the run, unless the bytes did
     */
    Encoding finish(Port port, Ending ending) {
        boolean full = isFull();
        long wanted = coder.size() + (long) TokenPacker.TAIL;
        int enough = (int) Math.min(maxBytes, wanted);
        walk.run(w -> coder.size() < enough ? port.exchange(w) : Port.END);
        if (coder.size() >= enough) {
            return Encoding.of(coder.prefix(enough), full || enough < wanted ? Ending.BYTES : ending);
        }
        byte[] all = coder.finish();
        return all.length <= maxBytes ? Encoding.of(all, ending) : Encoding.of(coder.prefix(maxBytes), Ending.BYTES);
    }
}
