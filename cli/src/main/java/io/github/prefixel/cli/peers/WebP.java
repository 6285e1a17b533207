package io.github.prefixel.cli.peers;

import io.github.prefixel.codec.image.Raster;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lossy WebP by libwebp with its slowest method. */
final class WebP extends CommandLineCodec {
    private static final int MAX_SIDE = 16383;

    WebP() {
        super("webp", "WebP", "libwebp", "cwebp", "dwebp");
    }

    @Override
    String versionOption() {
        return "-version";
    }

    @Override
    public String description() {
        return "cwebp -m 6 -q Q";
    }

    @Override
    public Optional<String> refusal(Raster picture) {
        return Math.max(picture.width(), picture.height()) > MAX_SIDE
                ? Optional.of("sides beyond " + MAX_SIDE + " are not supported")
                : super.refusal(picture);
    }

    @Override
    List<String> parameters() {
        return List.of("0", "3", "10", "20", "35", "50", "70", "82", "92", "97");
    }

    @Override
    List<String> encode(String parameter, Raster picture, Path input, Path coded) {
        return List.of(encoder(), "-quiet", "-m", "6", "-q", parameter, input.toString(), "-o", coded.toString());
    }

    @Override
    List<String> decode(Path coded, Path output) {
        return List.of(decoder(), "-quiet", coded.toString(), "-o", output.toString());
    }

    @Override
    String extension() {
        return "webp";
    }
}
