package io.github.prefixel.cli.rd;

import io.github.prefixel.cli.peers.CurvePoint;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.quality.RdPoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An embedded codec that is none: each doubling of the rate drops one bit less of every sample. */
record FakePrefixSource(String name, List<Double> rates, Optional<String> missing) implements PrefixSource {
    @Override
    public String label() {
        return name;
    }

    @Override
    public String version() {
        return "fake 1.0";
    }

    @Override
    public String description() {
        return "rounds samples";
    }

    @Override
    public Optional<String> refusal(Raster picture) {
        return picture.bitDepth() == 8 ? Optional.empty() : Optional.of("too deep");
    }

    @Override
    public List<CurvePoint> measure(Raster picture) throws IOException {
        List<CurvePoint> points = new ArrayList<>();
        decodePrefixes(
                picture,
                rates,
                prefix -> points.add(new CurvePoint(
                        RateList.text(prefix.targetBpp()), RdPoint.of(prefix.bytes(), picture, prefix.picture()))));
        return points;
    }

    @Override
    public void decodePrefixes(Raster picture, List<Double> rates, PrefixConsumer consumer) throws IOException {
        if (picture.width() == 13) {
            throw new IOException("does not like 13");
        }
        for (double rate : rates) {
            double step = Math.pow(2, 4 - Math.log(rate) / Math.log(2));
            Raster decoded = new Raster(picture.width(), picture.height(), picture.components(), picture.bitDepth());
            for (int c = 0; c < picture.components().count(); c++) {
                for (int i = 0; i < picture.pixels(); i++) {
                    double sample = Math.floor((picture.plane(c)[i] & 0xFFFF) / step) * step + step / 2;
                    decoded.plane(c)[i] = (short) Math.min(picture.maxSample(), Math.round(sample));
                }
            }
            consumer.accept(new Prefix(rate, Math.round(rate * picture.pixels() / 8), decoded));
        }
    }
}
