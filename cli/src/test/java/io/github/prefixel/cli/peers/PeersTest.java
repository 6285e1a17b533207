package io.github.prefixel.cli.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.quality.RdCurve;
import io.github.prefixel.codec.quality.RdPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PeersTest {
    static List<String> names() {
        return Peers.names();
    }

    @Test
    void areRegisteredByName() {
        assertEquals(List.of("jpeg", "jpeg2000", "jxl", "avif", "webp"), Peers.names());
        assertEquals(Optional.empty(), Peers.named("gif"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void tellTheirVersions(String name) {
        CurveSource peer = Peers.named(name).orElseThrow();
        assumeTrue(peer.missing().isEmpty(), () -> peer.missing().orElseThrow());
        assertTrue(peer.version().matches("[A-Za-z-]+ [0-9]+(\\.[0-9]+)+"), peer.version());
    }

    @ParameterizedTest
    @MethodSource("names")
    void sweepFromFewBytesToMany(String name) throws Exception {
        CurveSource peer = Peers.named(name).orElseThrow();
        assumeTrue(peer.missing().isEmpty(), () -> peer.missing().orElseThrow());
        for (Components components : List.of(Components.RGB, Components.GREY)) {
            Raster picture = waves(96, 70, components);
            List<CurvePoint> points = peer.measure(picture);
            List<RdPoint> rising =
                    new RdCurve(points.stream().map(CurvePoint::point).toList()).points();
            assertEquals(
                    points.size(),
                    points.stream().map(CurvePoint::parameter).distinct().count());
            RdPoint best = rising.get(rising.size() - 1);
            assertTrue(best.psnr() > rising.get(0).psnr() + 6, name + " " + components + " " + rising);
            assertTrue(best.psnrY() > 30, name + " " + components + " " + best);
            assertEquals(8.0 * best.bytes() / (96 * 70), best.bpp(), 1e-12);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Components.class,
            names = {"RGB", "GREY"})
    void jpeg2000AimsAtTheRate(Components components) {
        Raster picture = new Raster(64, 40, components, 8);
        String ratio = components == Components.RGB ? "384" : "128";
        assertEquals(
                List.of("opj_compress", "-i", "in.png", "-o", "out.j2k", "-I", "-r", ratio, "-threads", "1"),
                new Jpeg2000().encode("0.0625", picture, Path.of("in.png"), Path.of("out.j2k")));
    }

    @Test
    void jpeg2000HalvesSmallPicturesLess() {
        List<String> command = new Jpeg2000()
                .encode("1", new Raster(100, 5, Components.RGB, 8), Path.of("in.png"), Path.of("out.j2k"));
        assertEquals(List.of("-n", "3"), command.subList(command.size() - 2, command.size()));
    }

    @Test
    void refuseWhatTheyCannotCode() {
        Raster deep = new Raster(8, 8, Components.RGB, 16);
        Raster odd = new Raster(8, 8, Components.RGB, 10);
        assertEquals(Optional.empty(), new Jpeg2000().refusal(deep));
        assertEquals(Optional.empty(), new JpegXl().refusal(deep));
        assertEquals(Optional.of("a bit depth of 16 is not supported"), new Jpeg().refusal(deep));
        assertFalse(new Jpeg2000().refusal(odd).isEmpty());
        assertFalse(new WebP().refusal(new Raster(16384, 1, Components.GREY, 8)).isEmpty());
    }

    @Test
    void decodedPicturesTakeTheOriginalsComponents() throws IOException {
        Raster grey = waves(5, 3, Components.GREY);
        Raster rgb = DecodedPicture.like(new Raster(5, 3, Components.RGB, 8), grey);
        assertEquals(Components.RGB, rgb.components());
        assertEquals(grey, DecodedPicture.like(grey, rgb));
        assertThrows(IOException.class, () -> DecodedPicture.like(grey, new Raster(3, 5, Components.GREY, 8)));
        assertThrows(IOException.class, () -> DecodedPicture.like(grey, new Raster(5, 3, Components.GREY, 16)));
    }

    private static Raster waves(int width, int height, Components components) {
        Raster picture = new Raster(width, height, components, 8);
        for (int c = 0; c < components.count(); c++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    double wave = Math.sin(0.004 * x * x + 0.3 * c) * Math.cos(0.02 * y * x);
                    picture.set(c, x, y, (int) Math.round(127 + 100 * wave + 25 * Math.sin(3.1 * x + 1.7 * y)));
                }
            }
        }
        return picture;
    }
}
