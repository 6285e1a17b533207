package io.github.prefixel.cli;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Where sequences end. */
final class StopOptions {
    @Option(
            names = "--tokens",
            paramLabel = "K",
            converter = WholeNumber.class,
            description = "At most K tokens for each picture. Default: all that the language has to say.")
    private Long tokens;

    Function<Raster, TokenSequence> sentence(Tokenizer tokenizer) {
        int most = tokens == null ? Integer.MAX_VALUE : (int) Math.min(tokens, Integer.MAX_VALUE);
        return picture -> tokenizer.tokenize(picture, most);
    }

    /** For {@code dataset.json}. */
    Map<String, String> description() {
        return tokens == null ? Map.of() : Map.of("tokens", tokens.toString());
    }
}
