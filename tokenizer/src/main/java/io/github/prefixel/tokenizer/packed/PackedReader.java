package io.github.prefixel.tokenizer.packed;

import io.github.prefixel.codec.decode.DecodingPort;
import io.github.prefixel.codec.estimate.Estimation;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.plan.TrainedParts;
import io.github.prefixel.codec.reconstruct.Reconstruction;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.walk.Walk;
import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.language.TokenReader;
import java.util.Arrays;

/** Decodes digits as they come. Until the picture is told to its last bit, every digit may follow. */
final class PackedReader extends TokenReader {
    private final int vocabulary;
    private final Header header;
    private final StreamPlan plan;
    private final Walk walk;
    private final RadixDecoder decoder;
    private final DecodingPort port;

    PackedReader(Header header, TrainedParts parts, int vocabulary) {
        super(vocabulary);
        this.vocabulary = vocabulary;
        this.header = header;
        plan = new StreamPlan(header, parts);
        walk = new Walk(plan.sites(), header.topPlane());
        decoder = new RadixDecoder(new Radix(vocabulary - SpecialToken.COUNT));
        port = new DecodingPort(decoder, plan.model(walk));
    }

    @Override
    protected boolean allowsOwn(int id) {
        return id < vocabulary && walk.next();
    }

    @Override
    protected void fillOwn(long[] words) {
        Arrays.fill(words, walk.next() ? -1L : 0);
        if (vocabulary % Long.SIZE != 0) {
            words[words.length - 1] &= -1L >>> -vocabulary;
        }
    }

    @Override
    protected void acceptOwn(int id) {
        decoder.append(id - SpecialToken.COUNT);
        walk.run(port);
    }

    /** Some digit, as far from chance as the number is. */
    @Override
    protected int replacement(int id) {
        return walk.next() ? SpecialToken.COUNT + Math.floorMod(id, vocabulary - SpecialToken.COUNT) : -1;
    }

    @Override
    protected String expected() {
        return walk.next() ? "ids are less than " + vocabulary : "all has been told";
    }

    @Override
    public Raster picture() {
        walk.next();
        return new Reconstruction(header, plan).picture(walk, 0, Estimation.AUTO);
    }
}
