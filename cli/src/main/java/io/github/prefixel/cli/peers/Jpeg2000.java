package io.github.prefixel.cli.peers;

import io.github.prefixel.codec.image.Raster;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** JPEG 2000 by OpenJPEG: 9/7 wavelet, one tile, raw codestreams, one file made for each rate. */
final class Jpeg2000 extends CommandLineCodec {
    private static final int DEFAULT_RESOLUTIONS = 6;

    Jpeg2000() {
        super("jpeg2000", "JPEG 2000", "OpenJPEG", "opj_compress", "opj_decompress");
    }

    @Override
    String versionOption() {
        return "-h";
    }

    @Override
    public String description() {
        return "opj_compress -I -r R -threads 1, one .j2k file for each rate";
    }

    /** Rates in bits per pixel. */
    @Override
    List<String> parameters() {
        return List.of("0.05", "0.0625", "0.125", "0.25", "0.5", "0.75", "1", "1.5", "2", "3");
    }

    @Override
    List<String> encode(String parameter, Raster picture, Path input, Path coded) {
        List<String> command = new ArrayList<>(List.of(
                encoder(),
                "-i",
                input.toString(),
                "-o",
                coded.toString(),
                "-I",
                "-r",
                compressionRatio(parameter, picture),
                "-threads",
                "1"));
        int resolutions = resolutions(picture);
        if (resolutions < DEFAULT_RESOLUTIONS) {
            command.addAll(List.of("-n", Integer.toString(resolutions)));
        }
        return command;
    }

    @Override
    List<String> decode(Path coded, Path output) {
        return List.of(decoder(), "-i", coded.toString(), "-o", output.toString());
    }

    @Override
    String extension() {
        return "j2k";
    }

    @Override
    int maxBitDepth() {
        return 16;
    }

    private static String compressionRatio(String bpp, Raster picture) {
        int bits = picture.bitDepth() * picture.components().colors();
        return BigDecimal.valueOf(bits)
                .divide(new BigDecimal(bpp), MathContext.DECIMAL32)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The encoder refuses more resolutions than a small picture can be halved. */
    private static int resolutions(Raster picture) {
        int side = Math.min(picture.width(), picture.height());
        return Math.min(DEFAULT_RESOLUTIONS, Integer.SIZE - Integer.numberOfLeadingZeros(side));
    }
}
