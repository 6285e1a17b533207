package io.github.prefixel.codec.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.model.Nets;
import io.github.prefixel.codec.model.Prior;
import io.github.prefixel.codec.predict.PredictionNets;
import io.github.prefixel.testimages.TestImage;
import io.github.prefixel.testimages.TestImages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTuningTest {
    private static final Nets SHIPPED = Prior.nets().networks();

    private static final int SIDE = 40;

    /** Discs behind stripes. */
    private static Raster texture(int seed) {
        TestImage image = TestImages.deadLeaves(SIDE, SIDE, seed);
        Raster picture = new Raster(SIDE, SIDE, Components.RGB, 8);
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < SIDE * SIDE; i++) {
                int stripe = (i % SIDE / 3 + seed) % 2 * 60;
                picture.plane(c)[i] = (short) ((image.planes()[c][i] & 0xFF) / 2 + stripe);
            }
        }
        return picture;
    }

    private static Nets tuned(List<Raster> pictures, int threads) {
        List<String> log = new ArrayList<>();
        return new NetworkTuning(pictures, PredictionNets.NONE, 1, threads, log::add).tune(Prior.nets());
    }

    @Test
    void suitsPicturesOfTheDomainAndDoesNotDependOnTheThreads() {
        List<Raster> pictures = List.of(texture(1), texture(2), texture(3));
        Nets nets = tuned(pictures, 1);
        DecisionSamples unseen = new DecisionSamples(1);
        unseen.draw(new TrainingPicture(texture(4), PredictionNets.NONE), Prior.mixing(), 0.5);
        Samples samples = unseen.significance();
        assertTrue(Trainer.loss(nets.significanceNet(), samples, Loss.LOGISTIC)
                < 0.99 * Trainer.loss(SHIPPED.significanceNet(), samples, Loss.LOGISTIC));
        Nets same = tuned(pictures, 3);
        assertArrayEquals(
                nets.significanceNet().weights(), same.significanceNet().weights());
        for (int kind = 0; kind < Nets.KINDS; kind++) {
            assertArrayEquals(
                    nets.signNets().get(kind).weights(),
                    same.signNets().get(kind).weights());
        }
    }

    @Test
    void staysAsItIsWithoutPicturesToCheckItOn() {
        assertSame(SHIPPED, tuned(List.of(), 1));
        assertSame(SHIPPED, tuned(List.of(texture(1)), 1));
    }

    @Test
    void keepsNoMoreSamplesThanItMay() {
        DecisionSamples samples = new DecisionSamples(1, 100, 5);
        samples.draw(new TrainingPicture(texture(1), PredictionNets.NONE), Prior.mixing(), 1);
        assertEquals(100, samples.significance().size());
        assertEquals(5, samples.sign(0).size());
    }
}
