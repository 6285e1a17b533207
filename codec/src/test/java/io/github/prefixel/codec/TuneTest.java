package io.github.prefixel.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.decode.ProgressiveDecoder;
import io.github.prefixel.codec.decode.TokenDecoder;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.codec.quality.MsSsim;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.codec.stream.Tune;
import io.github.prefixel.testimages.TestImages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams that are tuned for SSIM. */
class TuneTest {
    private static final EncodeOptions SSIM = EncodeOptions.defaults().withTune(Tune.SSIM);
    private static final EncodeOptions ALL = SSIM.withMaxBytes(1 << 30);
    private static final Path PHOTO = Path.of("../testimages/pictures/photo.png");

    @ParameterizedTest
    @CsvSource({
        "1, 1, RGB, 8",
        "2, 1, RGBA, 8",
        "31, 13, GREY, 8",
        "37, 61, RGBA, 16",
        "70001, 1, GREY, 8",
        "1, 66001, RGB, 8",
        "257, 263, RGB, 8",
        "301, 229, GREY, 8",
        "263, 257, GREY_ALPHA, 16",
        "320, 211, RGBA, 3"
    })
    void allOfTheStreamIsAlmostThePicture(int width, int height, Components components, int bitDepth) {
        Raster picture = Pictures.of(Pictures.Content.WAVES, width, height, components, bitDepth);
        byte[] file = Prefixel.encode(picture, ALL);
        assertArrayEquals(Prefixel.encode(picture, ALL), file);
        Raster decoded = Prefixel.decode(file, DecodeOptions.defaults().withMaxPixels(1 << 24));
        double psnr = Psnr.of(picture, decoded);
        assertTrue(psnr > 48 + 6 * (bitDepth - 8), psnr + " dB");
        if (components.hasAlpha()) {
            assertTrue(Psnr.ofAlpha(picture, decoded) > 48 + 6 * (bitDepth - 8));
        }
        assertEquals("ssim", Prefixel.info(file).tune());
        assertEquals(Tune.SSIM, Header.parse(file).tune());
    }

    @Test
    void noiseAtItsLoudestComesBackToo() {
        Raster picture = Pictures.of(Pictures.Content.EXTREMES, 300, 230, Components.RGB, 16);
        double psnr = Psnr.of(picture, Prefixel.decode(Prefixel.encode(picture, ALL)));
        assertTrue(psnr > 90, psnr + " dB");
    }

    @ParameterizedTest
    @ValueSource(ints = {3000, 6000, 12_000, 25_000})
    void structureIsKeptBetterAtTheSameSize(int bytes) throws IOException {
        Raster picture = PictureFiles.read(PHOTO);
        Raster plain = Prefixel.decode(
                Prefixel.encode(picture, EncodeOptions.defaults().withMaxBytes(bytes)));
        Raster tuned = Prefixel.decode(Prefixel.encode(picture, SSIM.withMaxBytes(bytes)));
        double gain = MsSsim.toDecibel(MsSsim.of(picture, tuned)) - MsSsim.toDecibel(MsSsim.of(picture, plain));
        assertTrue(gain > 0.35, gain + " dB of MS-SSIM");
        double cost = Psnr.of(picture, plain) - Psnr.of(picture, tuned);
        assertTrue(cost > 0 && cost < 1.5, cost + " dB of PSNR");
    }

    @Test
    void untargetedFilesAreAboutAsLong() throws IOException {
        Raster picture = PictureFiles.read(PHOTO);
        double ratio = (double) Prefixel.encode(picture, SSIM).length / Prefixel.encode(picture).length;
        assertTrue(ratio > 0.8 && ratio < 1.3, "by a factor of " + ratio);
    }

    @Test
    void everyPrefixOfAFileWithAnActivityMapIsAPicture() {
        Raster picture = Pictures.of(TestImages.photo(272, 256, 1));
        byte[] file = Prefixel.encode(picture, SSIM.withMaxBytes(4000));
        int header = Prefixel.info(file).headerBytes();
        assertTrue(header < 12 + 40, header + " bytes");
        for (int bytes = 0; bytes < header; bytes++) {
            byte[] cut = Arrays.copyOf(file, bytes);
            assertThrows(MalformedStreamException.class, () -> Prefixel.decode(cut));
        }
        ProgressiveDecoder progressive = new ProgressiveDecoder(file, DecodeOptions.AUTOMATIC);
        double best = 0;
        int prefixes = 0;
        for (int bytes = header; bytes <= file.length; bytes += 1 + bytes / 15) {
            progressive.advanceToBytes(bytes);
            Raster decoded = progressive.render(0);
            assertEquals(decoded, Prefixel.decode(Arrays.copyOf(file, bytes)));
            if (prefixes++ % 6 == 0) {
                assertArrayEquals(
                        Arrays.copyOf(file, bytes),
                        Prefixel.encode(picture, SSIM.withMaxBytes(bytes)),
                        "a cut is a cut");
            }
            double psnr = Psnr.of(picture, decoded);
            assertTrue(psnr > best - 0.3, bytes + " bytes: " + psnr + " dB after " + best);
            best = Math.max(best, psnr);
        }
    }

    @Test
    void tokensAndHeaderAreEnoughForThePicture() {
        byte[] file = Prefixel.encode(Pictures.of(TestImages.photo(272, 256, 1)), SSIM.withMaxBytes(4000));
        ProgressiveDecoder decoder = new ProgressiveDecoder(file, DecodeOptions.AUTOMATIC);
        byte[] tokens = decoder.readTokens();
        assertEquals(Prefixel.decode(file), TokenDecoder.render(decoder.header(), tokens, 0));
    }

    @Test
    void scalesOfTheDecodedPictureAgree() {
        Raster picture = Pictures.of(TestImages.photo(272, 256, 1));
        Raster half = Prefixel.decode(
                Prefixel.encode(picture, ALL), DecodeOptions.defaults().withScaleLog2(1));
        Raster expected = Prefixel.decode(
                Prefixel.encode(picture, EncodeOptions.defaults().withMaxBytes(1 << 30)),
                DecodeOptions.defaults().withScaleLog2(1));
        assertTrue(Psnr.of(expected, half) > 48);
    }

    @Test
    void losslessStreamsAreNotTuned() {
        Raster picture = Pictures.of(TestImages.photo(31, 13, 1));
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Prefixel.encode(picture, SSIM.withLossless()));
        assertEquals("lossless streams cannot be tuned for ssim", e.getMessage());
    }
}
