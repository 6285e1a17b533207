package io.github.prefixel.codec.imageio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Photographs from elsewhere, where they are at hand: the same samples as ImageIO finds. */
class SharedPicturesTest {
    private static final Path FOLDER = Path.of("../../shared/images");

    @ParameterizedTest
    @CsvSource({
        "kodak/kodim23.png, RGB, 8",
        "grey/boat.512.png, GREY, 8",
        "deep/artificial-gray16.png, GREY, 16",
        "aerial/2.1.01.png, RGB, 8"
    })
    void areReadExactly(String name, Components components, int bitDepth) throws IOException {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), "no " + file);
        Raster picture = PictureFiles.read(file);
        assertEquals(components, picture.components());
        assertEquals(bitDepth, picture.bitDepth());
        BufferedImage image = ImageIO.read(file.toFile());
        for (int c = 0; c < components.count(); c++) {
            int[] samples = image.getRaster().getSamples(0, 0, picture.width(), picture.height(), c, (int[]) null);
            for (int i = 0; i < samples.length; i++) {
                if (samples[i] != (picture.plane(c)[i] & 0xFFFF)) {
                    assertEquals(samples[i], picture.plane(c)[i] & 0xFFFF, "sample " + i + " of plane " + c);
                }
            }
        }
    }
}
