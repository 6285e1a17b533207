package io.github.prefixel.codec.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.Pictures;
import io.github.prefixel.codec.estimate.EstimationNets;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.predict.PredictionNets;
import io.github.prefixel.testimages.TestImages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EstimationTrainingTest {
    private static byte[] trained(List<Raster> pictures, int threads) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> progress = new ArrayList<>();
        EstimationTraining.train(pictures, pictures.subList(0, 1), PredictionNets.NONE, 1, threads, progress::add)
                .write(new DataOutputStream(bytes));
        assertTrue(progress.size() > EstimationNets.KINDS, progress.size() + " lines");
        return bytes.toByteArray();
    }

    @Test
    void theSamePicturesGiveTheSameNetworksOnAnyNumberOfThreads() throws IOException {
        List<Raster> pictures =
                List.of(Pictures.of(TestImages.photo(96, 64, 1)), Pictures.of(TestImages.deadLeaves(64, 96, 1)));
        byte[] once = trained(pictures, 1);
        assertArrayEquals(once, trained(pictures, 2));
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        EstimationNets.read(new DataInputStream(new ByteArrayInputStream(once))).write(new DataOutputStream(again));
        assertArrayEquals(once, again.toByteArray());
    }
}
