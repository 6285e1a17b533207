package io.github.prefixel.tokenizer.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.tokenizer.Pictures;
import io.github.prefixel.tokenizer.analyze.CodingGain;
import io.github.prefixel.tokenizer.analyze.FixedTransforms;
import io.github.prefixel.tokenizer.analyze.Klt;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockBasesTest {
    private static final double RHO = 0.95;

    /** Rows and columns are autoregressive: the gain is twice that of a row. */
    @Test
    void autoregressiveFieldHasTheGainOfTheClosedForm() {
        BlockTraining training = new BlockTraining(1);
        for (int seed = 0; seed < 8; seed++) {
            training.add(field(512, seed));
        }
        BlockBases bases = training.finish();
        TransformComparison comparison = new TransformComparison(bases);
        for (int seed = 100; seed < 104; seed++) {
            comparison.add(field(512, seed));
        }
        Map<String, Double> gains = comparison.figures().stream()
                .collect(Collectors.toMap(TransformFigures::transform, TransformFigures::codingGain));
        assertEquals(2 * 8.846, gains.get("KLT 8 x 8"), 0.15);
        assertEquals(2 * 8.826, gains.get("DCT 8 x 8"), 0.15);
        assertEquals(2 * 7.942, gains.get("Haar 8 x 8"), 0.15);
        assertTrue(gains.get("KLT 8 x 8") > gains.get("DCT 8 x 8") - 0.02);
        // From the filters' responses; a separable signal leaves much in the detail bands that wavelets do not split.
        assertEquals(14.880, gains.get("CDF 9/7, 3 levels"), 0.15);
        assertEquals(14.973, gains.get("CDF 9/7, 6 levels"), 0.15);
    }

    /** x(y, x) with the covariance ρ^|Δy| ρ^|Δx|, in 16 bits so that rounding is no matter. */
    private static Raster field(int side, int seed) {
        Random random = new Random(seed);
        double innovation = Math.sqrt(1 - RHO * RHO);
        double[] above = new double[side];
        Raster field = new Raster(side, side, Components.GREY, 16);
        for (int y = 0; y < side; y++) {
            double left = 0;
            for (int x = 0; x < side; x++) {
                double noise = random.nextGaussian();
                left = x == 0 ? noise : RHO * left + innovation * noise;
                above[x] = y == 0 ? left : RHO * above[x] + innovation * left;
                field.set(0, x, y, (int) Math.max(0, Math.min(65535, Math.rint(32768 + 6000 * above[x]))));
            }
        }
        return field;
    }

    @Test
    void trainedBasesGainMostWhereTheyWereTrained() {
        BlockTraining training = new BlockTraining(3);
        training.add(Pictures.photo(160, 120));
        training.add(Pictures.photo(160, 120));
        BlockBases bases = training.finish();
        TransformComparison comparison = new TransformComparison(bases);
        comparison.add(Pictures.photo(160, 120));
        List<TransformFigures> gains = comparison.figures();
        assertEquals(
                List.of("Haar 8 x 8", "DCT 8 x 8", "KLT 8 x 8", "CDF 9/7, 3 levels", "CDF 9/7, 6 levels"),
                gains.stream().map(TransformFigures::transform).toList());
        for (int i = 1; i < 3; i++) {
            assertTrue(gains.get(i).codingGain() > gains.get(i - 1).codingGain(), gains::toString);
            assertTrue(gains.get(i).rateAt(36) < gains.get(i - 1).rateAt(36), gains::toString);
        }
    }

    /** On what they were trained on, coefficients have the variances that the bases state, also if these are shrunk. */
    @Test
    void statedVariancesAreThoseOfTraining() {
        BlockTraining training = new BlockTraining(3);
        BlockMoments moments = new BlockMoments(8, 3);
        for (Raster picture : List.of(Pictures.photo(160, 120), Pictures.photo(90, 200), Pictures.photo(100, 70))) {
            training.add(picture);
            moments.add(picture, Long.MAX_VALUE);
        }
        BlockBases bases = training.finish();
        DMatrixRMaj covariance = moments.covariance(bases.axes());
        for (int c = 0; c < 3; c++) {
            Klt klt = bases.klt(c);
            DMatrixRMaj own = CommonOps_DDRM.extract(covariance, 64 * c, 64 * (c + 1), 64 * c, 64 * (c + 1));
            assertArrayEquals(CodingGain.variances(own, klt.transform()), klt.variances(), 1e-4 * klt.variances()[0]);
        }
    }

    /** Of one picture only the variances are believed: the basis is the cosine transform's, in order of variance. */
    @Test
    void onePictureGivesACosineTransform() {
        DMatrixRMaj cosines = FixedTransforms.separable(FixedTransforms.dct(8));
        DMatrixRMaj learned = trained(1, grey(Pictures.photo(160, 120))).klt(0).transform();
        DMatrixRMaj product = CommonOps_DDRM.multTransB(learned, cosines, null);
        for (int i = 0; i < 64; i++) {
            double largest = 0;
            for (int j = 0; j < 64; j++) {
                largest = Math.max(largest, Math.abs(product.get(i, j)));
            }
            assertEquals(1, largest, 1e-6);
        }
    }

    @ParameterizedTest
    @CsvSource({"8, 3, 256, 256", "8, 1, 83, 61", "8, 3, 5, 3", "16, 1, 20, 33", "2, 3, 31, 13", "4, 1, 200, 3"})
    void basesAreOrthonormalAndComeBack(int size, int components, int width, int height) {
        BlockTraining training = new BlockTraining(size, components);
        Raster photo = Pictures.photo(width, height);
        training.add(components == 3 ? photo : grey(photo));
        BlockBases bases = training.finish();
        ModelFile model = ModelFile.parse(new ModelFile(Map.of(BlockBases.SECTION, bases.toBytes())).toBytes());
        BlockBases read = BlockBases.of(model);
        assertArrayEquals(bases.toBytes(), read.toBytes());
        assertEquals(size, read.size());
        assertEquals(components, read.components());
        assertEquals(bases.axes(), read.axes());
        for (int c = 0; c < components; c++) {
            assertOrthonormal(read.klt(c).transform());
            double before = Double.POSITIVE_INFINITY;
            for (double variance : read.klt(c).variances()) {
                assertTrue(variance >= 0 && variance <= before);
                before = variance;
            }
        }
    }

    @Test
    void constantPicturesHaveBasesToo() {
        Raster flat = new Raster(64, 64, Components.RGB, 8);
        BlockBases bases = trained(3, flat);
        assertOrthonormal(bases.klt(0).transform());
        assertEquals(0, bases.klt(0).variances()[0]);
        TransformComparison comparison = new TransformComparison(bases);
        comparison.add(flat);
        for (TransformFigures gain : comparison.figures()) {
            assertEquals(0, gain.codingGain(), 1e-9);
            assertEquals(0, gain.rateAt(36));
        }
    }

    @Test
    void refusesWhatItCannotLearnFrom() {
        assertThrows(IllegalStateException.class, () -> new BlockTraining(3).finish());
        assertThrows(IllegalArgumentException.class, () -> new BlockTraining(12, 3));
        assertThrows(IllegalArgumentException.class, () -> new BlockTraining(8, 2));
        assertThrows(IllegalArgumentException.class, () -> new BlockTraining(1).add(Pictures.photo(8, 8)));
        BlockBases bases = trained(3, Pictures.photo(64, 64));
        assertThrows(IllegalStateException.class, () -> new TransformComparison(bases).figures());
    }

    @Test
    void hostileSectionsAreRefused() {
        byte[] section = trained(1, grey(Pictures.photo(64, 64))).toBytes();
        assertThrows(MalformedStreamException.class, () -> BlockBases.of(new ModelFile(Map.of())));
        for (int length : new int[] {0, 1, 2, 6, section.length - 1, section.length + 1}) {
            refused(Arrays.copyOf(section, length));
        }
        refused(with(section, 0, 3));
        refused(with(section, 0, -8));
        refused(with(section, 0, 16));
        refused(with(section, 1, 3));
        refused(with(section, 1, 0));
        refused(with(section, 3, 1));
        int variances = 5;
        int basis = variances + 4 * 64;
        refused(ByteBuffer.wrap(section.clone()).putFloat(variances, Float.NaN).array());
        refused(ByteBuffer.wrap(section.clone())
                .putFloat(variances, Float.POSITIVE_INFINITY)
                .array());
        refused(ByteBuffer.wrap(section.clone()).putFloat(variances, -1).array());
        refused(ByteBuffer.wrap(section.clone())
                .putFloat(variances + 8, Float.MAX_VALUE)
                .array());
        byte[] twice = section.clone();
        System.arraycopy(section, basis, twice, basis + 128, 128);
        refused(twice);
        byte[] nothing = section.clone();
        Arrays.fill(nothing, basis, nothing.length, (byte) 0);
        refused(nothing);
    }

    private static void refused(byte[] section) {
        ModelFile model = new ModelFile(Map.of(BlockBases.SECTION, section));
        assertThrows(MalformedStreamException.class, () -> BlockBases.of(model));
    }

    private static byte[] with(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static BlockBases trained(int components, Raster picture) {
        BlockTraining training = new BlockTraining(components);
        training.add(picture);
        return training.finish();
    }

    private static Raster grey(Raster picture) {
        Raster grey = new Raster(picture.width(), picture.height(), Components.GREY, picture.bitDepth());
        System.arraycopy(picture.plane(1), 0, grey.plane(0), 0, grey.plane(0).length);
        return grey;
    }

    private static void assertOrthonormal(DMatrixRMaj rows) {
        DMatrixRMaj product = CommonOps_DDRM.multTransB(rows, rows, null);
        for (int i = 0; i < product.getNumRows(); i++) {
            for (int j = 0; j < product.getNumCols(); j++) {
                assertEquals(i == j ? 1 : 0, product.get(i, j), 1e-12);
            }
        }
    }
}
