package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.testimages.TestImages;
import io.github.prefixel.tokenizer.principal.PrincipalModel;
import io.github.prefixel.tokenizer.principal.PrincipalTraining;
import io.github.prefixel.tokenizer.principal.TrainingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code prefixel describe} and {@code prefixel search}, which go together. */
class SearchCommandTest {
    private static final int PICTURES = 12;

    @TempDir
    private static Path shared;

    private static Path photos;
    private static Path model;

    @TempDir
    private Path folder;

    private Path index;

    @BeforeAll
    static void makePicturesAndModel() throws IOException {
        photos = Files.createDirectory(shared.resolve("photos"));
        model = shared.resolve("photos.pfxm");
        PrincipalTraining training =
                new PrincipalTraining(TrainingOptions.defaults().withDimension(16));
        for (int i = 0; i < PICTURES; i++) {
            Raster picture = Samples.raster(TestImages.photo(48, 32, i));
            training.add(picture);
            PictureFiles.write(picture, photos.resolve(String.format("%02d.png", i)));
        }
        ModelFile file =
                new ModelFile(Map.of(PrincipalModel.SECTION, training.finish().toBytes()));
        Files.write(model, file.toBytes());
    }

    @BeforeEach
    void nameIndex() {
        index = folder.resolve("index");
    }

