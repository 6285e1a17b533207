package io.github.prefixel.cli.peers;

import java.util.List;
import java.util.Optional;

/** The registry of rival codecs. */
public final class Peers {
    private static final List<CurveSource> ALL =
            List.of(new Jpeg(), new Jpeg2000(), new JpegXl(), new Avif(), new WebP());

    private Peers() {}

    public static Optional<CurveSource> named(String name) {
        return ALL.stream().filter(peer -> peer.name().equals(name)).findFirst();
    }

    public static List<String> names() {
        return ALL.stream().map(CurveSource::name).toList();
    }
}
