package io.github.prefixel.cli.rd;

import io.github.prefixel.cli.peers.CurvePoint;
import io.github.prefixel.codec.Effort;
import io.github.prefixel.codec.EncodeOptions;
import io.github.prefixel.codec.Prefixel;
import io.github.prefixel.codec.decode.ProgressiveDecoder;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.Models;
import io.github.prefixel.codec.quality.RdPoint;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.codec.stream.Tune;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** This project's codec. */
final class PrefixelSource implements PrefixSource {
    /** Enough for the header of any picture, where a picture is so small that its rates in bytes are not. */
    private static final long LEAST_BYTES = 1 << 13;

    private final List<Double> rates;
    private final EncodeOptions options;

    /**
     * @param rates bits per pixel at which the stream is cut to measure its curve, rising
     * @param options what the streams are to be like, whatever their length
     */
    PrefixelSource(List<Double> rates, EncodeOptions options) {
        this.rates = List.copyOf(rates);
        this.options = options;
    }

    @Override
    public String name() {
        return "prefixel-" + effortName() + (tuned() ? "-" + options.tune().label() : "")
                + (unpredicted() ? "-unpredicted" : "") + (trained().isPresent() ? "-model" : "");
    }

    /** The name of the model, unless it is what the program brings along. */
    private Optional<String> trained() {
        return options.parts().id().stream().mapToObj(ModelFile::name).findFirst();
    }

    private String effortName() {
        return options.effort().name().toLowerCase(Locale.ROOT);
    }

    /** Whether there would be prediction if it were not left out. */
    private boolean unpredicted() {
        return !options.predict() && options.effort() != Effort.FAST;
    }

    private boolean tuned() {
        return options.tune() != Tune.PSNR;
    }

    @Override
    public String label() {
        return "Prefixel " + effortName() + (tuned() ? ", " + options.tune().label() : "")
                + (unpredicted() ? ", plain" : "")
                + trained().map(id -> ", model " + id).orElse("");
    }

    @Override
    public String version() {
        return "Prefixel, format " + Header.VERSION;
    }

    @Override
    public String description() {
        String tune = tuned() ? " --tune " + options.tune().label() : "";
        String predict = unpredicted() ? " --predict off" : "";
        String model = trained().map(id -> " --model FILE (" + id + ")").orElse("");
        return "prefixel encode --effort " + effortName() + tune + predict + model
                + ", one stream for each picture, cut at each rate";
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public Optional<String> refusal(Raster picture) {
        try {
            options.parts().requireUse(picture.components().colors());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
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
        long most = Math.max(LEAST_BYTES, bytes(rates.get(rates.size() - 1), picture));
        byte[] stream = Prefixel.encode(picture, options.withMaxBytes(most));
        int headerBytes = Prefixel.info(stream).headerBytes();
        ProgressiveDecoder decoder = new ProgressiveDecoder(
                stream,
                Math.max(picture.pixels(), ProgressiveDecoder.automaticMaxPixels(stream.length)),
                Models.SHIPPED.with(options.parts()));
        long last = headerBytes - 1;
        for (double rate : rates) {
            long bytes = Math.min(bytes(rate, picture), stream.length);
            if (bytes > last) {
                decoder.advanceToBytes(bytes);
                consumer.accept(new Prefix(rate, bytes, decoder.render(0)));
                last = bytes;
            }
        }
    }

    private static long bytes(double bpp, Raster picture) {
        return (long) (bpp * picture.pixels() / 8);
    }
}
