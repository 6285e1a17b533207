package io.github.prefixel.cli.report;

import io.github.prefixel.cli.peers.CurvePoint;
import io.github.prefixel.codec.quality.QualityMetric;
import io.github.prefixel.codec.quality.RdCurve;
import java.util.List;

/**
 * What one codec made of each picture.
 *
 * @param name short name as in files
 * @param label name for readers
 * @param version program or library and its version, such as {@code OpenJPEG 2.5.0}
 * @param description what was run
 * @param points the points of each picture in the order of the sweep; none for a picture that the codec did not code
 */
public record CodecCurves(
        String name, String label, String version, String description, List<List<CurvePoint>> points) {
    public CodecCurves {
        points = points.stream().map(List::copyOf).toList();
    }

    public RdCurve curve(int picture) {
        return new RdCurve(points.get(picture).stream().map(CurvePoint::point).toList());
    }

    /** The mean quality at a rate over those of the given pictures whose curve reaches it. */
    public Mean meanAt(QualityMetric metric, double bpp, List<Integer> pictures) {
        return Mean.of(pictures.stream().mapToDouble(picture -> curve(picture).qualityAt(metric, bpp)));
    }
}
