package io.github.prefixel.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.decode.ProgressiveDecoder;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.codec.stream.Tune;
import io.github.prefixel.testimages.TestImages;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixTest {
    private static final EncodeOptions ALL = EncodeOptions.defaults().withMaxBytes(1 << 30);
    private static final EncodeOptions LOSSLESS = EncodeOptions.defaults().withLossless();
    private static final long MAX_PIXELS = DecodeOptions.AUTOMATIC;

    /** @param fall by how many dB the PSNR may fall from one prefix to a longer one */
    private record Sample(Raster picture, EncodeOptions options, double fall) {
        Sample(Raster picture, EncodeOptions options) {
            this(picture, options, 0.3);
        }
    }

    private static final Map<String, Supplier<Sample>> SMALL = Map.of(
            "rgb", () -> new Sample(Pictures.of(TestImages.photo(23, 13, 1)), ALL),
            "grey", () -> new Sample(Pictures.of(TestImages.zonePlate(28, 18)), ALL),
            "rgba lossless", () -> new Sample(Pictures.of(TestImages.alpha(20, 16, 1)), LOSSLESS, 0.5),
            "rgb for the eye", () -> new Sample(Pictures.of(TestImages.photo(23, 13, 1)), ALL.withTune(Tune.SSIM), 0.6),
            "deep", () -> new Sample(Pictures.of(TestImages.deep(13, 20, 1)), ALL),
            "deep lossless", () -> new Sample(Pictures.of(TestImages.deep(20, 13, 1)), LOSSLESS),
            // Sixty pixels: a token moves the estimates of a good part of them.
            "column", () -> new Sample(Pictures.of(TestImages.photo(1, 60, 1)), ALL, 0.5),
            "pixel", () -> new Sample(Pictures.of(TestImages.flat(1, 1)), ALL),
            // So few coefficients hold this one together that a refinement of the luckiest shows: the 91st token
            // costs 2.68 dB at every effort, and at some a prefix ends right before it.
            "waves",
                    () -> new Sample(
                            Pictures.of(Pictures.Content.WAVES, 17, 12, Components.GREY_ALPHA, 7), LOSSLESS, 2.7));

    /** Each of their bytes is decoded four times, at every effort. */
    private static final Map<String, Supplier<Sample>> TINY = Map.of(
            "rgb", () -> new Sample(Pictures.of(TestImages.photo(9, 7, 1)), ALL),
            "rgb for the eye", () -> new Sample(Pictures.of(TestImages.photo(7, 5, 1)), ALL.withTune(Tune.SSIM)),
            "rgba lossless", () -> new Sample(Pictures.of(TestImages.alpha(6, 5, 1)), LOSSLESS),
            "deep", () -> new Sample(Pictures.of(TestImages.deep(9, 6, 1)), ALL),
            "column", () -> new Sample(Pictures.of(TestImages.photo(1, 17, 1)), LOSSLESS),
            "pixel", () -> new Sample(Pictures.of(TestImages.flat(1, 1)), ALL));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rgb",
                "rgb for the eye",
                "grey",
                "rgba lossless",
                "deep",
                "deep lossless",
                "column",
                "pixel",
                "waves"
            })
    void everyBytePrefixIsAPictureHoweverItIsReached(String name) {
        Sample sample = SMALL.get(name).get();
        byte[] file = Prefixel.encode(sample.picture(), sample.options());
        int header = Prefixel.info(file).headerBytes();
        for (int bytes = 0; bytes < header; bytes++) {
            byte[] cut = Arrays.copyOf(file, bytes);
            assertThrows(MalformedStreamException.class, () -> Prefixel.decode(cut));
        }
        ProgressiveDecoder progressive = new ProgressiveDecoder(file, MAX_PIXELS);
        // Closer to the picture than this, rounding to samples makes noise of its own.
        double nearlyExact = 50 + 6 * (sample.picture().bitDepth() - 8);
        double best = 0;
        for (int bytes = header; bytes <= file.length; bytes++) {
            Raster decoded = Prefixel.decode(Arrays.copyOf(file, bytes));
            progressive.advanceToBytes(bytes);
            assertEquals(decoded, progressive.render(0), bytes + " bytes");
            if (bytes % 8 == 0) {
                assertEquals(
                        decoded, Prefixel.decode(file, DecodeOptions.defaults().withMaxBytes(bytes)));
            }
            double psnr = Psnr.of(sample.picture(), decoded);
            assertTrue(
                    psnr > Math.min(best, nearlyExact) - sample.fall(),
                    bytes + " bytes: " + psnr + " dB after " + best);
            best = Math.max(best, psnr);
        }
        assertTrue(best > nearlyExact, "PSNR at the end: " + best);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rgb", "grey", "rgba lossless", "deep lossless", "column", "pixel"})
    void bytesForTokensIsTheShortestPrefixThatHoldsThem(String name) {
        Sample sample = SMALL.get(name).get();
        byte[] file = Prefixel.encode(sample.picture(), sample.options());
        ProgressiveDecoder whole = new ProgressiveDecoder(file, MAX_PIXELS);
        whole.advanceToBytes(file.length);
        for (long tokens = 0; tokens <= whole.tokens(); tokens += 1 + tokens / 40) {
            int bytes = Prefixel.bytesForTokens(file, tokens);
            assertTrue(tokensIn(file, bytes) >= tokens, bytes + " bytes hold " + tokens + " tokens");
            if (bytes > Prefixel.info(file).headerBytes()) {
                assertTrue(tokensIn(file, bytes - 1) < tokens, "so many do not: " + (bytes - 1));
            }
        }
        assertEquals(file.length, Prefixel.bytesForTokens(file, Long.MAX_VALUE));
    }

    /**
     * Whether it goes on byte by byte, in strides or token by token, a decoder comes to what the prefix alone decodes
     * to: also where a prefix ends between the two decisions of a token.
     */
    @ParameterizedTest
    @MethodSource("effortsAndSamples")
    void goingOnIsLikeStartingAfresh(Effort effort, String name) {
        Sample sample = TINY.get(name).get();
        byte[] file = Prefixel.encode(sample.picture(), sample.options().withEffort(effort));
        Random random = new Random(1);
        ProgressiveDecoder bytewise = new ProgressiveDecoder(file, MAX_PIXELS);
        ProgressiveDecoder striding = new ProgressiveDecoder(file, MAX_PIXELS);
        ProgressiveDecoder tokenwise = new ProgressiveDecoder(file, MAX_PIXELS);
        int stop = 0;
        for (int bytes = Prefixel.info(file).headerBytes(); bytes <= file.length; bytes++) {
            ProgressiveDecoder afresh = new ProgressiveDecoder(Arrays.copyOf(file, bytes), MAX_PIXELS);
            afresh.advanceToBytes(bytes);
            Raster expected = afresh.render(0);
            bytewise.advanceToBytes(bytes);
            assertLike(afresh, expected, bytewise, bytes);
            for (long tokens = tokenwise.tokens(); tokens < afresh.tokens(); tokens = tokenwise.tokens()) {
                tokenwise.advanceTo(bytes, tokens + 1);
                assertEquals(tokens + 1, tokenwise.tokens());
            }
            // Past the last token of these bytes, perhaps into the middle of the next one.
            tokenwise.advanceTo(bytes, Long.MAX_VALUE);
            assertLike(afresh, expected, tokenwise, bytes);
            if (bytes >= stop || bytes == file.length) {
                striding.advanceToBytes(bytes);
                assertLike(afresh, expected, striding, bytes);
                stop = bytes + 1 + random.nextInt(9);
            }
        }
    }

    private static void assertLike(ProgressiveDecoder afresh, Raster expected, ProgressiveDecoder other, int bytes) {
        assertEquals(afresh.tokens(), other.tokens(), bytes + " bytes");
        assertEquals(expected, other.render(0), bytes + " bytes");
    }

    static Stream<Arguments> effortsAndSamples() {
        return Stream.of(Effort.values())
                .flatMap(effort -> TINY.keySet().stream().sorted().map(name -> Arguments.of(effort, name)));
    }

    private static long tokensIn(byte[] file, int bytes) {
        ProgressiveDecoder decoder = new ProgressiveDecoder(Arrays.copyOf(file, bytes), MAX_PIXELS);
        decoder.advanceToBytes(bytes);
        return decoder.tokens();
    }

    @ParameterizedTest
    @CsvSource({"false, 267, 250", "true, 160, 120", "false, 96, 64", "false, 31, 13"})
    void byteTargetsAreHitExactlyAndAreCutsOfOneStream(boolean lossless, int width, int height) {
        Raster picture = Pictures.of(TestImages.photo(width, height, 2));
        EncodeOptions all = lossless ? LOSSLESS : ALL;
        byte[] whole = Prefixel.encode(picture, all);
        int header = Prefixel.info(whole).headerBytes();
        for (int bytes = header; bytes <= whole.length; bytes += 1 + bytes / 2) {
            assertArrayEquals(Arrays.copyOf(whole, bytes), Prefixel.encode(picture, all.withMaxBytes(bytes)));
        }
        for (int bytes = whole.length - 2; bytes < whole.length + 2; bytes++) {
            byte[] expected = Arrays.copyOf(whole, Math.min(bytes, whole.length));
            assertArrayEquals(expected, Prefixel.encode(picture, all.withMaxBytes(bytes)));
        }
        assertThrows(IllegalArgumentException.class, () -> Prefixel.encode(picture, all.withMaxBytes(header - 1)));
    }

    static Stream<Arguments> psnrTargets() {
        return Stream.of(Tune.values())
                .flatMap(tune -> DoubleStream.of(15, 20, 24, 28, 31, 34, 37, 40, 43, 46)
                        .mapToObj(target -> Arguments.of(tune, target)));
    }

    @ParameterizedTest
    @MethodSource("psnrTargets")
    void psnrTargetsAreReachedFromAboveAndNotByMuch(Tune tune, double target) {
        Raster picture = Pictures.of(TestImages.photo(384, 256, 4));
        byte[] file =
                Prefixel.encode(picture, EncodeOptions.defaults().withTune(tune).withPsnr(target));
        double psnr = Psnr.of(picture, Prefixel.decode(file));
        assertTrue(psnr >= target, "asked for " + target + ", got " + psnr);
        // At a few dozen bytes a single one makes a larger difference.
        byte[] shorter = Arrays.copyOf(file, Math.max(Prefixel.info(file).headerBytes(), file.length - 8));
        assertTrue(
                psnr < target + 0.05 || Psnr.of(picture, Prefixel.decode(shorter)) < target,
                "asked for " + target + ", got " + psnr);
        assertArrayEquals(
                Prefixel.encode(picture, ALL.withTune(tune).withMaxBytes(file.length)),
                file,
                "a cut of the one stream");
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 25, 33, 41, 60})
    void bytesForPsnrIsWhereTheTargetIsReached(double target) {
        Raster picture = Pictures.of(TestImages.photo(192, 128, 4));
        byte[] file = Prefixel.encode(picture, LOSSLESS);
        int bytes = Prefixel.bytesForPsnr(file, target);
        double psnr = Psnr.of(picture, Prefixel.decode(Arrays.copyOf(file, bytes)));
        assertTrue(psnr >= target, "asked for " + target + ", got " + psnr);
        if (bytes > Prefixel.info(file).headerBytes()) {
            double shorter = Psnr.of(picture, Prefixel.decode(Arrays.copyOf(file, bytes * 98 / 100 - 1)));
            assertTrue(shorter < target + 0.005, "2 % less reach " + shorter);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"byte limit", "target"})
    void theFirstLimitReachedEndsTheStream(String first) {
        Raster picture = Pictures.of(TestImages.photo(192, 128, 4));
        int needed = Prefixel.encode(picture, EncodeOptions.defaults().withPsnr(30)).length;
        int limit = first.equals("target") ? needed + 500 : needed - 200;
        byte[] file =
                Prefixel.encode(picture, EncodeOptions.defaults().withPsnr(30).withMaxBytes(limit));
        assertEquals(first.equals("target") ? needed : limit, file.length);
    }
}
