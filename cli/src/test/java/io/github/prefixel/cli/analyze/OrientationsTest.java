package io.github.prefixel.cli.analyze;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.cli.report.Analysis;
import io.github.prefixel.cli.report.FigureTable;
import io.github.prefixel.cli.report.JsonObject;
import io.github.prefixel.cli.report.OutputFolder;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.tokenizer.complex.OrientedEnergies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrientationsTest {
    private static final OrientedEnergies STRIPES = OrientedEnergies.of(stripes());
    private static final OrientedEnergies CONSTANT = OrientedEnergies.of(new Raster(8, 8, Components.GREY, 8));

    @TempDir
    private Path folder;

    /** Upright stripes are next to the vertical; the constant picture has no part in means. */
    @Test
    void sharesStandByLevelAndDirection() {
        FigureTable table = new Orientations(List.of(STRIPES, CONSTANT)).table();
        assertEquals(
                List.of("level, details of", "15°", "45°", "75°", "105°", "135°", "165°", "of variance"), table.head());
        assertEquals(6, table.rows().size());
        List<String> all = table.rows().get(5);
        assertEquals("all levels", all.get(0));
        assertEquals("0.0", all.get(1));
        assertEquals("0.0", all.get(2));
        assertEquals(50, Double.parseDouble(all.get(3)), 1);
        assertEquals(50, Double.parseDouble(all.get(4)), 1);
        assertEquals(100, Double.parseDouble(all.get(7)), 1);
    }

    @Test
    void constantPicturesHaveDashesAndNulls() {
        Orientations orientations = new Orientations(List.of(CONSTANT));
        assertEquals(
                List.of("1, 2 samples", "-", "-", "-", "-", "-", "-", "-"),
                orientations.table().rows().get(0));
        String json = JsonObject.line(orientations.json());
        assertTrue(
                json.startsWith(
                        "{\"pictures\":1,\"degrees\":[15,45,75,105,135,165],\"levels\":[{\"level\":1,\"directions\":[null,"),
                json);
    }

    @Test
    void descriptorsAreRowsInOrder() throws IOException {
        new Orientations(List.of(CONSTANT, STRIPES)).writeDescriptors(new OutputFolder(folder.resolve("new")));
        byte[] file = Files.readAllBytes(folder.resolve("new").resolve("complex.npy"));
        String header = new String(file, 0, 128, StandardCharsets.ISO_8859_1);
        assertTrue(header.contains("(2, 32)"), header);
        float[] second = new float[32];
        ByteBuffer.wrap(file, file.length - 4 * 32, 4 * 32)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(second);
        assertArrayEquals(STRIPES.descriptor(), second);
    }

    @Test
    void theMosaicIsAPng() throws IOException {
        Analysis.Picture picture = Orientations.mosaic("stripes", stripes());
        assertEquals("orientations", picture.file());
        assertTrue(picture.caption().startsWith("stripes: "), picture.caption());
        Raster mosaic = PictureFiles.read(new ByteArrayInputStream(picture.png()), "mosaic");
        assertEquals(Components.RGB, mosaic.components());
    }

    private static Raster stripes() {
        Raster picture = new Raster(64, 64, Components.GREY, 8);
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                picture.set(0, x, y, x / 4 % 2 * 255);
            }
        }
        return picture;
    }
}
