package io.github.prefixel.tokenizer.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.tokenizer.Pictures;
import io.github.prefixel.tokenizer.Program;
import io.github.prefixel.tokenizer.build.BuildListener;
import io.github.prefixel.tokenizer.input.Inputs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptorIndexTest {
    private static final int DIMENSION = 12;
    private static final ModelFile MODEL = new ModelFile(Map.of("TEST", new byte[] {1, 2, 3}));

    @TempDir
    private Path folder;

    private Path photos;
    private Path index;
    private final List<String> left = new ArrayList<>();

    @BeforeEach
    void makePictures() throws IOException {
        photos = Files.createDirectory(folder.resolve("photos"));
        index = folder.resolve("index");
        int i = 0;
        for (Raster picture : Pictures.noise(20, 16).toList()) {
            PictureFiles.write(picture, photos.resolve(String.format("%02d.png", i++)));
        }
    }

    /** Stands for principal coefficients: some samples. */
    private static double[] coefficients(Raster picture) {
        if (picture.width() < 16) {
            throw new IllegalArgumentException("too small");
        }
        double[] all = new double[DIMENSION + 3];
        for (int i = 0; i < all.length; i++) {
            all[i] = picture.plane(0)[i] / 3.0 - 20;
        }
        return all;
    }

    private IndexBuild.Result build(int threads) throws IOException {
        return build(index, threads);
    }

    private IndexBuild.Result build(Path out, int threads) throws IOException {
        Inputs inputs = Inputs.of(List.of(photos));
        return new IndexBuild("test", MODEL, DescriptorIndexTest::coefficients, DIMENSION, inputs, 1 << 20, threads)
                .run(out, new BuildListener() {
                    @Override
                    public void begun(long done, long total) {}

                    @Override
                    public void progressed(long done) {}

                    @Override
                    public void skipped(String name, String reason) {
                        left.add(name + ": " + reason);
                    }
                });
    }

    @Test
    void aPictureOfTheIndexIsItsOwnNearest() throws IOException {
        assertEquals(new IndexBuild.Result(20, 0), build(2));
        DescriptorIndex read = DescriptorIndex.read(index, Integer.MAX_VALUE);
        assertEquals(MODEL.name(), read.model().name());
        assertEquals(20, read.names().size());
        assertEquals(DIMENSION, read.descriptors().dimension());
        NearestSearch search = new NearestSearch(read.descriptors());
        for (int item = 0; item < 20; item++) {
            Raster picture;
            try (var in = Files.newInputStream(photos.resolve(read.names().get(item)))) {
                picture = PictureFiles.read(in, "picture");
            }
            float[] query = DescriptorIndex.descriptor(coefficients(picture), DIMENSION);
            assertEquals(List.of(new Neighbour(item, 0)), search.nearest(query, 1, Double.POSITIVE_INFINITY));
        }
        assertEquals(5, DescriptorIndex.read(index, 5).descriptors().dimension());
    }

    @Test
    void threadsAndReplacementMakeNoDifference() throws IOException {
        build(1);
        Path other = folder.resolve("other");
        build(other, 4);
        build(4);
        for (String file : List.of(DescriptorIndex.FILE, DescriptorIndex.DESCRIPTORS, DescriptorIndex.MODEL)) {
            assertArrayEquals(Files.readAllBytes(other.resolve(file)), Files.readAllBytes(index.resolve(file)));
        }
        try (Stream<Path> files = Files.list(index)) {
            assertEquals(3, files.count());
        }
    }

    @Test
    void picturesThatCannotBeDescribedAreLeftOut() throws IOException {
        Files.writeString(photos.resolve("05.png"), "no picture");
        PictureFiles.write(Pictures.photo(8, 8), photos.resolve("07.png"));
        assertEquals(new IndexBuild.Result(18, 2), build(3));
        assertEquals(2, left.size());
        assertEquals("07.png: too small", left.get(1));
        List<String> names = DescriptorIndex.read(index, DIMENSION).names();
        assertEquals(18, names.size());
        assertFalse(names.contains("05.png"));
    }

    @Test
    void nothingIsLeftIfNothingCanBeDescribed() throws IOException {
        for (int i = 0; i < 20; i++) {
            Files.writeString(photos.resolve(String.format("%02d.png", i)), "no picture");
        }
        assertThrows(IOException.class, () -> build(2));
        assertFalse(Files.exists(index));
        // An older index stays as it is.
        makeIndexOfOnePicture();
        byte[] before = Files.readAllBytes(index.resolve(DescriptorIndex.FILE));
        Files.writeString(photos.resolve("00.png"), "no picture");
        assertThrows(IOException.class, () -> build(2));
        assertArrayEquals(before, Files.readAllBytes(index.resolve(DescriptorIndex.FILE)));
        try (Stream<Path> files = Files.list(index)) {
            assertEquals(3, files.count());
        }
    }

    private void makeIndexOfOnePicture() throws IOException {
        PictureFiles.write(Pictures.photo(16, 16), photos.resolve("00.png"));
        build(1);
    }

    @Test
    void damageIsTold() throws IOException {
        assertDamage(folder.resolve("none"), "is missing");
        build(1);
        Path npy = index.resolve(DescriptorIndex.DESCRIPTORS);
        byte[] rows = Files.readAllBytes(npy);
        Files.write(npy, Arrays.copyOf(rows, rows.length - 4));
        assertDamage(index, "956 bytes of numbers, not 960");
        byte[] infinite = rows.clone();
        ByteBuffer.wrap(infinite).order(ByteOrder.LITTLE_ENDIAN).putFloat(rows.length - 4, Float.NaN);
        Files.write(npy, infinite);
        assertDamage(index, "row 19, number 11 is NaN");
        Files.write(npy, new byte[3]);
        assertDamage(index, "cut off");
        Files.delete(npy);
        assertDamage(index, "descriptors.npy is missing");
        Files.write(npy, rows);

        Path model = index.resolve(DescriptorIndex.MODEL);
        byte[] bytes = Files.readAllBytes(model);
        Files.write(model, new ModelFile(Map.of()).toBytes());
        assertDamage(index, "not " + MODEL.name());
        Files.write(model, new byte[10]);
        assertDamage(index, "model.pfxm: ");
        Files.write(model, bytes);

        Path description = index.resolve(DescriptorIndex.FILE);
        String json = Files.readString(description);
        for (String[] change : new String[][] {
            {"\"format_version\" : 1", "\"format_version\" : 2", "version 2"},
            {"\"dimension\" : 12", "\"dimension\" : 0", "cannot have 0 numbers"},
            {"\"dimension\" : 12", "\"dimension\" : 2147483647", "cannot have"},
            {"\"dimension\" : 12", "\"dimension\" : 13", "shape"},
            {"\"dimension\"", "\"size\"", "'dimension' is missing"},
            {"\"03.png\",", "", "shape"},
            {"\"03.png\",", "3,", "expected VALUE_STRING"},
            {"]", "", ""},
            {json, "", "is empty"},
        }) {
            assertTrue(json.contains(change[0]), change[0]);
            Files.writeString(description, json.replace(change[0], change[1]));
            assertDamage(index, change[2]);
        }
        for (int length = 0; length < json.length() - 2; length += 7) {
            Files.writeString(description, json.substring(0, length));
            assertDamage(index, "");
        }
    }

    private static void assertDamage(Path index, String part) {
        IOException e = assertThrows(IOException.class, () -> DescriptorIndex.read(index, DIMENSION));
        assertTrue(e.getMessage().contains(part), e.getMessage());
        assertFalse(e.getMessage().contains("\n"), e.getMessage());
    }

    /** As a hostile model makes them: an index of such would not be read again. */
    @Test
    void coefficientsThatAreNoFloatsAreRefused() {
        for (double coefficient : new double[] {1e39, Double.NaN}) {
            double[] coefficients = {1, coefficient};
            assertThrows(IllegalArgumentException.class, () -> DescriptorIndex.descriptor(coefficients, 2));
            assertArrayEquals(new float[] {1}, DescriptorIndex.descriptor(coefficients, 1));
        }
    }

    @Test
    void numPyReads() throws Exception {
        Program.needsPython("numpy");
        build(2);
        String program = """
                import json, numpy
                rows = numpy.load("descriptors.npy")
                names = json.load(open("index.json"))["names"]
                assert rows.dtype == numpy.float32 and rows.shape == (len(names), 12), rows.shape
                assert rows.flags.c_contiguous
                distances = ((rows.astype(float) - rows[3]) ** 2).sum(axis=1)
                for i in numpy.argsort(distances, kind="stable")[:5]:
                    print(i, names[i])
                """;
        List<String> lines =
                Program.run(index, "python3", "-c", program).lines().toList();
        DescriptorIndex read = DescriptorIndex.read(index, DIMENSION);
        Raster picture;
        try (var in = Files.newInputStream(photos.resolve("03.png"))) {
            picture = PictureFiles.read(in, "picture");
        }
        List<String> nearest = new NearestSearch(read.descriptors())
                        .nearest(
                                DescriptorIndex.descriptor(coefficients(picture), DIMENSION),
                                5,
                                Double.POSITIVE_INFINITY)
                        .stream()
                        .map(neighbour -> neighbour.item() + " " + read.names().get(neighbour.item()))
                        .toList();
        assertEquals(nearest, lines);
    }
}
