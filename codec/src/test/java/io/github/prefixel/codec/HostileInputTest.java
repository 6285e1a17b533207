package io.github.prefixel.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.stream.ColorCode;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.stream.Transform;
import io.github.prefixel.testimages.TestImages;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are, the answer is a picture or a {@link MalformedStreamException}, and soon. */
class HostileInputTest {
    private static final int MUTATIONS = 20_000;
    private static final DecodeOptions CAREFUL = DecodeOptions.defaults().withMaxPixels(4096);
    private static final int MEBIBYTE = 1 << 20;

    private static List<byte[]> files() {
        EncodeOptions all = EncodeOptions.defaults().withMaxBytes(600);
        return List.of(
                Prefixel.encode(Pictures.of(TestImages.photo(31, 13, 1)), all),
                Prefixel.encode(Pictures.of(TestImages.alpha(20, 24, 1)), all.withLossless()),
                Prefixel.encode(Pictures.of(TestImages.deep(24, 17, 1)), all),
                Prefixel.encode(Pictures.of(TestImages.text(40, 9, 1)), all.withLossless()),
                Prefixel.encode(Pictures.of(Pictures.Content.NOISE, 9, 9, Components.GREY_ALPHA, 5), all));
    }

    @Test
    void mutationsDoNoHarm() {
        List<byte[]> files = files();
        Random random = new Random(1);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < MUTATIONS; i++) {
                decodeOrRefuse(mutate(files, random), random.nextInt(7));
            }
        });
    }

    private static void decodeOrRefuse(byte[] file, int scaleLog2) {
        try {
            Raster picture = Prefixel.decode(file, CAREFUL.withScaleLog2(scaleLog2));
            assertTrue(picture.pixels() <= CAREFUL.maxPixels());
        } catch (MalformedStreamException e) {
            assertTrue(e.offset() >= 0 && e.offset() <= file.length, e.getMessage());
        } catch (Throwable e) {
            fail(HexFormat.of().formatHex(file), e);
        }
    }

    private static byte[] mutate(List<byte[]> files, Random random) {
        byte[] file = files.get(random.nextInt(files.size())).clone();
        switch (random.nextInt(5)) {
            case 0 -> file = Arrays.copyOf(file, random.nextInt(file.length + 1));
            case 1 -> file = splice(file, files.get(random.nextInt(files.size())), random);
            case 2 -> randomPayload(file, random);
            default -> {}
        }
        for (int flips = random.nextInt(4); flips > 0 && file.length > 0; flips--) {
            // Headers decide most, so half of the flips fall there.
            int reach = random.nextBoolean() ? Math.min(9, file.length) : file.length;
            file[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
        }
        return file;
    }

    /** The start of one file, and from there on the rest of another. */
    private static byte[] splice(byte[] start, byte[] rest, Random random) {
        int at = random.nextInt(start.length);
        int from = random.nextInt(rest.length);
        byte[] result = Arrays.copyOf(start, at + rest.length - from);
        System.arraycopy(rest, from, result, at, rest.length - from);
        return result;
    }

    private static void randomPayload(byte[] file, Random random) {
        int start = Prefixel.info(file).headerBytes();
        boolean constant = random.nextInt(4) == 0;
        byte value = (byte) random.nextInt(256);
        for (int i = start; i < file.length; i++) {
            file[i] = constant ? value : (byte) random.nextInt(256);
        }
    }

    /** The largest values that the format can express, in every kind of picture. */
    @Test
    void extremePayloadsDoNoHarm() {
        for (Transform transform : Transform.values()) {
            for (int components = 1; components <= 4; components++) {
                ColorCode color = components < 3
                        ? ColorCode.NONE
                        : transform == Transform.REVERSIBLE53 ? ColorCode.YCOCG_R : ColorCode.ROTATION;
                for (int fill : new int[] {0x00, 0x55, 0xAA, 0xFF}) {
                    for (int bitDepth : new int[] {1, 8, 16}) {
                        Header header = new Header(
                                37,
                                29,
                                components,
                                bitDepth,
                                transform,
                                color,
                                ModelCode.DIRECT,
                                29,
                                new Header.Angles(99, -128, 7));
                        byte[] start = header.toBytes();
                        byte[] file = Arrays.copyOf(start, start.length + 5000);
                        Arrays.fill(file, start.length, file.length, (byte) fill);
                        decodeOrRefuse(file, 0);
                    }
                }
            }
        }
    }

    private static byte[] promising(int width, int height) {
        Header header = new Header(
                width, height, 3, 8, Transform.CDF97, ColorCode.OPPONENT, ModelCode.DIRECT, 12, Header.Angles.NONE);
        return Arrays.copyOf(header.toBytes(), 100);
    }

    @ParameterizedTest
    @CsvSource({
        "2147483647, 2147483647, 9223372036854775807",
        "2147483647, 2147483647, 134217728",
        "2147483647, 1, 134217728",
        "65536, 65536, 134217728",
        "11586, 11586, 134217728",
        "65, 64, 4096",
        // Within the limit of pixels, but what a walk would need to know of such a strip is far more.
        "134217728, 1, 134217728",
        "1, 134217728, 134217728",
        "2147483647, 1, 9223372036854775807"
    })
    void promisesOfHugePicturesAreRefusedBeforeAnythingIsAllocated(int width, int height, long maxPixels) {
        byte[] file = promising(width, height);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        MalformedStreamException e = assertThrows(
                MalformedStreamException.class,
                () -> Prefixel.decode(file, DecodeOptions.defaults().withMaxPixels(maxPixels)));
        assertTrue(threads.getCurrentThreadAllocatedBytes() - before < MEBIBYTE);
        assertEquals(1, e.getMessage().lines().count());
    }

    /** What a header says can be told whatever it promises. */
    @Test
    void infoOfAHugePictureIsNoTrouble() {
        StreamInfo info = Prefixel.info(promising(Integer.MAX_VALUE, Integer.MAX_VALUE));
        assertEquals(Integer.MAX_VALUE, info.width());
        assertEquals(Integer.MAX_VALUE, info.height());
    }

    @Test
    void pictureOfExactlyTheLimitIsDecoded() {
        byte[] file = promising(64, 64);
        assertEquals(64, Prefixel.decode(file, CAREFUL).width());
        assertThrows(MalformedStreamException.class, () -> Prefixel.decode(file, CAREFUL.withMaxPixels(4095)));
    }

    @Test
    void emptyAndForeignFilesAreRefused() {
        for (byte[] file : new byte[][] {{}, {0}, "not a picture".getBytes(), new byte[1000]}) {
            assertThrows(MalformedStreamException.class, () -> Prefixel.decode(file));
            assertThrows(MalformedStreamException.class, () -> Prefixel.info(file));
            assertThrows(MalformedStreamException.class, () -> Prefixel.bytesForTokens(file, 5));
            assertThrows(MalformedStreamException.class, () -> Prefixel.bytesForPsnr(file, 30));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 7, 31, 32, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void scalesThatDoNotExistAreRefused(int scaleLog2) {
        byte[] file = promising(64, 64);
        assertThrows(IllegalArgumentException.class, () -> Prefixel.decode(file, CAREFUL.withScaleLog2(scaleLog2)));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 5, 7})
    void budgetsBelowTheHeaderGiveThePictureOfNothing(long maxBytes) {
        byte[] file = files().get(0);
        Raster nothing = Prefixel.decode(Arrays.copyOf(file, Prefixel.info(file).headerBytes()));
        assertEquals(nothing, Prefixel.decode(file, DecodeOptions.defaults().withMaxBytes(maxBytes)));
        assertEquals(nothing, Prefixel.decode(file, DecodeOptions.defaults().withMaxTokens(Math.min(0, maxBytes))));
    }
}
