package io.github.prefixel.cli;

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
                    + " lobes). With --components, all pictures of one bit depth then share one frame.")
    private Long size;

    @Option(
            names = "--components",
            paramLabel = "rgb|grey",
            converter = ColorsConverter.class,
            description = "Make all pictures rgb (grey ones three times over) or grey (luma of BT.601), without alpha."
                    + " Default: as they are.")
    private Colors colors = Colors.AS_THEY_ARE;

    Preparation preparation(CommandLine commandLine) {
        if (size == null) {
            return new Preparation(0, colors);
        }
        if (size < 1 || size > Preparation.MAX_SIZE) {
            throw new ParameterException(commandLine, "--size is 1 to " + Preparation.MAX_SIZE + ", not " + size);
        }
        return new Preparation(size.intValue(), colors);
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
