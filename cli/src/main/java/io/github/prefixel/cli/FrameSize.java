package io.github.prefixel.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Width and height of a picture, in pixels. */
record FrameSize(int width, int height) {
    /** Reads {@code WxH}. */
    static final class Converter implements ITypeConverter<FrameSize> {
        @Override
        public FrameSize convert(String value) {
            if (!value.matches("[1-9][0-9]{0,8}x[1-9][0-9]{0,8}")) {
                throw new TypeConversionException("'" + value + "' is not a size in pixels, such as 64x48");
            }
            int x = value.indexOf('x');
            return new FrameSize(Integer.parseInt(value.substring(0, x)), Integer.parseInt(value.substring(x + 1)));
        }
    }
}
