package io.github.prefixel.codec.imageio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PnmReaderTest {
    @Test
    void plainFormatsWithComments() throws IOException {
        assertPlane("P1\n# a comment\n3 2\n010\n1 1 0\n", Components.GREY, 1, 0, 1, 0, 1, 0, 0, 1);
        assertPlane("P2 2 1 15 # white is 15\n7\n15", Components.GREY, 4, 0, 7, 15);
        String rgb = "P3\n2 1\n255\n1 2 3  254 255 0\n";
        assertPlane(rgb, Components.RGB, 8, 0, 1, 254);
        assertPlane(rgb, Components.RGB, 8, 1, 2, 255);
        assertPlane(rgb, Components.RGB, 8, 2, 3, 0);
    }

    @Test
    void rawFormats() throws IOException {
        assertPlane(
                "P4\n10 2\n\u00AA\u0080\u0055\u0040",
                Components.GREY,
                1,
                0,
                0,
                1,
                0,
                1,
                0,
                1,
                0,
                1,
                0,
                1,
                1,
                0,
                1,
                0,
                1,
                0,
                1,
                0,
                1,
                0);
        assertPlane("P5 2 1 1023\n\u0003\u00FF\u0001\u0000", Components.GREY, 10, 0, 1023, 256);
        assertPlane("P6\n1 1\n255\nABC", Components.RGB, 8, 2, 'C');
        String pam = "P7\nWIDTH 1\n# comment\n\nHEIGHT 1\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\nABCD";
        assertPlane(pam, Components.RGBA, 8, 3, 'D');
    }

    @Test
    void otherMaximaAreStretchedToWholeBytes() throws IOException {
        assertPlane("P2 3 1 100\n0 50 100", Components.GREY, 8, 0, 0, 128, 255);
        assertPlane("P2 3 1 1000\n0 1 1000", Components.GREY, 16, 0, 0, 66, 65535);
    }

    @Test
    void onlyTheFirstPictureIsRead() throws IOException {
        assertPlane("P5 2 1 255\nabP5 1 1 255\nc", Components.GREY, 8, 0, 'a', 'b');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P5 2 1 255 a|too early",
                "P5 2|too early",
                "P5 x 1 255 a|missing",
                "P5 99999999999 1 255 a|too large",
                "P5 100000 100000 255 a|limit",
                "P5 0 1 255 a|size",
                "P5 1 1 0 a|maxval",
                "P5 1 1 65536 aa|maxval",
                "P2 1 1 9 12|above its maxval",
                "P1 2 1 12|neither 0 nor 1",
                "P2 20000 5000 255 1|too early",
                "P7 WIDTH 1|too early",
            })
    void damageIsReported(String text, String expected) {
        IOException e = assertThrows(IOException.class, () -> read(text));
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }

    @Test
    void pamHeadersMustBeComplete() {
        for (String header :
                new String[] {"WIDTH\n", "WIDTH x\n", "DEPTH 1\nMAXVAL 1\n", "WIDTH 1\nHEIGHT 1\nDEPTH 5\n"}) {
            assertThrows(IOException.class, () -> read("P7\n" + header + "ENDHDR\naaaaaaaaaaaaa"), header);
        }
    }

    private static void assertPlane(String file, Components components, int bitDepth, int plane, int... samples)
            throws IOException {
        Raster picture = read(file);
        assertEquals(components, picture.components());
        assertEquals(bitDepth, picture.bitDepth());
        short[] expected = new short[samples.length];
        for (int i = 0; i < samples.length; i++) {
            expected[i] = (short) samples[i];
        }
        assertArrayEquals(expected, picture.plane(plane));
    }

    private static Raster read(String file) throws IOException {
        return PictureFiles.read(file.getBytes(StandardCharsets.ISO_8859_1), "test", PixelLimit.DEFAULT);
    }
}
