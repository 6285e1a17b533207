package io.github.prefixel.codec.imageio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.testimages.TestImages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFilesRoundTripTest {
    private static final int[][] SIZES = {{1, 1}, {1, 13}, {13, 1}, {31, 13}, {8, 8}, {211, 163}};

    record Case(String format, Components components, int bitDepth) {}

    static List<Case> exactCases() {
        List<Case> cases = new ArrayList<>();
        for (Components components : Components.values()) {
            for (String format : List.of("png", "tiff", "pam", "pnm")) {
                cases.add(new Case(format, components, 8));
                cases.add(new Case(format, components, 16));
            }
            IntStream.rangeClosed(1, 16).forEach(depth -> cases.add(new Case("pam", components, depth)));
        }
        IntStream.rangeClosed(1, 16).forEach(depth -> cases.add(new Case("pgm", Components.GREY, depth)));
        IntStream.rangeClosed(1, 16).forEach(depth -> cases.add(new Case("ppm", Components.RGB, depth)));
        IntStream.of(1, 2, 4).forEach(depth -> cases.add(new Case("png", Components.GREY, depth)));
        cases.add(new Case("pbm", Components.GREY, 1));
        cases.add(new Case("bmp", Components.GREY, 8));
        cases.add(new Case("bmp", Components.RGB, 8));
        return cases;
    }

    @ParameterizedTest
    @MethodSource("exactCases")
    void everySampleSurvives(Case c) throws IOException {
        for (int[] size : SIZES) {
            Raster picture = Pictures.random(size[0], size[1], c.components, c.bitDepth, 7);
            assertEquals(picture, read(write(picture, c.format)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void otherDepthsAreScaledUpToWholeBytes(String format) throws IOException {
        for (int depth : new int[] {3, 5, 7, 9, 10, 12, 15}) {
            Raster picture = Pictures.random(31, 13, Components.RGBA, depth, depth);
            Raster back = read(write(picture, format));
            assertEquals(depth < 8 ? 8 : 16, back.bitDepth());
            for (int c = 0; c < 4; c++) {
                for (int i = 0; i < picture.pixels(); i++) {
                    double exact = (picture.plane(c)[i] & 0xFFFF) * (double) back.maxSample() / picture.maxSample();
                    assertEquals(Math.round(exact), back.plane(c)[i] & 0xFFFF);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Components.class,
            names = {"GREY", "RGB"})
    void jpegIsCloseAndKeepsItsComponents(Components components) throws IOException {
        Raster photo = Pictures.of(TestImages.photo(127, 89, 3));
        Raster picture = new Raster(photo.width(), photo.height(), components, 8);
        for (int c = 0; c < components.count(); c++) {
            System.arraycopy(photo.plane(1), 0, picture.plane(c), 0, photo.plane(1).length);
        }
        Raster back = read(write(picture, "jpg"));
        assertEquals(components, back.components());
        assertEquals(8, back.bitDepth());
        double squares = 0;
        for (int i = 0; i < picture.pixels(); i++) {
            double error = (picture.plane(0)[i] & 0xFFFF) - (back.plane(0)[i] & 0xFFFF);
            squares += error * error;
        }
        assertTrue(squares / picture.pixels() < 16, "mean squared error " + squares / picture.pixels());
    }

    @Test
    void aJpegOfFlatGreyIsThatGrey() throws IOException {
        for (int grey = 0; grey < 256; grey += 15) {
            Raster picture = new Raster(16, 16, Components.GREY, 8);
            Arrays.fill(picture.plane(0), (short) grey);
            assertEquals(grey, read(write(picture, "jpeg")).get(0, 5, 5), 1);
        }
    }

    @Test
    void whatAFormatCannotHoldIsRefusedInOneLine() {
        Raster alpha = new Raster(3, 2, Components.RGBA, 8);
        Raster deep = new Raster(3, 2, Components.GREY, 16);
        assertRefused(alpha, "jpg", "alpha");
        assertRefused(alpha, "bmp", "alpha");
        assertRefused(alpha, "ppm", "RGB");
        assertRefused(deep, "jpg", "8 bits");
        assertRefused(deep, "bmp", "8 bits");
        assertRefused(deep, "pbm", "1-bit");
        assertRefused(deep, "webp", "unknown format webp");
        assertRefused(deep, "", "choose one of png");
    }

    private static void assertRefused(Raster picture, String format, String expected) {
        IOException e = assertThrows(IOException.class, () -> write(picture, format));
        assertTrue(e.getMessage().contains(expected), e.getMessage());
        assertEquals(1, e.getMessage().lines().count());
    }

    @Test
    void filesAreReplacedOnlyByCompleteOnes(@TempDir Path folder) throws IOException {
        Raster picture = Pictures.random(31, 13, Components.RGB, 8, 1);
        Path file = folder.resolve("picture.PNG");
        PictureFiles.write(picture, file);
        PictureFiles.write(picture, file);
        assertEquals(picture, PictureFiles.read(file));

        Path jpeg = folder.resolve("picture.jpg");
        Files.writeString(jpeg, "was here before");
        Raster alpha = new Raster(3, 2, Components.RGBA, 8);
        assertThrows(IOException.class, () -> PictureFiles.write(alpha, jpeg));
        assertEquals("was here before", Files.readString(jpeg));
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void pathsThatCannotBeWrittenAreNamed(@TempDir Path folder) throws IOException {
        Raster picture = new Raster(3, 2, Components.GREY, 8);
        Path directory = Files.createDirectory(folder.resolve("directory.png"));
        Path orphan = folder.resolve("missing/picture.png");
        for (Path path : List.of(directory, orphan, folder.resolve("nosuffix"), folder.resolve("dot."))) {
            IOException e = assertThrows(IOException.class, () -> PictureFiles.write(picture, path));
            assertTrue(e.getMessage().startsWith(path + ": "), e.getMessage());
        }
        assertFalse(Files.exists(orphan.getParent()));
    }

    @Test
    void pathsThatCannotBeReadAreNamed(@TempDir Path folder) throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.png"));
        Path text = Files.writeString(folder.resolve("text.png"), "no picture at all, just a few words of text\n");
        for (Path path : List.of(folder, folder.resolve("missing.png"), empty, text)) {
            IOException e = assertThrows(IOException.class, () -> PictureFiles.read(path));
            assertTrue(e.getMessage().startsWith(path + ": "), e.getMessage());
            assertEquals(1, e.getMessage().lines().count());
        }
    }

    @Test
    void theFormatListsTellTheTruth() throws IOException {
        for (String format : PictureFiles.writableFormats()) {
            Components components = format.equals("ppm") ? Components.RGB : Components.GREY;
            Raster picture = Pictures.random(5, 4, components, 1, 3);
            assertTrue(write(picture, format).length > 0, format);
        }
        assertTrue(PictureFiles.readableFormats().contains("webp"));
    }

    private static byte[] write(Raster picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PictureFiles.write(picture, out, format);
        return out.toByteArray();
    }

    private static Raster read(byte[] file) throws IOException {
        return PictureFiles.read(new ByteArrayInputStream(file), "test");
    }
}
