package io.github.prefixel.tokenizer.principal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.tokenizer.Damage;
import io.github.prefixel.tokenizer.Pictures;
import io.github.prefixel.tokenizer.language.Frame;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PrincipalModelTest {
    private static final TrainingOptions SMALL = TrainingOptions.defaults().withDimension(40);

    private static PrincipalModel trained(TrainingOptions options, List<Raster> pictures) {
        PrincipalTraining training = new PrincipalTraining(options);
        pictures.forEach(training::add);
        return training.finish();
    }

    private static List<Raster> noise(int count) {
        return Pictures.noise(count, 48).toList();
    }

    @Test
    void theBasisIsOrthonormal() {
        for (boolean shrinkage : new boolean[] {true, false}) {
            PrincipalModel model = trained(SMALL.withShrinkage(shrinkage), noise(30));
            for (int i = 0; i < 40; i++) {
                for (int j = 0; j < 40; j++) {
                    double product = 0;
                    for (int k = 0; k < 40; k++) {
                        product += model.entry(i, k) * model.entry(j, k);
                    }
                    assertEquals(i == j ? 1 : 0, product, 1e-10);
                }
            }
        }
    }

    /** On the training pictures themselves, without shrinkage. */
    @Test
    void explainedVarianceIsTheEigenvalue() {
        List<Raster> pictures = noise(45);
        PrincipalModel model = trained(SMALL.withShrinkage(false), pictures);
        ExplainedVariance explained = new ExplainedVariance(model);
        pictures.forEach(explained::add);
        double[] expected = model.variances();
        double[] variances = explained.variances();
        for (int i = 0; i < 60; i++) {
            // Those of frequencies on their own axes are stored as logarithms.
            assertEquals(1, variances[i] / expected[i], 2e-3, "component " + i);
            assertTrue(i == 0 || variances[i] <= variances[i - 1] * (1 + 2e-3));
            assertTrue(explained.left(i + 1) <= explained.left(i));
        }
        double[] squares = new double[model.dimension()];
        for (Raster picture : pictures) {
            double[] rotated = model.rotate(model.spectrum(picture));
            Arrays.setAll(squares, i -> squares[i] + rotated[i] * rotated[i] / pictures.size());
        }
        for (int i = 0; i < 30; i++) {
            assertEquals(1, squares[i] / model.eigenvalue(i), 1e-5, "eigenvalue " + i);
        }
        assertEquals(0, explained.left(model.components()), 1e-12);
        assertEquals(45, explained.pictures());
    }

    @Test
    void variancesFallAndAreNumbers() {
        Raster flat = new Raster(20, 20, Components.RGB, 8);
        Raster photo = Pictures.photo(64, 48);
        for (List<Raster> pictures : List.of(
                noise(1),
                noise(3),
                List.of(flat),
                List.of(flat, flat, flat),
                List.of(Pictures.photo(1, 1)),
                List.of(Pictures.photo(40, 9), Pictures.photo(9, 40)))) {
            for (boolean shrinkage : new boolean[] {true, false}) {
                PrincipalModel model = trained(SMALL.withShrinkage(shrinkage).withMirrored(shrinkage), pictures);
                double[] variances = model.variances();
                for (int i = 0; i < variances.length; i++) {
                    assertTrue(Double.isFinite(variances[i]) && variances[i] >= 0);
                    assertTrue(i == 0 || variances[i] <= variances[i - 1]);
                }
                for (double coefficient : model.coefficients(photo)) {
                    assertTrue(Double.isFinite(coefficient));
                }
            }
        }
    }

    /** Pictures that are no larger than the zone are told exactly by all of their coefficients. */
    @Test
    void allCoefficientsAreTheWholeOfASmallPicture() {
        PrincipalModel model = trained(SMALL, noise(10));
        for (Raster picture : List.of(Pictures.photo(32, 32), Pictures.photo(31, 17), Pictures.photo(3, 1))) {
            double[] coefficients = model.coefficients(picture);
            assertEquals(picture, model.picture(coefficients, coefficients.length, Frame.of(picture)));
        }
    }

    @Test
    void moreCoefficientsAreABetterPicture() {
        PrincipalModel model = trained(SMALL, noise(10));
        Raster picture = Pictures.photo(96, 64);
        double[] coefficients = model.coefficients(picture);
        double last = Double.POSITIVE_INFINITY;
        for (int count = 0; count <= model.components(); count = count == 0 ? 4 : 4 * count) {
            double mse = Psnr.mse(picture, model.picture(coefficients, count, Frame.of(picture)));
            assertTrue(mse < last);
            last = mse;
        }
    }

    /** Differences of coefficients are those of pictures: as at the working size. */
    @Test
    void distancesAreThoseOfPictures() {
        PrincipalModel model = trained(SMALL, noise(10));
        Raster a = Pictures.photo(32, 32);
        Raster b = Pictures.noise(1, 32).findFirst().orElseThrow();
        double[] ofA = model.coefficients(a);
        double[] ofB = model.coefficients(b);
        double distance = 0;
        for (int i = 0; i < ofA.length; i++) {
            distance += (ofA[i] - ofB[i]) * (ofA[i] - ofB[i]);
        }
        Raster color = new Raster(32, 32, Components.RGB, 8);
        for (int p = 0; p < 3; p++) {
            System.arraycopy(b.plane(b.components().colors() == 1 ? 0 : p), 0, color.plane(p), 0, 1024);
        }
        assertEquals(Psnr.mse(a, color), distance / (3 * 256 * 256), 1e-9 * Psnr.mse(a, color));
    }

    @Test
    void aModelIsItsBytes() {
        PrincipalModel model = trained(SMALL, noise(12));
        assertArrayEquals(model.toBytes(), trained(SMALL, noise(12)).toBytes());
        PrincipalModel again = PrincipalModel.of(new ModelFile(Map.of(PrincipalModel.SECTION, model.toBytes())));
        assertArrayEquals(model.toBytes(), again.toBytes());
        Raster picture = Pictures.photo(40, 30);
        assertArrayEquals(model.coefficients(picture), again.coefficients(picture));
        assertEquals(40, again.dimension());
        assertEquals(again.components(), again.variances().length);
    }

    @Test
    void damagedSectionsAreRefusedOrModels() {
        byte[] section = trained(SMALL.withDimension(8), noise(3)).toBytes();
        assertThrows(MalformedStreamException.class, () -> PrincipalModel.of(new ModelFile(Map.of())));
        assertThrows(MalformedStreamException.class, () -> PrincipalSection.read(new byte[0], 0));
        SplittableRandom random = new SplittableRandom(9);
        Raster picture = Pictures.photo(4, 4);
        for (int i = 0; i < 100; i++) {
            try {
                byte[] damaged = Damage.of(section, random);
                PrincipalModel model = PrincipalSection.read(damaged, 0);
                model.picture(model.coefficients(picture), 9, Frame.of(picture));
            } catch (MalformedStreamException e) {
                assertTrue(e.offset() >= 0);
            } catch (IllegalArgumentException e) {
                assertTrue(e.getMessage().contains("grey"), e.getMessage());
            }
        }
        byte[] notANumber = section.clone();
        Arrays.fill(notANumber, 4, 8, (byte) 0xFF);
        assertThrows(MalformedStreamException.class, () -> PrincipalSection.read(notANumber, 0));
        ModelFile file = new ModelFile(Map.of(PrincipalModel.SECTION, notANumber));
        assertEquals(
                file.offset(PrincipalModel.SECTION) + 4,
                assertThrows(MalformedStreamException.class, () -> PrincipalModel.of(file))
                        .offset());
        byte[] noBasis = section.clone();
        Arrays.fill(noBasis, section.length - 128, section.length, (byte) 0);
        assertThrows(MalformedStreamException.class, () -> PrincipalSection.read(noBasis, 0));
    }

    @Test
    void greyModelsHaveNoColors() {
        Raster grey = new Raster(30, 30, Components.GREY, 8);
        grey.set(0, 3, 4, 200);
        PrincipalModel model = trained(SMALL, List.of(grey, grey));
        assertEquals(1, model.channels());
        double[] coefficients = model.coefficients(grey);
        assertEquals(grey, model.picture(coefficients, coefficients.length, Frame.of(grey)));
        assertThrows(IllegalArgumentException.class, () -> model.coefficients(Pictures.photo(9, 9)));
        PrincipalModel colors = trained(SMALL, noise(3));
        double[] equal = colors.coefficients(grey);
        assertEquals(grey, colors.picture(equal, equal.length, Frame.of(grey)));
    }

    @Test
    void nothingIsLearnedFromNothing() {
        assertThrows(IllegalStateException.class, () -> new PrincipalTraining().finish());
        assertThrows(IllegalArgumentException.class, () -> SMALL.withDimension(5000));
    }

    /** With ever more evidence correlations are drawn to 0 ever less. */
    @Test
    void shrinkageFallsWithThePictures() {
        double last = 1.1;
        for (int count : new int[] {1, 10, 40, 160}) {
            SplittableRandom random = new SplittableRandom(4);
            int[] members = Members.of(Zone.of(1), 10);
            Moments moments = new Moments(Zone.of(1).size(), members);
            for (int n = 0; n < count; n++) {
                double[] spectrum = new double[Zone.of(1).size()];
                double common = random.nextDouble() - .5;
                for (int member : members) {
                    spectrum[member] = 7 + common + random.nextDouble() - .5;
                }
                moments.add(spectrum);
            }
            double lambda = CorrelationShrinkage.lambda(moments, members, count, true);
            assertTrue(lambda < last, lambda + " of " + count);
            last = lambda;
        }
        assertTrue(last < .1);
    }

    /** Closed forms: ψ'(1) = π²/6, ψ'(½) = π²/2, ψ(1) = −γ. */
    @Test
    void polygammas() {
        assertEquals(Math.PI * Math.PI / 6, VarianceShrinkage.trigamma(1), 1e-10);
        assertEquals(Math.PI * Math.PI / 2, VarianceShrinkage.trigamma(.5), 1e-10);
        assertEquals(-0.5772156649, VarianceShrinkage.digamma(1), 1e-9);
        assertEquals(3.7, VarianceShrinkage.inverseTrigamma(VarianceShrinkage.trigamma(3.7)), 1e-9);
    }
}
