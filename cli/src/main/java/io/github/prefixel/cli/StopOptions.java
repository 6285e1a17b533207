package io.github.prefixel.cli;

import io.github.prefixel.tokenizer.stop.StopRule;
import io.github.prefixel.tokenizer.stop.StopRules;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where sequences end: at most one of several rules. */
final class StopOptions {
    @Option(
            names = "--tokens",
            paramLabel = "K",
            converter = WholeNumber.class,
            description = "After K tokens, or sooner if there are fewer.")
    private Long tokens;

    @Option(
            names = "--psnr",
            paramLabel = "DB",
            converter = PositiveNumber.class,
            description = "As soon as the picture of the tokens has this PSNR, over all colour components.")
    private Double psnr;

    @Option(
            names = "--l1",
            paramLabel = "E",
            converter = PositiveNumber.class,
            description = "As soon as its mean absolute error is at most E, as a share of the full range: .01 are 2.55"
                    + " grey levels of 8 bits.")
    private Double l1;

    @Option(
            names = "--slope",
            paramLabel = "S",
            converter = PositiveNumber.class,
            description = "Where tokens begin to lower the mean squared error by less than S each, in squared grey"
                    + " levels of 8 bits.")
    private Double slope;

    StopRule rule() {
        if (psnr != null) {
            return StopRules.psnr(psnr);
        }
        if (l1 != null) {
            return StopRules.l1(l1);
        }
        if (slope != null) {
            return StopRules.slope(slope);
        }
        return StopRules.tokens(tokens == null ? Integer.MAX_VALUE : (int) Math.min(tokens, Integer.MAX_VALUE));
    }

    /** For {@code dataset.json}. */
    Map<String, String> description() {
        if (psnr != null) {
            return Map.of("psnr", psnr.toString());
        }
        if (l1 != null) {
            return Map.of("l1", l1.toString());
        }
        if (slope != null) {
            return Map.of("slope", slope.toString());
        }
        return tokens == null ? Map.of() : Map.of("tokens", tokens.toString());
    }
}
