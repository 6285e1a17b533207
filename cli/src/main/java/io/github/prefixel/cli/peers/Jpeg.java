package io.github.prefixel.cli.peers;

import io.github.prefixel.codec.image.Raster;
import java.nio.file.Path;
import java.util.List;

/** JPEG by libjpeg-turbo: progressive, optimised Huffman tables, 4:2:0. */
final class Jpeg extends CommandLineCodec {
    Jpeg() {
        super("jpeg", "JPEG", "libjpeg-turbo", "cjpeg", "djpeg");
    }

    @Override
    String versionOption() {
        return "-version";
    }

    @Override
    public String description() {
        return "cjpeg -optimize -progressive -quality Q";
    }

    @Override
    List<String> parameters() {
        return List.of("5", "10", "20", "30", "45", "60", "75", "85", "92", "95");
    }

    @Override
    List<String> encode(String parameter, Raster picture, Path input, Path coded) {
        return List.of(
                encoder(),
                "-optimize",
                "-progressive",
                "-quality",
                parameter,
                "-outfile",
                coded.toString(),
                input.toString());
    }

    @Override
    List<String> decode(Path coded, Path output) {
        return List.of(decoder(), "-pnm", "-outfile", output.toString(), coded.toString());
    }

    @Override
    String extension() {
        return "jpg";
    }

    @Override
    String pictureExtension() {
        return "pnm";
    }
}
