package io.github.prefixel.codec;

import io.github.prefixel.codec.encode.TokenPacker;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.ModelCode;

/** The same tokens packed by each entropy model there is. */
final class ModelFiles {
    private ModelFiles() {}

    static byte[] pack(Header header, ModelCode model, byte[] tokens) {
        Header withModel = new Header(
                header.width(),
                header.height(),
                header.components(),
                header.bitDepth(),
                header.transform(),
                header.color(),
                model,
                header.topPlane(),
                header.angles(),
                header.tune(),
                header.activity(),
                header.prediction());
        return TokenPacker.pack(withModel, tokens);
    }
}
