package io.github.prefixel.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.stream.ActivityMap;
import io.github.prefixel.codec.stream.ColorCode;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.stream.Prediction;
import io.github.prefixel.codec.stream.Transform;
import io.github.prefixel.codec.stream.Tune;
import io.github.prefixel.testimages.TestImages;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are, the answer is a picture or a {@link MalformedStreamException}, and soon. */
class HostileInputTest {
    private static final DecodeOptions CAREFUL = DecodeOptions.defaults().withMaxPixels(4096);
    private static final Raster LARGE_PHOTO = Pictures.of(TestImages.photo(272, 256, 1));
    private static final int MEBIBYTE = 1 << 20;

    /** As {@link #CAREFUL}, but with room for a picture that has an activity map. */
    private static final DecodeOptions LARGER = DecodeOptions.defaults().withMaxPixels(1 << 17);

    private static List<byte[]> files(Effort effort) {
        EncodeOptions all = EncodeOptions.defaults().withMaxBytes(600).withEffort(effort);
        return List.of(
                Prefixel.encode(Pictures.of(TestImages.photo(31, 13, 1)), all),
                Prefixel.encode(Pictures.of(TestImages.alpha(20, 24, 1)), all.withLossless()),
                Prefixel.encode(Pictures.of(TestImages.deep(24, 17, 1)), all),
                Prefixel.encode(Pictures.of(TestImages.text(40, 9, 1)), all.withLossless()),
                Prefixel.encode(Pictures.of(Pictures.Content.NOISE, 9, 9, Components.GREY_ALPHA, 5), all));
    }

