package io.github.prefixel.tokenizer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.tokenizer.Pictures;
import io.github.prefixel.tokenizer.principal.PrincipalModel;
import io.github.prefixel.tokenizer.principal.PrincipalTraining;
import io.github.prefixel.tokenizer.principal.TrainingOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Descriptors of pictures: tiles of photographs that do not overlap, made-up ones where there are no others. 10,000 tiles
 * with the system property {@code prefixel.long}, else few.
 */
class TileSearchTest {
    private static final Path PHOTOS = Path.of("../../shared/images/photos");
    private static final boolean LONG = Boolean.getBoolean("prefixel.long");
    private static final int SIDE = 48;
    private static final int TILES = LONG ? 10_000 : 600;
    private static final int DIMENSION = 256;
    private static final int TEN = 10;

    @Test
    void tilesFindWhatBruteForceFinds() throws IOException {
        List<Raster> tiles = tiles();
        // One in twenty is not in the index.
        List<Raster> others = IntStream.range(0, TILES / 20)
                .mapToObj(i -> tiles.remove(i * tiles.size() / (TILES / 20)))
                .toList();
        PrincipalTraining training =
                new PrincipalTraining(TrainingOptions.defaults().withDimension(LONG ? 256 : 32));
        for (int i = 0; i < tiles.size(); i += 10) {
            training.add(tiles.get(i));
        }
        PrincipalModel model = training.finish();
        BruteForce brute = new BruteForce(describe(model, tiles.subList(0, TILES)));
        NearestSearch search = new NearestSearch(brute.descriptors(DIMENSION));
        assertExact(brute, search, brute.all());
        assertExact(brute, search, describe(model, others));
    }

    private static void assertExact(BruteForce brute, NearestSearch search, float[][] queries) {
        long multiplyAdds = 0;
        for (float[] query : queries) {
            assertEquals(brute.nearest(query, TEN), search.nearest(query, TEN, Double.POSITIVE_INFINITY));
            multiplyAdds += search.multiplyAdds();
            assertTrue(!LONG || 5 * search.multiplyAdds() <= brute.multiplyAdds(), "five times fewer for each");
        }
        if (LONG) {
            System.out.printf(
                    "%d queries: %.1f times fewer%n",
                    queries.length, (double) queries.length * brute.multiplyAdds() / multiplyAdds);
        }
    }

    private static float[][] describe(PrincipalModel model, List<Raster> pictures) {
        return pictures.stream()
                .map(picture -> DescriptorIndex.descriptor(model.coefficients(picture), DIMENSION))
                .toArray(float[][]::new);
    }

    /** A twentieth more than go into the index. */
    private static List<Raster> tiles() throws IOException {
        int wanted = TILES + TILES / 20;
        List<Raster> tiles = new ArrayList<>();
        if (Files.isDirectory(PHOTOS)) {
            try (Stream<Path> entries = Files.list(PHOTOS)) {
                for (Path file : entries.sorted().toList()) {
                    try (InputStream in = Files.newInputStream(file)) {
                        cut(PictureFiles.read(in, file.toString()), tiles, wanted);
                    }
                }
            }
        }
        while (tiles.size() < wanted) {
            cut(Pictures.photo(SIDE * 20, SIDE * 32, tiles.size()), tiles, wanted);
        }
        return tiles;
    }

    private static void cut(Raster picture, List<Raster> tiles, int wanted) {
        for (int y = 0; y + SIDE <= picture.height() && tiles.size() < wanted; y += SIDE) {
            for (int x = 0; x + SIDE <= picture.width() && tiles.size() < wanted; x += SIDE) {
                Raster tile = new Raster(SIDE, SIDE, picture.components(), picture.bitDepth());
                for (int p = 0; p < picture.components().count(); p++) {
                    for (int row = 0; row < SIDE; row++) {
                        System.arraycopy(
                                picture.plane(p), (y + row) * picture.width() + x, tile.plane(p), row * SIDE, SIDE);
                    }
                }
                tiles.add(tile);
            }
        }
    }
}
