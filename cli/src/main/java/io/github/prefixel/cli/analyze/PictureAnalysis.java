package io.github.prefixel.cli.analyze;

import io.github.prefixel.cli.PictureSource;
import io.github.prefixel.cli.report.Analysis;
import io.github.prefixel.codec.EncodeOptions;
import java.util.List;

/** What theory and the codec say of pictures. */
final class PictureAnalysis {
    private PictureAnalysis() {}

    static Analysis of(List<PictureSource> pictures, EncodeOptions options) {
        throw new UnsupportedOperationException(pictures + " " + options);
    }
}
