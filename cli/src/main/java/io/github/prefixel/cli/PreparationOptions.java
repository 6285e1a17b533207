package io.github.prefixel.cli;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.prepare.Colors;
import io.github.prefixel.tokenizer.prepare.Preparation;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** How pictures are brought to one frame. */
final class PreparationOptions {
    @Option(
            names = "--size",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "Crop pictures to the square in their middle and resize it to N x N pixels (Lanczos of three"
                    + " lobes). With --components and --depth, all sequences then share one frame.")
    private Long size;

    @Option(
            names = "--components",
            paramLabel = "rgb|grey",
            converter = ColorsConverter.class,
            description = "Make all pictures rgb (grey ones three times over) or grey (luma of BT.601), without alpha."
                    + " Default: as they are.")
    private Colors colors = Colors.AS_THEY_ARE;

    @Option(
            names = "--pad",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "Put pictures into the middle of a black square of N x N pixels, as it is done with those of"
                    + " MNIST.")
    private Long pad;

    @Option(
            names = "--depth",
            paramLabel = "BITS",
            converter = WholeNumber.class,
            description = "Bring samples to 1 to 16 bits. Default: as they are.")
    private Long depth;

    Preparation preparation(CommandLine commandLine) {
        if (depth != null && (depth < 1 || depth > Raster.MAX_BIT_DEPTH)) {
            throw new ParameterException(commandLine, "--depth is 1 to " + Raster.MAX_BIT_DEPTH + ", not " + depth);
        }
        try {
            return new Preparation(
                    side(commandLine, "--size", size),
                    side(commandLine, "--pad", pad),
                    colors,
                    depth == null ? 0 : depth.intValue());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commandLine, e.getMessage(), e);
        }
    }

    private static int side(CommandLine commandLine, String option, Long side) {
        if (side != null && (side < 1 || side > Preparation.MAX_SIZE)) {
            throw new ParameterException(commandLine, option + " is 1 to " + Preparation.MAX_SIZE + ", not " + side);
        }
        return side == null ? 0 : side.intValue();
    }

    static final class ColorsConverter implements ITypeConverter<Colors> {
        @Override
        public Colors convert(String value) {
            for (Colors colors : new Colors[] {Colors.RGB, Colors.GREY}) {
                if (colors.label().equals(value)) {
                    return colors;
                }
            }
            throw new TypeConversionException("'" + value + "' is none of rgb, grey");
        }
    }
}
