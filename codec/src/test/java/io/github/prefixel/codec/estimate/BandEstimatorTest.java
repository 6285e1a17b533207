package io.github.prefixel.codec.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.net.Net;
import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.SiteKind;
import io.github.prefixel.codec.walk.SiteMap;
import io.github.prefixel.codec.walk.Token;
import io.github.prefixel.codec.walk.Walk;
import io.github.prefixel.codec.wavelet.Orientation;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandEstimatorTest {
    private static final int TOP_PLANE = 9;

    private static EstimationNets randomNets() {
        SplittableRandom random = new SplittableRandom(5);
        Net[] nets = new Net[EstimationNets.KINDS];
        for (int kind = 0; kind < nets.length; kind++) {
            int inputs = Surroundings.inputs(EstimationNets.orientation(kind));
            float[] weights = new float[Net.weightCount(inputs, 4, 0)];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) (random.nextDouble() - 0.5) * 0.5f;
            }
            nets[kind] = new Net(inputs, 4, 0, weights);
        }
        float[] agreements = new float[EstimationNets.KINDS];
        Arrays.fill(agreements, 2);
        return new EstimationNets(nets, agreements);
    }

    /** Random tokens, until there are enough. */
    private static Port noise(int tokens) {
        SplittableRandom random = new SplittableRandom(3);
        return walk -> {
            if (walk.tokens() == tokens) {
                return Port.END;
            }
            return switch (walk.kind()) {
                case QUIET_BAND, QUIET_BLOCK -> random.nextInt(3) == 0 ? Token.OPEN : Token.QUIET;
                case SIGNIFICANCE ->
                    random.nextInt(6) > 0
                            ? Token.INSIGNIFICANT
                            : random.nextBoolean() ? Token.POSITIVE : Token.NEGATIVE;
                case REFINEMENT -> random.nextBoolean() ? Token.REFINE_1 : Token.REFINE_0;
            };
        };
    }

    /** What is added up along the rows is what the network says of the surroundings of each coefficient. */
    @ParameterizedTest
    @CsvSource({"64, 48, 3, 6000", "67, 43, 3, 4000", "37, 1, 1, 300", "1, 23, 3, 300", "9, 31, 1, 900"})
    void agreesWithTheNetwork(int width, int height, int colors, int tokens) {
        SiteMap map = new SiteMap(SubbandLayout.of(width, height), colors, true, (c, band) -> 0);
        Walk walk = new Walk(map, TOP_PLANE);
        walk.run(noise(tokens));
        KnownCoefficients known = new KnownCoefficients(map);
        map.bands().forEach(band -> known.fill(band, walk.values()));
        EstimationNets nets = randomNets();
        int estimates = 0;
        for (BandSites band : map.bands()) {
            if (band.subband().orientation() != Orientation.LL) {
                BandEstimator estimator = new BandEstimator(band, walk, known, nets);
                float[] row = new float[band.subband().width()];
                for (int y = 0; y < band.subband().height(); y++) {
                    estimator.estimate(y, row);
                    for (int x = 0; x < row.length; x++) {
                        assertEquals(plainly(band, x, y, walk, known, nets), row[x], 1e-3 * (1 << TOP_PLANE));
                        estimates += row[x] != 0 ? 1 : 0;
                    }
                }
                assertTrue(estimator.gain() >= 0 && estimator.gain() < 1.5, "gain " + estimator.gain());
            }
        }
        assertTrue(estimates > 10, estimates + " estimates");
    }

    private static float plainly(
            BandSites band, int x, int y, Walk walk, KnownCoefficients known, EstimationNets nets) {
        if (walk.values()[band.site(x, y)] != 0) {
            return 0;
        }
        float threshold = 1 << walk.zeroBin(band, x, y);
        float[] inputs = new float[Surroundings.inputs(band.subband().orientation())];
        Surroundings.gather(band, x, y, known.values(), inputs, 0);
        for (int j = 0; j < inputs.length; j++) {
            inputs[j] = Surroundings.compressed(inputs[j], 1 << walk.zeroBin(band)) / threshold;
        }
        float output = nets.net(EstimationNets.kind(band)).evaluate(inputs, 0, 0);
        return Math.max(-0.8f, Math.min(0.8f, output)) * threshold;
    }

    @ParameterizedTest
    @CsvSource({"40, 30, 200", "40, 30, 1000", "40, 30, 3000", "33, 17, 2222", "8, 8, 77"})
    void theZeroBinIsWhatTheWalkHasAsked(int width, int height, int tokens) {
        SiteMap map = new SiteMap(SubbandLayout.of(width, height), 1, false, (c, band) -> 0);
        int[] asked = new int[map.sites()];
        Arrays.fill(asked, TOP_PLANE + 1);
        Walk walk = new Walk(map, TOP_PLANE);
        Port noise = noise(tokens);
        walk.run(w -> {
            int token = noise.exchange(w);
            BandSites band = w.band();
            if (token == Token.INSIGNIFICANT) {
                asked[w.site()] = w.plane();
            } else if (token == Token.QUIET) {
                int blocksWide = (band.subband().width() + BandSites.BLOCK - 1) / BandSites.BLOCK;
                for (int y = 0; y < band.subband().height(); y++) {
                    for (int x = 0; x < band.subband().width(); x++) {
                        boolean mine = w.kind() == SiteKind.QUIET_BAND
                                || y / BandSites.BLOCK * blocksWide + x / BandSites.BLOCK == w.blockInBand();
                        if (mine) {
                            asked[band.site(x, y)] = w.plane();
                        }
                    }
                }
            }
            return token;
        });
        for (BandSites band : map.bands()) {
            for (int y = 0; y < band.subband().height(); y++) {
                for (int x = 0; x < band.subband().width(); x++) {
                    int site = band.site(x, y);
                    if (walk.values()[site] == 0) {
                        assertEquals(asked[site], walk.zeroBin(band, x, y), band.subband() + " " + x + " " + y);
                    }
                }
            }
        }
    }
}
