package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.codec.plan.TrainedParts;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.codec.train.Crops;
import io.github.prefixel.codec.train.SeenPictures;
import io.github.prefixel.testimages.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
    /** Made once: it takes longer than most of what is tested. */
    private static final List<Raster> PHOTOS = IntStream.rangeClosed(1, 4)
            .mapToObj(seed -> Samples.raster(TestImages.photo(48, 40, seed)))
            .toList();

    @TempDir
    private Path folder;

    private Path photos;
    private Path model;

    @BeforeEach
    void writePhotos() throws IOException {
        model = folder.resolve("model.pfxm");
        photos = Files.createDirectory(folder.resolve("photos"));
        for (int seed = 1; seed <= 4; seed++) {
            PictureFiles.write(photo(seed), photos.resolve(seed + ".png"));
        }
    }

    private static Raster photo(int seed) {
        return PHOTOS.get(seed - 1);
    }

    private CommandRun train(Object... options) {
        Object[] arguments = new Object[options.length + 4];
        arguments[0] = "train";
        arguments[1] = photos;
        arguments[2] = "--out";
        arguments[3] = model;
        System.arraycopy(options, 0, arguments, 4, options.length);
        return CommandRun.of(arguments);
    }

    private ModelFile file() throws IOException {
        return ModelFile.parse(Files.readAllBytes(model));
    }

    @Test
    void makesTheSameModelWithAnyNumberOfThreads() throws IOException {
        CommandRun run = train("--threads", "1").succeeds();
        assertTrue(run.error().contains("of 3 pictures, 1 held out"), run.error());
        assertTrue(run.error().contains("squares of 256"), run.error());
        byte[] once = Files.readAllBytes(model);
        train("--threads", "3", "--json").succeeds();
        assertArrayEquals(once, Files.readAllBytes(model));
        assertEquals(Set.of("MIXI", "NETS", "AXES", "PRIN", "BLOC", "SEEN"), file().tags());
        TrainedParts.of(file());
        SeenPictures seen = SeenPictures.of(file());
        assertTrue(seen.contains(photo(1)) && seen.contains(photo(3)));
        assertFalse(seen.contains(photo(4)));
    }

    @Test
    void testPicturesAreNotLearnedFrom() throws IOException {
        Path copy = folder.resolve("copy.ppm");
        PictureFiles.write(photo(2), copy);
        train("--test", copy, "--no-coder")
                .fails(1, "2.png is the test picture copy.ppm: take it out of either, or --allow-overlap");
        assertFalse(Files.exists(model));
        train("--test", copy, "--no-coder", "--allow-overlap").succeeds();
        assertEquals(4, SeenPictures.of(file()).count());
    }

    @Test
    void rdRefusesTrainingPictures() {
        train("--no-basis").succeeds();
        Path seen = photos.resolve("1.png");
        CommandRun.of("rd", "--rates", "1,2", "--model", model, seen)
                .fails(
                        1,
                        "1: the model was trained on this picture: measure on others, or --allow-overlap if you know"
                                + " what the figures are worth");
        CommandRun.of("rd", "--rates", "1,2", "--model", model, photos.resolve("4.png"))
                .succeeds();
        CommandRun.of("rd", "--rates", "1,2", "--model", model, "--allow-overlap", seen)
                .succeeds();
    }

    @Test
    void repeatedPicturesCountOnceAndCorruptOnesAreLeftOut() throws IOException {
        PictureFiles.write(photo(1), photos.resolve("again.ppm"));
        Files.write(photos.resolve("broken.png"), new byte[] {1, 2, 3});
        CommandRun run = train("--no-coder", "--json");
        assertEquals(3, run.exitCode(), run.error());
        assertTrue(run.error().contains("broken.png: left out, "), run.error());
        assertTrue(run.error().contains("1 pictures have the same content as others and count once"), run.error());
        assertTrue(run.outputText().contains("\"learned\":3,\"heldOut\":1,\"repeated\":1,\"skipped\":1"));
    }

    @Test
    void saysWhatIsWrongWithPictures() throws IOException {
        Path one = photos.resolve("1.png");
        CommandRun.of("train", one, "--out", model).fails(1, "one picture to learn from: name two or more");
        Path grey = folder.resolve("grey.pgm");
        PictureFiles.write(new Raster(5, 5, Components.GREY, 8), grey);
        CommandRun.of("train", photos, grey, "--out", model)
                .fails(
                        1,
                        "grey.pgm is grey, but 1.png is in colour: train on one kind, or make all the same with"
                                + " --components rgb or grey");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        CommandRun.of("train", empty, "--out", model)
                .fails(1, empty + ": holds no pictures: name pictures, folders of pictures, tar shards or IDX files");
        assertFalse(Files.exists(model));
    }

    @Test
    void saysWhichOptionsDoNotGoTogether() {
        assertEquals(2, CommandRun.of("train", photos).exitCode());
        assertEquals(2, train("--from", "none").exitCode());
        assertEquals(2, train("--no-coder", "--no-basis").exitCode());
        assertEquals(2, train("--nets", "--no-coder").exitCode());
        assertEquals(2, train("--hold-out", "1").exitCode());
        assertEquals(2, train("--hold-out", "3", "--test", photos).exitCode());
    }

    /** Pictures of one pixel, and such in which nothing varies. */
    @Test
    void picturesThatTeachNothingDoNoHarm() throws IOException {
        Path dull = Files.createDirectory(folder.resolve("dull"));
        for (int side = 1; side <= 5; side++) {
            PictureFiles.write(new Raster(side * side, side, Components.RGB, 8), dull.resolve(side + ".ppm"));
        }
        CommandRun.of("train", dull, "--out", model, "--json").succeeds();
        TrainedParts.of(file());
        CommandRun.of("train", dull, "--out", model, "--components", "grey", "--hold-out", "0")
                .succeeds();
        assertFalse(file().tags().contains("AXES"));
        CommandRun.of("encode", "--model", model, photos.resolve("1.png"), folder.resolve("out.pfxl"))
                .fails(
                        1,
                        "the model " + file().name() + " was learned from grey pictures and knows no colours: give one"
                                + " that was trained on pictures like this, without --no-coder");
        Path picture = dull.resolve("1.ppm");
        CommandRun.of("train", dull, "--out", picture)
                .fails(1, picture + ": is there, and is no model: choose another name for the model");
    }

    /** What training networks takes: two pictures, small for the sake of time. */
    private CommandRun trainNetworks(String from) throws IOException {
        Path small = Files.createDirectory(folder.resolve("small"));
        PictureFiles.write(Crops.crop(photo(1), 0, 0, 20, 16), small.resolve("1.png"));
        PictureFiles.write(Crops.crop(photo(2), 0, 0, 20, 16), small.resolve("2.png"));
        return CommandRun.of("train", small, "--out", model, "--nets", "--from", from, "--no-basis", "--hold-out", "0")
                .succeeds();
    }

    /** Prediction and estimation stay those of the program. */
    @Test
    void tunesNetworks() throws IOException {
        CommandRun run = trainNetworks("shipped");
        assertTrue(run.error().contains("significance network: "), run.error());
        assertEquals(Set.of("MIXI", "NETS", "AXES", "SEEN"), file().tags());
        TrainedParts.of(file());
    }

    /** As the parts that come with the program are made. */
    @Test
    void trainsNetworksFromNothing() throws IOException {
        CommandRun run = trainNetworks("none");
        assertTrue(run.error().contains("prediction network 3 of 3"), run.error());
        assertEquals(Set.of("PRED", "ESTI", "MIXI", "NETS", "AXES", "SEEN"), file().tags());
        TrainedParts.of(file());
    }
}
