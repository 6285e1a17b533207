package io.github.prefixel.codec.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {
    private static final int VERSION_AT = 2;
    private static final int KIND_AT = 3;
    private static final int PLANES_AT = 4;
    private static final int SIDES_AT = 5;

    private static final int[] SIDES = {
        1, 2, 13, 255, 256, 257, 65535, 65536, 65537, 1 << 24, (1 << 24) + 1, 1 << 30, Integer.MAX_VALUE
    };

    @Test
    void everyLegalHeaderComesBack() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            Header header = random(random);
            byte[] bytes = header.toBytes();
            assertEquals(bytes.length, header.length());
            byte[] file = Arrays.copyOf(bytes, bytes.length + random.nextInt(4));
            assertEquals(header, Header.parse(file));
        }
    }

    private static Header random(Random random) {
        int components = 1 + random.nextInt(4);
        Transform transform = Transform.values()[random.nextInt(2)];
        ColorCode color = ColorCode.NONE;
        if (components >= 3 && random.nextInt(4) > 0) {
            color = transform == Transform.REVERSIBLE53
                    ? ColorCode.YCOCG_R
                    : random.nextBoolean() ? ColorCode.OPPONENT : ColorCode.ROTATION;
        }
        boolean trained = random.nextInt(3) == 0;
        if (trained && components >= 3 && transform == Transform.CDF97 && random.nextBoolean()) {
            color = ColorCode.TRAINED;
        }
        Header.Angles angles = color == ColorCode.ROTATION
                ? new Header.Angles(angle(random), angle(random), angle(random))
                : Header.Angles.NONE;
        Header header = new Header(
                SIDES[random.nextInt(SIDES.length)],
                SIDES[random.nextInt(SIDES.length)],
                components,
                1 + random.nextInt(16),
                transform,
                color,
                ModelCode.values()[trained ? 1 + random.nextInt(2) : random.nextInt(3)],
                random.nextInt(30),
                angles);
        if (trained) {
            header = header.trainedBy(OptionalInt.of(random.nextInt()));
        }
        if (transform == Transform.CDF97 && random.nextInt(3) == 0) {
            header = header.tunedForSsim(activity(header.width(), header.height(), random));
        }
        return transform == Transform.CDF97 && random.nextBoolean() ? header.predicted(bands(header, random)) : header;
    }

    private static Prediction bands(Header header, Random random) {
        Prediction all = Prediction.everywhere(header.components());
        boolean preset = Prediction.isPreset(header.width(), header.height());
        return preset ? all : new Prediction(all.bits() & random.nextLong());
    }

    private static ActivityMap activity(int width, int height, Random random) {
        ActivityMap map = ActivityMap.typical(width, height);
        for (int row = 0; row < map.rows() && map != ActivityMap.NONE; row++) {
            for (int column = 0; column < map.columns(); column++) {
                map.set(column, row, random.nextInt(ActivityMap.MAX + 1));
            }
        }
        return map;
    }

    private static int angle(Random random) {
        return random.nextInt(256) - 128;
    }

    private static Header rgb(int width, int height, ColorCode color) {
        return new Header(width, height, 3, 8, Transform.CDF97, color, ModelCode.DIRECT, 12, Header.Angles.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, OPPONENT, 7",
        "256, 256, OPPONENT, 7",
        "256, 257, OPPONENT, 9",
        "257, 1, OPPONENT, 9",
        "768, 512, ROTATION, 12",
        "65536, 65536, ROTATION, 12",
        "65536, 65536, OPPONENT, 9"
    })
    void isShort(int width, int height, ColorCode color, int length) {
        assertEquals(length, rgb(width, height, color).length());
    }

    @Test
    void isWhatTheFormatSays() {
        Header header = new Header(
                768,
                512,
                3,
                8,
                Transform.CDF97,
                ColorCode.ROTATION,
                ModelCode.DIRECT,
                13,
                new Header.Angles(1, -2, -128));
        assertArrayEquals(
                new byte[] {(byte) 0xA6, 'P', 0x11, (byte) 0x84, 13, 2, (byte) 0xFF, 1, (byte) 0xFF, 1, -2, -128},
                header.toBytes());
        byte[] tuned = header.tunedForSsim(ActivityMap.typical(768, 512)).toBytes();
        assertEquals((byte) 0x85, tuned[KIND_AT]);
        assertEquals(12 + 24 * 16 / 8, tuned.length, "a bit for a block that is as its neighbours promise");
        assertEquals(-1, tuned[12]);
        byte[] predicted = header.predicted(Prediction.NONE
                        .with(0, 1, 1)
                        .with(0, 4, 0)
                        .with(1, 2, 2)
                        .withGuided(1, 2)
                        .with(2, 4, 0))
                .toBytes();
        assertEquals((byte) 0xA4, predicted[KIND_AT]);
        assertArrayEquals(
                new byte[] {0x42, 0, (byte) 0xC0, 0x10, 0}, Arrays.copyOfRange(predicted, 12, predicted.length));
        Header deep = new Header(
                3, 256, 2, 16, Transform.REVERSIBLE53, ColorCode.NONE, ModelCode.DIRECT, 29, Header.Angles.NONE);
        assertArrayEquals(new byte[] {(byte) 0xA6, 'P', 0x14, 0x50, 29, 15, 2, (byte) 0xFF}, deep.toBytes());
    }

    @Test
    void aTrainedModelIsNamedAfterTheAngles() {
        Header plain = new Header(
                768,
                512,
                3,
                8,
                Transform.CDF97,
                ColorCode.ROTATION,
                ModelCode.MIXING,
                13,
                new Header.Angles(1, -2, -128));
        Header named = plain.trainedBy(OptionalInt.of(0x89ABCDEF));
        assertArrayEquals(
                new byte[] {
                    (byte) 0xA6,
                    'P',
                    0x11,
                    (byte) 0x84,
                    3 << 5 | 13,
                    2,
                    (byte) 0xFF,
                    1,
                    (byte) 0xFF,
                    1,
                    -2,
                    -128,
                    (byte) 0x89,
                    (byte) 0xAB,
                    (byte) 0xCD,
                    (byte) 0xEF
                },
                named.toBytes());
        assertEquals(12, named.trainedOffset());
        assertEquals((byte) (4 << 5 | 13), named.codedBy(ModelCode.NETS).toBytes()[PLANES_AT]);
        assertEquals(plain, named.trainedBy(OptionalInt.empty()));
        assertThrows(IllegalArgumentException.class, () -> named.codedBy(ModelCode.DIRECT));
    }

    @Test
    void colorAxesOfAModelTakeAModel() {
        Header header = rgb(20, 30, ColorCode.TRAINED);
        for (int code = 0; code < ModelCode.values().length; code++) {
            assertMalformed(header, PLANES_AT, code << 5 | 12);
        }
        Header named = header.codedBy(ModelCode.NETS).trainedBy(OptionalInt.of(7));
        assertEquals(named, Header.parse(named.toBytes()));
        assertMalformed(named, KIND_AT, 0 << 6 | 4 << 1);
        assertMalformed(named, KIND_AT, 2 << 6 | 1 << 4 | 4 << 1);
    }

    @Test
    void activitiesAreRanksInUnary() {
        ActivityMap map = ActivityMap.typical(257, 256);
        map.set(0, 0, 2);
        map.set(1, 0, 1);
        map.set(2, 0, 3);
        // 1 promised and 2 found is rank 1: 01; 2 and 1 is rank 2: 001; 1 and 3 is rank 3: 0001; 3 and 1 is rank 4.
        byte[] bytes = rgb(257, 256, ColorCode.OPPONENT).tunedForSsim(map).toBytes();
        assertEquals(0b01001000, bytes[9]);
        assertEquals((byte) 0b10000111, bytes[10]);
    }

    @Test
    void activitiesOutOfRangeAreRefused() {
        byte[] bytes = rgb(257, 256, ColorCode.OPPONENT)
                .tunedForSsim(ActivityMap.typical(257, 256))
                .toBytes();
        bytes[9] = 0b00001000;
        assertMalformed(bytes, 9);
        bytes[9] = 0;
        bytes[10] = 0;
        assertMalformed(bytes, 10);
    }

    @Test
    void theFillAfterTheActivityMapIsZero() {
        byte[] bytes = rgb(257, 289, ColorCode.OPPONENT)
                .tunedForSsim(ActivityMap.typical(257, 289))
                .toBytes();
        int last = bytes.length - 1;
        assertEquals((byte) 0xC0, bytes[last]);
        bytes[last] |= 1;
        assertMalformed(bytes, last);
    }

    @Test
    void predictionNowhereIsNotAnnounced() {
        byte[] bytes = rgb(257, 256, ColorCode.OPPONENT)
                .predicted(Prediction.everywhere(3))
                .toBytes();
        Arrays.fill(bytes, bytes.length - 5, bytes.length, (byte) 0);
        assertMalformed(bytes, bytes.length - 2);
    }

    @Test
    void tinyPicturesArePredictedEverywhereOrNowhere() {
        Header header = rgb(256, 256, ColorCode.OPPONENT);
        assertEquals(header.length(), header.predicted(Prediction.everywhere(3)).length());
        Prediction some = Prediction.NONE.with(0, 1, 1);
        assertThrows(IllegalArgumentException.class, () -> header.predicted(some));
        Prediction ofMore = Prediction.everywhere(4);
        assertThrows(
                IllegalArgumentException.class,
                () -> rgb(257, 256, ColorCode.OPPONENT).predicted(ofMore));
    }

    @Test
    void everyTruncatedHeaderIsRefusedAtItsEnd() {
        Random random = new Random(2);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = random(random).toBytes();
            for (int length = 0; length < bytes.length; length++) {
                assertMalformed(Arrays.copyOf(bytes, length), length);
            }
        }
    }

    private static void assertMalformed(byte[] file, int offset) {
        MalformedStreamException e = assertThrows(MalformedStreamException.class, () -> Header.parse(file));
        assertEquals(offset, e.offset(), e.getMessage());
        assertTrue(e.getMessage().endsWith("(at byte " + offset + ")"), e.getMessage());
        assertEquals(1, e.getMessage().lines().count());
    }

    private static void assertMalformed(Header header, int at, int value) {
        byte[] bytes = header.toBytes();
        bytes[at] = (byte) value;
        assertMalformed(bytes, at);
    }

    @Test
    void otherFilesAreRefused() {
        assertMalformed(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, 0);
        assertMalformed(new byte[] {(byte) 0xA6, 'Q', 0x10, 0, 0, 0, 0}, 0);
        assertMalformed(new byte[] {'x'}, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3, 15})
    void otherVersionsAreRefused(int version) {
        assertMalformed(rgb(20, 30, ColorCode.OPPONENT), VERSION_AT, version << 4);
    }

    @Test
    void boxesAreRefused() {
        assertMalformed(rgb(20, 30, ColorCode.OPPONENT), VERSION_AT, 0x18);
    }

    @ParameterizedTest
    @CsvSource({
        // components, transform, colour, tuning
        "3, 3, 1, 0",
        "3, 3, 3, 0",
        "1, 3, 0, 0",
        "3, 1, 4, 0",
        "3, 0, 5, 0",
        "1, 0, 4, 0",
        "3, 0, 7, 0",
        "3, 0, 3, 0",
        "3, 1, 1, 0",
        "3, 1, 2, 0",
        "1, 0, 1, 0",
        "1, 0, 2, 0",
        "2, 1, 3, 0",
        "2, 0, 1, 0",
        "3, 1, 3, 1",
        "1, 1, 0, 1"
    })
    void kindsThatDoNotExistAreRefused(int components, int transform, int color, int tune) {
        Header header = rgb(20, 30, ColorCode.OPPONENT);
        assertMalformed(header, KIND_AT, components - 1 << 6 | transform << 4 | color << 1 | tune);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 31, 5 << 5, 7 << 5 | 12})
    void bitPlanesAndModelsThatDoNotExistAreRefused(int value) {
        assertMalformed(rgb(20, 30, ColorCode.OPPONENT), PLANES_AT, value);
    }

    /** 8 bits are the default, which is not spelled out. */
    @ParameterizedTest
    @ValueSource(ints = {7, 16, 17, 255})
    void bitDepthsOutOfRangeAreRefused(int value) {
        Header header =
                new Header(20, 30, 1, 12, Transform.CDF97, ColorCode.NONE, ModelCode.DIRECT, 9, Header.Angles.NONE);
        assertMalformed(header, SIDES_AT, value);
    }

    @Test
    void sidesOutOfRangeAreRefused() {
        Header header = rgb(1 << 30, 1 << 30, ColorCode.OPPONENT);
        for (int side = 0; side < 2; side++) {
            byte[] bytes = header.toBytes();
            int at = SIDES_AT + 4 * side;
            Arrays.fill(bytes, at, at + 4, (byte) 0xFF);
            assertMalformed(bytes, at);
            bytes[at] = 0x7F;
            assertMalformed(bytes, at);
        }
    }

    /** One header has one form: what can be read is written the same, so its length is where the payload starts. */
    @Test
    void anyBytesAreEitherTheHeaderTheyAreReadAsOrMalformed() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            byte[] file = new byte[7 + random.nextInt(20)];
            random.nextBytes(file);
            file[0] = (byte) 0xA6;
            file[1] = 'P';
            file[VERSION_AT] = (byte) (0x10 | random.nextInt(8));
            file[KIND_AT] &= (byte) 0xDF;
            file[PLANES_AT] = (byte) (random.nextInt(5) << 5 | file[PLANES_AT] & 31);
            if (random.nextInt(4) == 0) {
                file[SIDES_AT + random.nextInt(2)] = 0;
            }
            Header header;
            try {
                header = Header.parse(file);
            } catch (MalformedStreamException e) {
                assertTrue(e.offset() >= 0 && e.offset() <= file.length);
                continue;
            }
            assertArrayEquals(Arrays.copyOf(file, header.length()), header.toBytes(), header.toString());
        }
    }

    @Test
    void randomBytesAreMalformed() {
        Random random = new Random(4);
        for (int i = 0; i < 100_000; i++) {
            byte[] file = new byte[random.nextInt(24)];
            random.nextBytes(file);
            if (file.length < 2 || file[0] != (byte) 0xA6 || file[1] != 'P') {
                assertThrows(MalformedStreamException.class, () -> Header.parse(file));
            }
        }
    }
}
