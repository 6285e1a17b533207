package io.github.prefixel.tokenizer.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.quality.MeanAbsoluteError;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.tokenizer.Languages;
import io.github.prefixel.tokenizer.Pictures;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.TokenReader;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against looking at every prefix there is. */
class StopRulesTest {
    private static final int TARGETS = 200;
    private static final List<String> SOME = List.of("grey", "grey of 16 bits", "flat", "pixel");

    /** Every language with every picture that it has words for. */
    static Stream<Arguments> sentences() {
        List<Arguments> all = new ArrayList<>();
        List<Named<Raster>> pictures = pictures();
        for (String language : Languages.names()) {
            for (Named<Raster> picture : pictures) {
                try {
                    Tokenizer tokenizer = Languages.of(language, Map.of());
                    tokenizer.reader(Frame.of(picture.getPayload()));
                    all.add(Arguments.of(Named.of(language, tokenizer), picture));
                } catch (IllegalArgumentException e) {
                    // Not a picture for this language, or not a language without parameters.
                }
            }
        }
        return all.stream();
    }

    private static List<Named<Raster>> pictures() {
        List<Named<Raster>> pictures = new ArrayList<>(
                Pictures.small().filter(p -> SOME.contains(p.getName())).toList());
        pictures.add(Named.of("photo of 260 pixels", Pictures.photo(20, 13)));
        pictures.add(Named.of(
                "noise of 289 pixels", Pictures.noise(1, 17).findFirst().orElseThrow()));
        return pictures;
    }

    private record Curve(long pixels, double[] errors) implements ErrorCurve {
        @Override
        public int length() {
            return errors.length - 1;
        }

        @Override
        public double at(int tokens) {
            return errors[tokens];
        }

        int shortest(double most) {
            int k = 0;
            while (k < length() && errors[k] > most) {
                k++;
            }
            return k;
        }

        double cost(int k, double slope) {
            return errors[k] + slope * k;
        }

        /** The prefix of the least cost. */
        int cheapest(double slope) {
            int best = 0;
            for (int k = 1; k <= length(); k++) {
                best = cost(k, slope) < cost(best, slope) ? k : best;
            }
            return best;
        }

        /** The corner of the convex hull next to one, on one side. */
        int nextCorner(int corner, int step) {
            int end = step < 0 ? 0 : length();
            int next = end;
            for (int k = end; k != corner; k -= step) {
                boolean steeper = (errors[corner] - errors[k]) / (k - corner) * step
                        > (errors[corner] - errors[next]) / (next - corner) * step;
                next = steeper ? k : next;
            }
            return next;
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void stopsWhereLookingAtEveryPrefixDoes(Tokenizer tokenizer, Raster picture) {
        TokenSequence all = tokenizer.tokenize(picture);
        TokenReader reader = tokenizer.reader(all.frame());
        Curve mse = new Curve(picture.pixels(), new double[all.length() + 1]);
        Curve mae = new Curve(picture.pixels(), new double[all.length() + 1]);
        for (int k = 0; k <= all.length(); k++) {
            if (k > 0) {
                reader.accept(all.id(k - 1));
            }
            Raster coarser = reader.picture();
            mse.errors[k] = Psnr.mse(picture, coarser);
            mae.errors[k] = MeanAbsoluteError.of(picture, coarser) / picture.maxSample();
        }
        SplittableRandom random = new SplittableRandom(all.length());
        for (int i = 0; i < TARGETS; i++) {
            for (Curve curve : List.of(mse, mae)) {
                double most = between(curve, random);
                assertEquals(curve.shortest(most), ShortestPrefix.of(curve, most), 1, () -> "error " + most);
            }
            double slope = mse.errors[0] * Math.pow(10, random.nextDouble(-7, 0));
            int k = LeastCost.of(mse, slope);
            int best = mse.cheapest(slope);
            boolean near = k >= mse.nextCorner(best, -1) && k <= mse.nextCorner(best, 1);
            assertTrue(
                    near || mse.cost(k, slope) <= 1.001 * mse.cost(best, slope),
                    () -> "slope " + slope + ": " + k + " tokens, not " + best);
        }
        double db = Psnr.ofMse(between(mse, random), picture.maxSample());
        assertEquals(
                shortest(mse, db, picture),
                StopRules.psnr(db).cut(tokenizer, picture).length(),
                1);
        double most = between(mae, random);
        assertEquals(
                mae.shortest(most), StopRules.l1(most).cut(tokenizer, picture).length(), 1);
    }

    /** An error that occurs, or one on the way from the first to the last. */
    private static double between(Curve curve, SplittableRandom random) {
        double first = curve.errors[0];
        double last = Math.max(curve.errors[curve.length()], 1e-4);
        return random.nextInt(4) == 0
                ? curve.errors[random.nextInt(curve.errors.length)]
                : first * Math.pow(last / first, random.nextDouble());
    }

    /** By what the user reads. */
    private static int shortest(Curve mse, double db, Raster picture) {
        int k = 0;
        while (k < mse.length() && Psnr.ofMse(mse.errors[k], picture.maxSample()) < db) {
            k++;
        }
        return k;
    }

    @Test
    void slopesDoNotDependOnTheDepth() {
        Tokenizer tokenizer = Languages.of("wavelet", Map.of());
        Raster picture = Pictures.photo(19, 14);
        TokenSequence all = tokenizer.tokenize(picture);
        int k = StopRules.slope(0.5).cut(tokenizer, picture).length();
        double cost = Psnr.mse(picture, tokenizer.detokenize(all.prefix(k))) + 0.5 * k;
        for (int other = 0; other <= all.length(); other += 10) {
            double mse = Psnr.mse(picture, tokenizer.detokenize(all.prefix(other)));
            assertTrue(cost <= 1.001 * (mse + 0.5 * other), other + " tokens cost less than " + k);
        }
        Raster deep = new Raster(19, 14, picture.components(), 16);
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < picture.plane(c).length; i++) {
                deep.plane(c)[i] = (short) (257 * picture.plane(c)[i]);
            }
        }
        int ofDeep = StopRules.slope(0.5).cut(tokenizer, deep).length();
        double costOfDeep = Psnr.mse(picture, tokenizer.detokenize(all.prefix(ofDeep))) + 0.5 * ofDeep;
        assertEquals(cost, costOfDeep, 0.05 * cost);
    }

