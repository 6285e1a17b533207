package io.github.prefixel.codec.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import org.junit.jupiter.api.Test;

class PsnrTest {
    @Test
    void equalPicturesAreInfinitelyGood() {
        Raster picture = Pictures.noise(7, 5, Components.RGB, 8, 1);
        assertEquals(Double.POSITIVE_INFINITY, Psnr.of(picture, picture));
        assertEquals(Double.POSITIVE_INFINITY, Psnr.ofLuma(picture, picture));
    }

    @Test
    void oneWrongSampleOfRgb() {
        Raster original = new Raster(4, 2, Components.RGB, 8);
        Raster decoded = new Raster(4, 2, Components.RGB, 8);
        decoded.set(1, 3, 1, 12);
        // 144 / 24 samples = 6; 10 log10(65025 / 6) = 40.34929
        assertEquals(6, Psnr.mse(original, decoded));
        assertEquals(40.34929, Psnr.of(original, decoded), 1e-5);
        // (0.587 * 12)^2 / 8 pixels
        assertEquals(10 * Math.log10(65025 / (7.044 * 7.044 / 8)), Psnr.ofLuma(original, decoded), 1e-9);
    }

    @Test
    void peakFollowsTheBitDepth() {
        Raster original = new Raster(3, 3, Components.GREY, 16);
        Raster decoded = new Raster(3, 3, Components.GREY, 16);
        for (int i = 0; i < 9; i++) {
            decoded.plane(0)[i] = (short) 65535;
        }
        assertEquals(0, Psnr.of(original, decoded), 1e-12);
        assertEquals(0, Psnr.ofLuma(original, decoded), 1e-12);
    }

    @Test
    void alphaHasAFigureOfItsOwn() {
        Raster original = new Raster(2, 1, Components.GREY_ALPHA, 8);
        Raster decoded = new Raster(2, 1, Components.GREY_ALPHA, 8);
        decoded.set(1, 0, 0, 255);
        assertEquals(Double.POSITIVE_INFINITY, Psnr.of(original, decoded));
        assertEquals(10 * Math.log10(2), Psnr.ofAlpha(original, decoded), 1e-12);
    }

    @Test
    void refusesPicturesThatCannotBeCompared() {
        Raster picture = new Raster(4, 4, Components.RGB, 8);
        assertThrows(IllegalArgumentException.class, () -> Psnr.of(picture, new Raster(4, 5, Components.RGB, 8)));
        assertThrows(IllegalArgumentException.class, () -> Psnr.of(picture, new Raster(4, 4, Components.GREY, 8)));
        assertThrows(IllegalArgumentException.class, () -> Psnr.ofLuma(picture, new Raster(4, 4, Components.RGB, 9)));
        assertThrows(IllegalArgumentException.class, () -> Psnr.ofAlpha(picture, picture));
    }
}
