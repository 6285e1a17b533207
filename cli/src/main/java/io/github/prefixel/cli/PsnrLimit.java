package io.github.prefixel.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How long a file may become for the sake of a PSNR. */
final class PsnrLimit {
    @Option(
            names = "--max-bytes",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "With --psnr: largest size in bytes, whether or not the quality is reached by then.")
    private Long maxBytes;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * The largest size; {@link Long#MAX_VALUE} if none was given.
     *
     * @throws ParameterException if one was given without a PSNR
     */
    long bytes(Double psnr) {
        if (maxBytes != null && psnr == null) {
            throw new ParameterException(spec.commandLine(), "--max-bytes goes with --psnr");
        }
        return maxBytes == null ? Long.MAX_VALUE : maxBytes;
    }

    /** Says which of the two ended a file. Empty if there was but one. */
    String ending(boolean psnrMet) {
        return maxBytes == null ? "" : ", ended by " + (psnrMet ? "--psnr" : "--max-bytes");
    }
}
