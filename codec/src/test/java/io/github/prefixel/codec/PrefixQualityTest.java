package io.github.prefixel.codec;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.decode.ProgressiveDecoder;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.testimages.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Along the prefixes of a photograph's stream the quality rises. The photographs are those of Kodak where they are at
 * hand, one of them unless the system property {@code prefixel.long} asks for all; otherwise procedural ones.
 */
class PrefixQualityTest {
    private static final Path KODAK = Path.of("../../shared/images/kodak");
    private static final int PREFIXES = 40;
    private static final int SHORTEST = 60;
    /** Closer to the picture than this, rounding to samples makes noise of its own. */
    private static final double NEARLY_EXACT = 55;

    static IntStream photographs() {
        return Boolean.getBoolean("prefixel.long") ? IntStream.rangeClosed(1, 24) : IntStream.of(13);
    }

    private static Raster photograph(int number) throws IOException {
        Path file = KODAK.resolve(String.format("kodim%02d.png", number));
        return Files.exists(file) ? PictureFiles.read(file) : Pictures.of(TestImages.photo(768, 512, number));
    }

    @ParameterizedTest
    @MethodSource("photographs")
    void neverFallsByMoreThanATwentiethOfADecibel(int number) throws IOException {
        Raster picture = photograph(number);
        byte[] file = Prefixel.encode(picture, EncodeOptions.defaults().withMaxBytes(1 << 20));
        ProgressiveDecoder decoder = new ProgressiveDecoder(file, DecodeOptions.AUTOMATIC);
        double best = 0;
        for (int i = 0; i < PREFIXES; i++) {
            long bytes = Math.round(SHORTEST * Math.pow((double) file.length / SHORTEST, i / (PREFIXES - 1.0)));
            decoder.advanceToBytes(bytes);
            double psnr = Psnr.of(picture, decoder.render(0));
            assertTrue(psnr > Math.min(best, NEARLY_EXACT) - 0.05, bytes + " bytes: " + psnr + " dB after " + best);
            best = Math.max(best, psnr);
        }
        assertTrue(best > NEARLY_EXACT, "PSNR at the end: " + best);
    }
}
