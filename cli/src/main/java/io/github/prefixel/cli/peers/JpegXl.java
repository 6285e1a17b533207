package io.github.prefixel.cli.peers;

import io.github.prefixel.codec.image.Raster;
import java.nio.file.Path;
import java.util.List;

/** JPEG XL by libjxl at effort 7, one thread. */
final class JpegXl extends CommandLineCodec {
    JpegXl() {
        super("jxl", "JPEG XL", "libjxl", "cjxl", "djxl");
    }

    @Override
    String versionOption() {
        return "--version";
    }

    @Override
    public String description() {
        return "cjxl -e 7 -d D --num_threads=0";
    }

    /** Distances: 1 is visually lossless by the encoder's own measure. */
    @Override
    List<String> parameters() {
        return List.of("25", "15", "10", "7", "5", "3.5", "2.5", "1.7", "1.1", "0.7", "0.5");
    }

    @Override
    List<String> encode(String parameter, Raster picture, Path input, Path coded) {
        return List.of(encoder(), input.toString(), coded.toString(), "-e", "7", "-d", parameter, "--num_threads=0");
    }

    @Override
    List<String> decode(Path coded, Path output) {
        return List.of(decoder(), coded.toString(), output.toString(), "--num_threads=0");
    }

    @Override
    String extension() {
        return "jxl";
    }

    @Override
    int maxBitDepth() {
        return 16;
    }
}
