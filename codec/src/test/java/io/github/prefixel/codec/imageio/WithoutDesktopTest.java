package io.github.prefixel.codec.imageio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PNG, TIFF writing and PNM must work, and so start fast, in a Java run-time that has no AWT at all. */
class WithoutDesktopTest {
    @Test
    void pngNeedsNoAwt(@TempDir Path folder) throws IOException, InterruptedException {
        Raster picture = Pictures.random(31, 13, Components.RGBA, 8, 1);
        Path png = folder.resolve("in.png");
        Path pam = folder.resolve("out.pam");
        PictureFiles.write(picture, png);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--limit-modules",
                        "java.base",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Convert.class.getName(),
                        png.toString(),
                        pam.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        assertEquals(picture, PictureFiles.read(pam));
    }

    /** What the other process runs. */
    static final class Convert {
        private Convert() {}

        public static void main(String[] args) throws IOException {
            PictureFiles.write(PictureFiles.read(Path.of(args[0])), Path.of(args[1]));
        }
    }
}