    private CommandRun describe(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("describe", photos, "--model", model, "--out", index));
        arguments.addAll(Arrays.asList(more));
        return CommandRun.of(arguments.toArray());
    }

    @Test
    void aPictureFindsItselfFirst() {
        CommandRun made = describe().succeeds();
        assertTrue(made.error().contains("12 pictures, descriptors of 256 numbers"), made.error());
        CommandRun run =
                CommandRun.of("search", photos.resolve("03.png"), index).succeeds();
        List<String> lines = run.outputText().lines().toList();
        assertEquals(10, lines.size());
        assertEquals("   1     0.00  03.png", lines.get(0));
        assertFalse(lines.get(1).contains(" 0.00 "), lines.get(1));
        assertEquals("", run.error());
    }

    /** Another size, other noise: the same picture is still the nearest. */
    @Test
    void aCopyIsFoundWithinALimit() throws IOException {
        describe().succeeds();
        Path copy = folder.resolve("copy.png");
        Raster larger = new Raster(96, 64, Samples.raster().components(), 8);
        Raster original = Samples.raster(TestImages.photo(48, 32, 5));
        for (int p = 0; p < 3; p++) {
            for (int i = 0; i < 96 * 64; i++) {
                larger.plane(p)[i] = original.plane(p)[i / 96 / 2 * 48 + i % 96 / 2];
            }
        }
        PictureFiles.write(larger, copy);
        CommandRun near = CommandRun.of("search", copy, index, "--within", "3").succeeds();
        assertEquals(1, near.outputText().lines().count(), near.outputText());
        assertTrue(near.outputText().endsWith("05.png" + System.lineSeparator()), near.outputText());
        CommandRun all =
                CommandRun.of("search", copy, index, "--within", "1000").succeeds();
        assertEquals(PICTURES, all.outputText().lines().count());
        CommandRun two = CommandRun.of("search", copy, index, "--within", "1000", "--top", "2");
        assertEquals(2, two.succeeds().outputText().lines().count());
    }

    @Test
    void manyQueriesForScripts() {
        describe("--dimension", "40", "--threads", "2").succeeds();
        CommandRun run =
                CommandRun.of("search", photos, index, "--json", "--top", "1").succeeds();
        List<String> lines = run.outputText().lines().toList();
        assertEquals(PICTURES, lines.size());
        assertTrue(
                lines.get(7)
                        .startsWith("{\"query\":\"07.png\",\"neighbours\":[{\"rank\":1,\"item\":7,\"distance\":0.0,"
                                + "\"name\":\"07.png\"}],\"multiplyAdds\":"),
                lines.get(7));
        assertTrue(lines.get(7).endsWith(",\"multiplyAddsOfAll\":480}"), lines.get(7));
        CommandRun titled = CommandRun.of("search", photos, index, "--top", "1", "--stats", "--dimension", "3")
                .succeeds();
        assertEquals(2 * PICTURES, titled.outputText().lines().count());
        assertTrue(titled.outputText().startsWith("00.png" + System.lineSeparator() + "   1     0.00  00.png"));
        assertTrue(titled.error().startsWith("00.png: "), titled.error());
        assertTrue(titled.error().contains("of comparing with all 12 in full"), titled.error());
    }

    @Test
    void whatCannotBeReadIsLeftOut() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.png"), "no picture");
        CommandRun made = describe(broken);
        assertEquals(3, made.exitCode(), made.error());
        assertTrue(made.error().startsWith("broken.png: left out, "), made.error());
        assertTrue(made.error().contains("12 pictures, 1 left out"), made.error());
        CommandRun run = CommandRun.of("search", broken, photos.resolve("01.png"), index);
        assertEquals(3, run.exitCode());
        assertEquals(11, run.outputText().lines().count());
        CommandRun none = CommandRun.of("search", broken, index);
        assertEquals(1, none.exitCode());
        assertTrue(none.error()
                .endsWith("prefixel: none of the queries could be read: name other pictures" + System.lineSeparator()));
    }

    @Test
    void anIndexIsReplacedOnlyIfAskedFor() throws IOException {
        describe("--json").succeeds();
        byte[] rows = Files.readAllBytes(index.resolve("descriptors.npy"));
        describe().fails(1, index + ": a finished index is there: choose another --out, or replace it with --restart");
        describe("--restart", "--threads", "3").succeeds();
        assertArrayEquals(rows, Files.readAllBytes(index.resolve("descriptors.npy")));
        try (Stream<Path> files = Files.list(index)) {
            assertEquals(3, files.count());
        }
    }

    @Test
    void mistakesAreOneLine() throws IOException {
        Path other = folder.resolve("other.pfxm");
        Files.write(other, new ModelFile(Map.of()).toBytes());
        CommandRun withoutBasis = CommandRun.of("describe", photos, "--model", other, "--out", index);
        assertEquals(1, withoutBasis.exitCode());
        assertTrue(withoutBasis.error().startsWith("prefixel: " + other + ": "), withoutBasis.error());
        assertTrue(withoutBasis.error().contains("'prefixel train'"), withoutBasis.error());
        assertEquals(
                1,
                CommandRun.of("describe", photos, "--model", photos.resolve("00.png"), "--out", index)
                        .exitCode());
        assertEquals(2, describe("--dimension", "0").exitCode());
        assertEquals(2, describe("--dimension", "100000").exitCode());
        assertEquals(
                1,
                CommandRun.of("describe", folder.resolve("none"), "--model", model, "--out", index)
                        .exitCode());
        assertFalse(Files.exists(index));

        Path photo = photos.resolve("00.png");
        CommandRun noIndex = CommandRun.of("search", photo, photos);
        assertEquals(1, noIndex.exitCode());
        assertTrue(noIndex.error().contains("index.json is missing"), noIndex.error());
        assertEquals(2, CommandRun.of("search", photo).exitCode());
        describe().succeeds();
        assertEquals(
                1, CommandRun.of("search", folder.resolve("none.png"), index).exitCode());
        assertEquals(2, CommandRun.of("search", photo, index, "--top", "0").exitCode());
        assertEquals(
                2, CommandRun.of("search", photo, index, "--dimension", "0").exitCode());
        assertEquals(2, CommandRun.of("search", photo, index, "--within", "-1").exitCode());
        Files.write(index.resolve("model.pfxm"), Files.readAllBytes(other));
        CommandRun damaged = CommandRun.of("search", photo, index);
        assertEquals(1, damaged.exitCode());
        assertEquals(1, damaged.error().lines().count(), damaged.error());
        assertTrue(damaged.error().contains("as index.json says"), damaged.error());
    }
}