    @ParameterizedTest
    @CsvSource({"FAST, 8000", "DEFAULT, 4000", "MAX, 2000"})
    void mutationsDoNoHarm(Effort effort, int mutations) {
        List<byte[]> files = files(effort);
        Random random = new Random(1);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < mutations; i++) {
                byte[] start = files.get(random.nextInt(files.size()));
                decodeOrRefuse(mutate(start, files, random), CAREFUL.withScaleLog2(random.nextInt(7)));
            }
        });
    }

    private static List<byte[]> tunedFiles(Effort effort) {
        EncodeOptions all =
                EncodeOptions.defaults().withMaxBytes(600).withTune(Tune.SSIM).withEffort(effort);
        return List.of(
                Prefixel.encode(LARGE_PHOTO, all),
                Prefixel.encode(Pictures.of(Pictures.Content.WAVES, 257, 270, Components.GREY_ALPHA, 16), all));
    }

    @ParameterizedTest
    @CsvSource({"FAST, 120", "DEFAULT, 80", "MAX, 40"})
    void mutationsOfTunedFilesDoNoHarm(Effort effort, int mutations) {
        List<byte[]> tuned = tunedFiles(effort);
        List<byte[]> others = new ArrayList<>(files(effort));
        others.addAll(tuned);
        Random random = new Random(2);
        Set<ActivityMap> maps = new HashSet<>();
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < mutations; i++) {
                byte[] start = tuned.get(i % tuned.size());
                // A flip in a map moves all that follows, so few are legal: some are made so.
                byte[] file = mutate(i % 3 == 0 ? withAnyMap(start, random) : start, others, random);
                if (decodeOrRefuse(file, LARGER.withScaleLog2(random.nextInt(7)))) {
                    maps.add(Header.parse(file).activity());
                }
            }
        });
        assertTrue(maps.size() > mutations / 10, "only " + maps.size() + " different maps were decoded");
    }

    /** The same payload under a map of another picture. */
    private static byte[] withAnyMap(byte[] file, Random random) {
        Header header = Header.parse(file);
        ActivityMap map = ActivityMap.typical(header.width(), header.height());
        for (int i = 0; i < map.rows() * map.columns(); i++) {
            map.set(i % map.columns(), i / map.columns(), random.nextInt(ActivityMap.MAX + 1));
        }
        byte[] start = header.tunedForSsim(map).toBytes();
        int payload = file.length - header.length();
        byte[] result = Arrays.copyOf(start, start.length + payload);
        System.arraycopy(file, header.length(), result, start.length, payload);
        return result;
    }

    @ParameterizedTest
    @CsvSource({"FAST, 60", "DEFAULT, 40"})
    void anyPayloadDecodesUnderPrediction(Effort effort, int payloads) {
        ModelCode model = effort.model();
        Random random = new Random(3);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < payloads; i++) {
                int width = 1 + random.nextInt(290);
                int components = 1 + random.nextInt(4);
                Header plain = new Header(
                        width,
                        1 + random.nextInt(290),
                        components,
                        1 + random.nextInt(16),
                        Transform.CDF97,
                        ColorCode.NONE,
                        model,
                        29,
                        Header.Angles.NONE);
                byte[] head = plain.predicted(Prediction.everywhere(components)).toBytes();
                byte[] file = Arrays.copyOf(head, head.length + random.nextInt(400));
                for (int at = head.length; at < file.length; at++) {
                    file[at] = (byte) random.nextInt(256);
                }
                assertTrue(decodeOrRefuse(file, LARGER.withScaleLog2(random.nextInt(3))));
            }
        });
    }

    @Test
    void tunedFilesCutInTheirHeadersAreRefused() {
        for (byte[] file : tunedFiles(Effort.FAST)) {
            int header = Prefixel.info(file).headerBytes();
            assertTrue(header > 12, "a header with a map, but " + header + " bytes");
            for (int bytes = 0; bytes < header; bytes++) {
                byte[] cut = Arrays.copyOf(file, bytes);
                MalformedStreamException e =
                        assertThrows(MalformedStreamException.class, () -> Prefixel.decode(cut, LARGER));
                assertTrue(e.offset() >= 0 && e.offset() <= bytes, e.getMessage());
            }
            for (int bytes = header; bytes < header + 4; bytes++) {
                assertTrue(decodeOrRefuse(Arrays.copyOf(file, bytes), LARGER));
            }
        }
    }

    /** The flattest and the busiest map that there is, and one of nothing but jumps, with every kind of payload. */
    @Test
    void extremeActivityMapsDoNoHarm() {
        int kind = 0;
        for (int components = 1; components <= 4; components++) {
            for (int activity : new int[] {0, ActivityMap.MAX, -1}) {
                ActivityMap map = ActivityMap.typical(257, 256);
                for (int i = 0; i < map.rows() * map.columns(); i++) {
                    int jump = (i + i / map.columns()) % 2 * ActivityMap.MAX;
                    map.set(i % map.columns(), i / map.columns(), activity < 0 ? jump : activity);
                }
                ModelCode model = ModelCode.values()[kind % 3];
                Header header = new Header(
                                257,
                                256,
                                components,
                                kind % 2 == 0 ? 16 : 1,
                                Transform.CDF97,
                                components < 3 ? ColorCode.NONE : ColorCode.ROTATION,
                                model,
                                29,
                                new Header.Angles(99, -128, 7))
                        .tunedForSsim(map);
                byte[] start = header.toBytes();
                byte[] file = Arrays.copyOf(start, start.length + 1000);
                Arrays.fill(file, start.length, file.length, (byte) (0x55 * (kind % 4)));
                assertTrue(decodeOrRefuse(file, LARGER), header + " is a picture");
                kind++;
            }
        }
    }

    /** Whether it was decoded. */
    private static boolean decodeOrRefuse(byte[] file, DecodeOptions options) {
        try {
            Raster picture = Prefixel.decode(file, options);
            assertTrue(picture.pixels() <= options.maxPixels());
            return true;
        } catch (MalformedStreamException e) {
            assertTrue(e.offset() >= 0 && e.offset() <= file.length, e.getMessage());
            return false;
        } catch (Throwable e) {
            return fail(HexFormat.of().formatHex(file), e);
        }
    }

    private static byte[] mutate(byte[] start, List<byte[]> others, Random random) {
        int header = Prefixel.info(start).headerBytes();
        byte[] file = start.clone();
        switch (random.nextInt(5)) {
            case 0 -> file = Arrays.copyOf(file, random.nextInt(file.length + 1));
            case 1 -> file = splice(file, others.get(random.nextInt(others.size())), random);
            case 2 -> randomPayload(file, random);
            default -> {}
        }
        for (int flips = random.nextInt(4); flips > 0 && file.length > 0; flips--) {
            // Headers decide most, so half of the flips fall there.
            int reach = random.nextBoolean() ? Math.min(header, file.length) : file.length;
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
    @ParameterizedTest
    @EnumSource(ModelCode.class)
    void extremePayloadsDoNoHarm(ModelCode model) {
        // Enough to open everything in the highest planes, of which the slower models need not see as many.
        int payload = model == ModelCode.DIRECT ? 5000 : 600;
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
                                model,
                                29,
                                new Header.Angles(99, -128, 7));
                        byte[] start = header.toBytes();
                        byte[] file = Arrays.copyOf(start, start.length + payload);
                        Arrays.fill(file, start.length, file.length, (byte) fill);
                        assertTrue(decodeOrRefuse(file, CAREFUL), header + " is a picture");
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
        byte[] file = files(Effort.DEFAULT).get(0);
        Raster nothing = Prefixel.decode(Arrays.copyOf(file, Prefixel.info(file).headerBytes()));
        assertEquals(nothing, Prefixel.decode(file, DecodeOptions.defaults().withMaxBytes(maxBytes)));
        assertEquals(nothing, Prefixel.decode(file, DecodeOptions.defaults().withMaxTokens(Math.min(0, maxBytes))));
    }
}
