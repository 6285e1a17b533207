package io.github.prefixel.codec;

import io.github.prefixel.codec.encode.TokenPacker;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.ModelCode;

/** The same tokens packed by each entropy model there is. */
final class ModelFiles {
    private ModelFiles() {}

    static byte[] pack(Header header, ModelCode model, byte[] tokens) {
        return TokenPacker.pack(header.codedBy(model), tokens);
    }
}
