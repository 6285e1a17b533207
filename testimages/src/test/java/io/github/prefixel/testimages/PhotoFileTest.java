package io.github.prefixel.testimages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * {@code pictures/photo.png} is what the generator makes. After a change of the generator write it anew with {@code mvn -pl
 * testimages test -Dtest=PhotoFileTest -Dprefixel.regenerate=true}, and look at it.
 */
class PhotoFileTest {
    private static final Path FILE = Path.of("pictures", "photo.png");

    @Test
    void theBundledPhotoIsTheGenerated() throws IOException {
        TestImage photo = TestImages.byName("photo");
        if (Boolean.getBoolean("prefixel.regenerate")) {
            write(photo);
        }
        BufferedImage image = ImageIO.read(FILE.toFile());
        assertEquals(photo.width(), image.getWidth());
        assertEquals(photo.height(), image.getHeight());
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < photo.height(); y++) {
                for (int x = 0; x < photo.width(); x++) {
                    if (photo.get(c, x, y) != image.getRaster().getSample(x, y, c)) {
                        assertEquals(photo.get(c, x, y), image.getRaster().getSample(x, y, c), x + ", " + y);
                    }
                }
            }
        }
        assertTrue(Files.size(FILE) < 1_200_000);
    }

    private static void write(TestImage photo) throws IOException {
        BufferedImage image = new BufferedImage(photo.width(), photo.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < photo.height(); y++) {
            for (int x = 0; x < photo.width(); x++) {
                image.setRGB(x, y, photo.get(0, x, y) << 16 | photo.get(1, x, y) << 8 | photo.get(2, x, y));
            }
        }
        Files.createDirectories(FILE.getParent());
        ImageIO.write(image, "png", FILE.toFile());
    }
}
