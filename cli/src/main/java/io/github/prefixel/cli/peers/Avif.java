package io.github.prefixel.cli.peers;

import io.github.prefixel.codec.image.Raster;
import java.nio.file.Path;
import java.util.List;

/** AVIF by libavif at speed 6, colour without subsampling, one thread. */
final class Avif extends CommandLineCodec {
    Avif() {
        super("avif", "AVIF", "libavif", "avifenc", "avifdec");
    }

    @Override
    String versionOption() {
        return "--version";
    }

    @Override
    public String description() {
        return "avifenc -s 6 -y 444 --min Q --max Q -j 1";
    }

    /** Quantisers, 63 the coarsest. */
    @Override
    List<String> parameters() {
        return List.of("63", "60", "56", "51", "45", "38", "31", "24", "16", "8");
    }

    @Override
    List<String> encode(String parameter, Raster picture, Path input, Path coded) {
        return List.of(
                encoder(),
                "-s",
                "6",
                "-y",
                picture.components().colors() == 1 ? "400" : "444",
                "--min",
                parameter,
                "--max",
                parameter,
                "-j",
                "1",
                input.toString(),
                coded.toString());
    }

    @Override
    List<String> decode(Path coded, Path output) {
        return List.of(decoder(), "-j", "1", coded.toString(), output.toString());
    }

    @Override
    String extension() {
        return "avif";
    }
}
