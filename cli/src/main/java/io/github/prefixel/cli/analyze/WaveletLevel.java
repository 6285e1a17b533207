package io.github.prefixel.cli.analyze;

import io.github.prefixel.cli.report.Mean;
import io.github.prefixel.codec.wavelet.Orientation;
import io.github.prefixel.tokenizer.bench.PictureFigures;
import io.github.prefixel.tokenizer.bench.PrefixFigures;
import io.github.prefixel.tokenizer.bench.SubbandError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The subbands of one level of the wavelet together, or the picture's thumbnail, its coarsest subband.
 *
 * @param level 1 for the finest details, 0 for the thumbnail
 */
record WaveletLevel(int level) {
    /** Those that pictures have, from coarse to fine. */
    static List<WaveletLevel> of(List<PictureFigures> pictures) {
        int deepest = pictures.stream()
                .flatMap(picture -> picture.prefixes().stream())
                .flatMap(prefix -> prefix.subbands().stream())
                .mapToInt(WaveletLevel::levelOf)
                .max()
                .orElse(0);
        List<WaveletLevel> levels = new ArrayList<>(List.of(new WaveletLevel(0)));
        IntStream.iterate(deepest, level -> level > 0, level -> level - 1)
                .mapToObj(WaveletLevel::new)
                .forEach(levels::add);
        return levels;
    }

    private static int levelOf(SubbandError subband) {
        return subband.orientation() == Orientation.LL ? 0 : subband.level();
    }

    boolean isThumbnail() {
        return level == 0;
    }

    String name() {
        return isThumbnail() ? "thumbnail" : "level " + level;
    }

    /** Share of the variance of its coefficients that a prefix lacks; NaN where there is none. */
    double missing(PrefixFigures prefix) {
        double signal = 0;
        double error = 0;
        for (SubbandError subband : prefix.subbands()) {
            if (levelOf(subband) == level) {
                signal += subband.signal();
                error += subband.error();
            }
        }
        return error / signal;
    }

    /** The mean over the prefixes that have such a level. */
    double missing(Stream<PrefixFigures> prefixes) {
        return Mean.of(prefixes.mapToDouble(this::missing)).value();
    }
}
