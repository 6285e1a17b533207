package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.EncodeOptions;
import io.github.prefixel.codec.Prefixel;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.codec.model.Prior;
import io.github.prefixel.testimages.TestImage;
import io.github.prefixel.testimages.TestImages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
    private static final List<String> PARTS = List.of("estimation.nets", "mixing-1.prior", "nets-1.prior");

    @TempDir
    private Path folder;

    private Path photos;

    @BeforeEach
    void writePhotos() throws IOException {
        photos = Files.createDirectory(folder.resolve("photos"));
        for (int seed = 1; seed <= 4; seed++) {
            TestImage image = TestImages.photo(80, 64, seed);
            Raster picture = new Raster(image.width(), image.height(), Components.RGB, image.bitDepth());
            for (int c = 0; c < 3; c++) {
                System.arraycopy(image.planes()[c], 0, picture.plane(c), 0, image.planes()[c].length);
            }
            PictureFiles.write(picture, photos.resolve(seed + ".png"));
        }
    }

    @Test
    void makesAllShippedPartsTheSameEveryTime() throws IOException {
        CommandRun run =
                CommandRun.of("train", "--out", folder.resolve("a"), photos).succeeds();
        assertTrue(run.error().contains("3 pictures to learn from, 1 held out"), run.error());
        assertTrue(run.error().contains("held-out pictures against the direct model: "), run.error());
        CommandRun.of("train", "--out", folder.resolve("b"), photos).succeeds();
        for (String part : PARTS) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("a").resolve(part)),
                    Files.readAllBytes(folder.resolve("b").resolve(part)),
                    part);
        }
        for (String part : List.of("mixing-1.prior", "nets-1.prior")) {
            try (InputStream in = Files.newInputStream(folder.resolve("a").resolve(part))) {
                Prior.read(in);
            }
        }
    }

    @Test
    void wantsFourPicturesInColour() throws IOException {
        Path one = photos.resolve("1.png");
        CommandRun.of("train", "--out", folder.resolve("a"), one)
                .fails(1, "1 pictures are too few to train on: name four or more");
        PictureFiles.write(new Raster(5, 5, Components.GREY, 8), photos.resolve("0.png"));
        CommandRun.of("train", "--out", folder.resolve("a"), photos).fails(1, "0 is not in colour: leave it out");
        assertEquals(2, CommandRun.of("train", photos).exitCode());
    }

    /** What a stream is made with is shipped with the program, not taken from the folder. */
    @Test
    void streamsNameTheirTrainedParts() throws IOException {
        Raster picture = PictureFiles.read(photos.resolve("1.png"));
        assertEquals(
                "mixing-1",
                Prefixel.info(Prefixel.encode(picture, EncodeOptions.defaults()))
                        .model());
    }
}
