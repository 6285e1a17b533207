package io.github.prefixel.cli;

import picocli.CommandLine.Option;

/** A size asked for, in bytes or in bits a pixel. */
abstract class ByteBudget {
    @Option(
            names = "--bytes",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "Size in bytes, header included.")
    private Long bytes;

    @Option(
            names = "--bpp",
            paramLabel = "R",
            converter = PositiveNumber.class,
            description = "Size in bits a pixel of the picture at full size.")
    private Double bpp;

    boolean isSet() {
        return bytes != null || bpp != null;
    }

    /** The size in bytes; {@link Long#MAX_VALUE} if none was asked for. */
    long bytes(long pixels) {
        if (bytes != null) {
            return bytes;
        }
        return bpp == null ? Long.MAX_VALUE : (long) (bpp * pixels / 8);
    }
}