    @Test
    void whatIsOutOfReachTakesTheWholeSequence() {
        Tokenizer tokenizer = Languages.of("wavelet", Map.of("quality", "9"));
        Raster picture = Pictures.photo(16, 12);
        TokenSequence all = tokenizer.tokenize(picture);
        assertEquals(all, StopRules.psnr(99).cut(tokenizer, picture));
        assertEquals(all, StopRules.l1(0).cut(tokenizer, picture));
        assertEquals(all, StopRules.tokens(all.length() + 1).cut(tokenizer, picture));
        assertEquals(all.prefix(7), StopRules.tokens(7).cut(tokenizer, picture));
        assertEquals(0, StopRules.psnr(-100).cut(tokenizer, picture).length());
        assertEquals(0, StopRules.slope(1e9).cut(tokenizer, picture).length());
    }

    @Test
    void refusesWhatIsNoTarget() {
        assertThrows(IllegalArgumentException.class, () -> StopRules.tokens(-1));
        assertThrows(IllegalArgumentException.class, () -> StopRules.psnr(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> StopRules.l1(-0.1));
        assertThrows(IllegalArgumentException.class, () -> StopRules.slope(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> StopRules.slope(Double.POSITIVE_INFINITY));
    }

    /** A stop far away takes about as many pictures as a near one. */
    @Test
    void rendersFewPrefixesOfAFallingError() {
        double[] errors = new double[300_001];
        for (int k = 0; k < errors.length; k++) {
            errors[k] = 5000.0 / (1 + k);
        }
        Curve curve = new Curve(1 << 16, errors);
        int[] near = pictures(curve, 1000);
        int[] far = pictures(curve, 100_000);
        assertTrue(far[0] <= 1.5 * near[0], () -> far[0] + " pictures for an error, " + near[0] + " if it is near");
        assertTrue(far[1] <= 1.5 * near[1], () -> far[1] + " pictures for a slope, " + near[1] + " if it is near");
    }

    /** How many pictures it takes to find the stop after k tokens by its error and by its slope. */
    private static int[] pictures(Curve curve, int k) {
        int[] pictures = new int[2];
        assertEquals(k, ShortestPrefix.of(counting(curve, pictures, 0), curve.errors[k]));
        assertEquals(k, LeastCost.of(counting(curve, pictures, 1), curve.errors[k] / k), 0.05 * k);
        return pictures;
    }

    private static ErrorCurve counting(ErrorCurve curve, int[] counts, int i) {
        return new ErrorCurve() {
            @Override
            public int length() {
                return curve.length();
            }

            @Override
            public long pixels() {
                return curve.pixels();
            }

            @Override
            public double at(int tokens) {
                counts[i]++;
                return curve.at(tokens);
            }
        };
    }
}
