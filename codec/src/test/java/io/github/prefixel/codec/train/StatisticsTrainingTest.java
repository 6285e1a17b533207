package io.github.prefixel.codec.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.model.Prior;
import io.github.prefixel.codec.predict.PredictionNets;
import io.github.prefixel.testimages.TestImage;
import io.github.prefixel.testimages.TestImages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTrainingTest {
    private static final List<Raster> PICTURES = List.of(texture(1), texture(2), texture(3));

    /** Stripes of one kind, as no photograph has them. */
    private static Raster texture(int seed) {
        TestImage image = TestImages.photo(96, 96, seed);
        Raster picture = new Raster(96, 96, Components.RGB, 8);
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < 96 * 96; i++) {
                int stripe = (i % 96 / 3 + seed) % 2 * 60;
                picture.plane(c)[i] = (short) Math.min(255, (image.planes()[c][i] & 0xFF) / 2 + stripe);
            }
        }
        return picture;
    }

    @Test
    void picturesOfTheDomainGetShorter() {
        PredictionNets nets = PredictionNets.shipped();
        Prior fitted = new StatisticsTraining(PICTURES.subList(0, 2), nets, 1).fit(Prior.mixing());
        TrainingPicture unseen = new TrainingPicture(PICTURES.get(2), nets);
        assertTrue(bits(unseen, fitted) < 0.99 * bits(unseen, Prior.mixing()));
    }

    @Test
    void isTheSameWithAnyNumberOfThreadsAndAsAFile() throws IOException {
        byte[] one = file(new StatisticsTraining(PICTURES, PredictionNets.NONE, 1).fit(Prior.mixing()));
        byte[] three = file(new StatisticsTraining(PICTURES, PredictionNets.NONE, 3).fit(Prior.mixing()));
        assertArrayEquals(one, three);
        assertArrayEquals(one, file(Prior.read(new ByteArrayInputStream(one))));
        assertTrue(one.length < 200_000, "bytes: " + one.length);
    }

    @Test
    void aPictureOfOnePixelDoesNoHarm() throws IOException {
        Raster pixel = new Raster(1, 1, Components.GREY, 1);
        byte[] file = file(new StatisticsTraining(List.of(pixel), PredictionNets.NONE, 1).fit(Prior.mixing()));
        assertEquals(file.length, file(Prior.read(new ByteArrayInputStream(file))).length);
    }

    private static double bits(TrainingPicture picture, Prior prior) {
        var walk = picture.walk();
        CodeLength length = new CodeLength(picture.truth(), picture.model(walk, prior));
        walk.run(w -> w.tokens() < 20_000 ? length.exchange(w) : CodeLength.END);
        return length.bits();
    }

    private static byte[] file(Prior prior) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        prior.write(out);
        return out.toByteArray();
    }
}
