package io.github.prefixel.codec;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.stream.MalformedStreamException;

/** Any bytes at all either decode to a picture of the size that the header states or are refused as malformed. */
class DecodeFuzzTest {
    private static final long MAX_PIXELS = 1 << 16;

    @FuzzTest
    void decodesOrRefuses(byte[] file) {
        DecodeOptions options = DecodeOptions.defaults().withMaxPixels(MAX_PIXELS);
        Raster picture;
        try {
            picture = Prefixel.decode(file, options);
        } catch (MalformedStreamException e) {
            return;
        }
        StreamInfo info = Prefixel.info(file);
        if (picture.width() != info.width() || picture.height() != info.height()) {
            throw new AssertionError(picture + " is not of the size in " + info);
        }
    }
}
