package io.github.prefixel.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.decode.ProgressiveDecoder;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.Prediction;
import io.github.prefixel.testimages.TestImage;
import io.github.prefixel.testimages.TestImages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Streams whose details are predicted. */
class PredictionTest {
    private static final Path PHOTO = Path.of("../testimages/pictures/photo.png");
    private static final double[] RATES = {0.125, 0.25, 0.5, 1, 2};
    /** From here on nobody can see it. */
    private static final double FINE = 60;

    private static final EncodeOptions ON = EncodeOptions.defaults();
    private static final EncodeOptions OFF = ON.withPrediction(false);

    private static double[] psnr(Raster picture, EncodeOptions options) {
        long most = bytes(picture, RATES[RATES.length - 1]);
        byte[] file = Prefixel.encode(picture, options.withMaxBytes(most));
        ProgressiveDecoder decoder = new ProgressiveDecoder(file, picture.pixels());
        double[] psnr = new double[RATES.length];
        for (int i = 0; i < RATES.length; i++) {
            decoder.advanceToBytes(bytes(picture, RATES[i]));
            psnr[i] = Psnr.of(picture, decoder.render(0));
        }
        return psnr;
    }

    private static long bytes(Raster picture, double rate) {
        return (long) (rate * picture.pixels() / 8);
    }

    @Test
    void aPhotographIsBetterAtEveryRate() throws IOException {
        Raster picture = PictureFiles.read(PHOTO);
        double[] on = psnr(picture, ON);
        double[] off = psnr(picture, OFF);
        for (int i = 0; i < RATES.length; i++) {
            assertTrue(on[i] > off[i] + 0.05, RATES[i] + " bpp: " + on[i] + " dB, not predicted " + off[i] + " dB");
        }
    }

    static Stream<Arguments> others() {
        return Stream.of(
                // Contexts learn more of text than a prediction can tell.
                Arguments.of(TestImages.text(300, 260, 1), 0.15),
                Arguments.of(TestImages.noise(300, 260, 1.5, 1), 0.02),
                Arguments.of(TestImages.deadLeaves(300, 260, 1), 0.02),
                Arguments.of(TestImages.zonePlate(260, 300), 0.02),
                Arguments.of(TestImages.lineArt(300, 260, 1), 0.02),
                Arguments.of(TestImages.gradients(300, 260), 0.02),
                Arguments.of(TestImages.text(100, 80, 1), 0.02),
                // 169 bytes
                Arguments.of(TestImages.deadLeaves(120, 90, 1), 0.06));
    }

    @ParameterizedTest
    @MethodSource("others")
    void otherPicturesLoseLittle(TestImage image, double most) {
        Raster picture = Pictures.of(image);
        double[] on = psnr(picture, ON);
        double[] off = psnr(picture, OFF);
        for (int i = 0; i < RATES.length; i++) {
            assertTrue(
                    on[i] > Math.min(off[i] - most, FINE),
                    RATES[i] + " bpp: " + on[i] + " dB, not predicted " + off[i] + " dB");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, RGB, 8",
        "2, 1, RGBA, 8",
        "31, 13, GREY, 8",
        "37, 61, RGBA, 16",
        "66001, 1, GREY, 8",
        "1, 66001, RGB, 8",
        "257, 263, RGB, 8",
        "301, 229, GREY, 8",
        "263, 257, GREY_ALPHA, 16",
        "320, 211, RGBA, 3"
    })
    void allOfTheStreamIsAlmostThePicture(int width, int height, Components components, int bitDepth) {
        Raster picture = Pictures.of(Pictures.Content.WAVES, width, height, components, bitDepth);
        byte[] file = Prefixel.encode(picture, ON.withMaxBytes(1 << 30));
        Raster decoded = Prefixel.decode(file, DecodeOptions.defaults().withMaxPixels(1 << 24));
        double psnr = Psnr.of(picture, decoded);
        assertTrue(psnr > 48 + 6 * (bitDepth - 8), psnr + " dB");
        if (components.hasAlpha()) {
            assertTrue(Psnr.ofAlpha(picture, decoded) > 48 + 6 * (bitDepth - 8));
        }
    }

    @Test
    void smallerSizesArePredictedToo() throws IOException {
        Raster picture = PictureFiles.read(PHOTO);
        byte[] file = Prefixel.encode(picture, ON.withMaxBytes(bytes(picture, 1)));
        byte[] plain = Prefixel.encode(picture, OFF.withMaxBytes(bytes(picture, 1)));
        Prediction prediction = Header.parse(file).prediction();
        assertTrue(prediction.on(0, 2, 0) && prediction.on(0, 2, 1), prediction.toString());
        byte[] fine = Prefixel.encode(picture, OFF.withMaxBytes(1 << 30));
        for (int scale = 1; scale <= 3; scale++) {
            DecodeOptions options = DecodeOptions.defaults().withScaleLog2(scale);
            Raster small = Prefixel.decode(fine, options);
            double on = Psnr.of(small, Prefixel.decode(file, options));
            double off = Psnr.of(small, Prefixel.decode(plain, options));
            assertTrue(on > off, "at 1/" + (1 << scale) + ": " + on + " dB, not predicted " + off + " dB");
        }
    }

    @ParameterizedTest
    @EnumSource(Effort.class)
    void isLeftOutWhereItIsNotWanted(Effort effort) {
        Raster picture = Pictures.of(TestImages.photo(300, 240, 1));
        EncodeOptions options = ON.withEffort(effort).withMaxBytes(3000);
        boolean predicted =
                !Header.parse(Prefixel.encode(picture, options)).prediction().isNone();
        assertEquals(effort != Effort.FAST, predicted);
        assertTrue(Header.parse(Prefixel.encode(picture, options.withPrediction(false)))
                .prediction()
                .isNone());
        byte[] lossless = Prefixel.encode(picture, options.withLossless());
        assertArrayEquals(Prefixel.encode(picture, options.withLossless().withPrediction(false)), lossless);
    }
}
