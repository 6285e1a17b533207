package io.github.prefixel.codec.reconstruct;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.estimate.Estimation;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.stream.ColorCode;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.stream.Transform;
import io.github.prefixel.codec.walk.Walk;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReconstructionTest {
    static Stream<Header> headers() {
        Header.Angles angles = new Header.Angles(5, -7, 100);
        return Stream.of(
                new Header(21, 18, 1, 8, Transform.CDF97, ColorCode.NONE, ModelCode.DIRECT, 9, Header.Angles.NONE),
                new Header(21, 18, 4, 16, Transform.CDF97, ColorCode.ROTATION, ModelCode.DIRECT, 9, angles),
                new Header(21, 18, 3, 1, Transform.CDF97, ColorCode.OPPONENT, ModelCode.DIRECT, 9, Header.Angles.NONE),
                new Header(
                        21, 18, 2, 5, Transform.REVERSIBLE53, ColorCode.NONE, ModelCode.DIRECT, 9, Header.Angles.NONE),
                new Header(
                        21,
                        18,
                        4,
                        12,
                        Transform.REVERSIBLE53,
                        ColorCode.YCOCG_R,
                        ModelCode.DIRECT,
                        9,
                        Header.Angles.NONE));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void nothingKnownIsTheMiddleOfTheRange(Header header) {
        StreamPlan plan = new StreamPlan(header);
        Raster picture =
                new Reconstruction(header, plan).picture(new Walk(plan.sites(), header.topPlane()), 0, Estimation.ON);
        assertEquals(header.width(), picture.width());
        assertEquals(header.height(), picture.height());
        assertEquals(header.bitDepth(), picture.bitDepth());
        assertEquals(header.components(), picture.components().count());
        for (int c = 0; c < header.components(); c++) {
            for (short sample : picture.plane(c)) {
                assertEquals(1 << header.bitDepth() - 1, sample & 0xFFFF);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("headers")
    void samplesStayInTheirRangeAndNothingKnownChanges(Header header) {
        StreamPlan plan = new StreamPlan(header);
        Random random = new Random(1);
        Walk walk = new Walk(plan.sites(), header.topPlane());
        int[] values = walk.values();
        for (var band : plan.sites().bands()) {
            for (int y = 0; y < band.subband().height(); y++) {
                for (int x = 0; x < band.subband().width(); x++) {
                    values[band.site(x, y)] = (random.nextBoolean() ? 3 : -3) << 20 + random.nextInt(10);
                }
            }
        }
        int[] before = values.clone();
        for (int scale = 0; scale <= 6; scale++) {
            Raster picture = new Reconstruction(header, plan).picture(walk, scale, Estimation.ON);
            for (int c = 0; c < header.components(); c++) {
                for (short sample : picture.plane(c)) {
                    assertTrue((sample & 0xFFFF) <= picture.maxSample());
                }
            }
        }
        assertArrayEquals(before, values);
    }

    @ParameterizedTest
    @MethodSource("headers")
    void scalesOutOfRangeAreRefused(Header header) {
        StreamPlan plan = new StreamPlan(header);
        Reconstruction reconstruction = new Reconstruction(header, plan);
        Walk walk = new Walk(plan.sites(), header.topPlane());
        assertThrows(IllegalArgumentException.class, () -> reconstruction.picture(walk, -1, Estimation.ON));
        assertThrows(IllegalArgumentException.class, () -> reconstruction.picture(walk, 7, Estimation.ON));
    }
}
