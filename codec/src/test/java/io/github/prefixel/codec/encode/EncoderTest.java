package io.github.prefixel.codec.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.Pictures;
import io.github.prefixel.codec.Pictures.Content;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.stream.ColorCode;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.stream.Transform;
import io.github.prefixel.testimages.TestImages;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EncoderTest {
    @ParameterizedTest
    @CsvSource({
        "GREY, 300, 300, false, NONE", "GREY_ALPHA, 300, 300, true, NONE", "RGB, 128, 128, false, OPPONENT",
        "RGB, 129, 128, false, ROTATION", "RGBA, 257, 256, false, ROTATION", "RGB, 20, 20, true, YCOCG_R"
    })
    void headerSaysHowThePictureIsCoded(
            Components components, int width, int height, boolean lossless, ColorCode color) {
        Raster picture = Pictures.of(Content.WAVES, width, height, components, 10);
        Header header = new Encoder(picture, lossless, ModelCode.DIRECT).header();
        assertEquals(color, header.color());
        assertEquals(lossless ? Transform.REVERSIBLE53 : Transform.CDF97, header.transform());
        assertEquals(components.count(), header.components());
        assertEquals(width, header.width());
        assertEquals(height, header.height());
        assertEquals(10, header.bitDepth());
    }

    @ParameterizedTest
    @CsvSource({"GREY, 16, false", "RGB, 16, true", "RGBA, 16, false", "RGB, 8, true", "GREY, 1, true"})
    void bitPlanesAreEnoughForTheWildestPicture(Components components, int bitDepth, boolean lossless) {
        for (Content content : Content.values()) {
            Raster picture = Pictures.of(content, 70, 66, components, bitDepth);
            int top = new Encoder(picture, lossless, ModelCode.DIRECT).header().topPlane();
            assertTrue(top >= 0 && top <= 29, content + ": " + top);
        }
    }

    /** A grey of the middle has no coefficient at all, so a file has nothing to say about it but a few quiet bands. */
    @Test
    void middleGreyTakesNextToNothing() {
        Raster picture = new Raster(200, 100, Components.GREY, 8);
        Arrays.fill(picture.plane(0), (short) 128);
        Encoder encoder = new Encoder(picture, true, ModelCode.DIRECT);
        assertEquals(0, encoder.header().topPlane());
        byte[] file = encoder.toPlane(0, Long.MAX_VALUE);
        assertTrue(file.length <= encoder.header().length() + 4, file.length + " bytes");
    }

    /** A limit that cuts nothing off has ended nothing. */
    @ParameterizedTest
    @EnumSource(ModelCode.class)
    void onlyALimitThatCutsSomethingOffEndsALosslessStream(ModelCode model) {
        for (int width = 1; width <= 12; width++) {
            Raster picture = Pictures.of(Content.WAVES, width, 7, Components.RGB, 8);
            Encoder encoder = new Encoder(picture, true, model);
            byte[] whole = encoder.toPlane(0, Long.MAX_VALUE);
            for (int maxBytes = whole.length - 5; maxBytes <= whole.length + 5; maxBytes++) {
                if (maxBytes < encoder.header().length()) {
                    continue;
                }
                Encoding encoding = encoder.toPlane(0, maxBytes, share -> {});
                String what = maxBytes + " of " + whole.length + " bytes, width " + width;
                assertEquals(maxBytes < whole.length ? Ending.BYTES : Ending.COMPLETE, encoding.ending(), what);
                assertArrayEquals(Arrays.copyOf(whole, Math.min(maxBytes, whole.length)), encoding.bytes(), what);
            }
        }
    }

    @Test
    void fewerPlanesAreAPrefix() {
        Encoder encoder = new Encoder(Pictures.of(TestImages.photo(90, 70, 1)), false, ModelCode.DIRECT);
        byte[] all = encoder.toPlane(0, Long.MAX_VALUE);
        int shorter = 0;
        for (int plane = encoder.header().topPlane(); plane > 0; plane--) {
            byte[] file = encoder.toPlane(plane, Long.MAX_VALUE);
            assertTrue(file.length > shorter, "each plane has something to tell");
            shorter = file.length;
            assertArrayEquals(Arrays.copyOf(all, file.length), file);
        }
    }
}
