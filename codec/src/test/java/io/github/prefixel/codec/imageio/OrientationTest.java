package io.github.prefixel.codec.imageio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {
    /** The stored picture is {@code ab / cd / ef}; what each value shows is spelled out by hand. */
    @ParameterizedTest
    @CsvSource({
        "1, ab/cd/ef",
        "2, ba/dc/fe",
        "3, fe/dc/ba",
        "4, ef/cd/ab",
        "5, ace/bdf",
        "6, eca/fdb",
        "7, fdb/eca",
        "8, bdf/ace"
    })
    void turnsAsTheTagSays(int tag, String shown) {
        assertEquals(letters(shown), Orientation.ofTag(tag).apply(letters("ab/cd/ef")));
    }

    private static Raster letters(String rows) {
        String[] lines = rows.split("/");
        Raster picture = new Raster(lines[0].length(), lines.length, Components.GREY, 8);
        for (int y = 0; y < lines.length; y++) {
            for (int x = 0; x < lines[y].length(); x++) {
                picture.set(0, x, y, lines[y].charAt(x));
            }
        }
        return picture;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void isHonouredInPng(int tag) throws IOException {
        byte[] file = new PngBuilder()
                .header(2, 3, 8, 0)
                .chunk("eXIf", exif(tag, ByteOrder.BIG_ENDIAN))
                .rows(0, 'a', 'b', 0, 'c', 'd', 0, 'e', 'f')
                .end();
        assertEquals(Orientation.ofTag(tag).apply(letters("ab/cd/ef")), read(file));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void isHonouredInTiff(int tag) throws IOException {
        Raster stored = Pictures.random(5, 3, Components.RGB, 8, tag);
        byte[] file = write(stored, "tiff");
        // The last of the writer's entries, SampleFormat with its default value, makes room for the orientation.
        ByteBuffer.wrap(file).putShort(130, (short) 274).putInt(138, tag << 16);
        assertEquals(Orientation.ofTag(tag).apply(stored), read(file));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void isHonouredInJpeg(int tag) throws IOException {
        Raster stored = Pictures.random(24, 16, Components.GREY, 8, 1);
        byte[] plain = write(stored, "jpeg");
        Raster decoded = read(plain);
        byte[] exif = exif(tag, ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(plain, 0, 2);
        file.writeBytes(ByteBuffer.allocate(10)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 8))
                .putInt(0x45786966)
                .array());
        file.writeBytes(exif);
        file.write(plain, 2, plain.length - 2);
        assertEquals(Orientation.ofTag(tag).apply(decoded), read(file.toByteArray()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void isHonouredInWebp(int tag) throws IOException {
        Raster bits = Pictures.random(7, 3, Components.GREY, 1, 5);
        Raster shown = Orientation.ofTag(tag).apply(bits);
        Raster picture = read(WebpBuilder.build(bits, exif(tag, ByteOrder.BIG_ENDIAN)));
        assertEquals(shown.width(), picture.width());
        for (int y = 0; y < shown.height(); y++) {
            for (int x = 0; x < shown.width(); x++) {
                assertEquals(255 * shown.get(0, x, y), picture.get(1, x, y));
            }
        }
    }

    @Test
    void nonsenseMeansNormal() {
        byte[] good = exif(6, ByteOrder.BIG_ENDIAN);
        assertEquals(Orientation.ROTATE_90_CLOCKWISE, ExifOrientation.ofTiff(good, 0, good.length));
        for (int length = 0; length < 20; length++) {
            assertEquals(Orientation.NORMAL, ExifOrientation.ofTiff(good, 0, length));
        }
        for (int tag : new int[] {0, 9, 65535}) {
            byte[] exif = exif(tag, ByteOrder.LITTLE_ENDIAN);
            assertEquals(Orientation.NORMAL, ExifOrientation.ofTiff(exif, 0, exif.length));
        }
        assertEquals(Orientation.NORMAL, ExifOrientation.ofFile(new byte[] {1, 2}));
    }

    /** A TIFF structure whose one entry is the orientation. */
    static byte[] exif(int tag, ByteOrder order) {
        return ByteBuffer.allocate(26)
                .order(order)
                .putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4D4D : 0x4949))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) tag)
                .array();
    }

    private static byte[] write(Raster picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PictureFiles.write(picture, out, format);
        return out.toByteArray();
    }

    private static Raster read(byte[] file) throws IOException {
        return PictureFiles.read(file, "test", PixelLimit.DEFAULT);
    }
}
