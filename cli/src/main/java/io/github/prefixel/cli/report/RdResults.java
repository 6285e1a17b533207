package io.github.prefixel.cli.report;

import java.util.List;

/**
 * The curves of several codecs on the same pictures.
 *
 * @param codecs the codec under test first, then those it is measured against
 */
public record RdResults(List<PictureSize> pictures, List<CodecCurves> codecs) {
    public RdResults {
        pictures = List.copyOf(pictures);
        codecs = List.copyOf(codecs);
        for (CodecCurves codec : codecs) {
            if (codec.points().size() != pictures.size()) {
                throw new IllegalArgumentException(codec.name() + " has curves of "
                        + codec.points().size() + " pictures instead of " + pictures.size());
            }
        }
    }

    /** The codec under test. */
    public CodecCurves subject() {
        return codecs.get(0);
    }

    public List<CodecCurves> peers() {
        return codecs.subList(1, codecs.size());
    }
}
