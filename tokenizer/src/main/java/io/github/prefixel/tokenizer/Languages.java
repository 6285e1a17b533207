package io.github.prefixel.tokenizer;

import io.github.prefixel.tokenizer.bpe.BpeTokenizer;
import io.github.prefixel.tokenizer.language.Tokenizer;
import io.github.prefixel.tokenizer.packed.PackedTokenizer;
import io.github.prefixel.tokenizer.paper.PaperTokenizer;
import io.github.prefixel.tokenizer.principal.PrincipalTokenizer;
import io.github.prefixel.tokenizer.wavelet.WaveletTokenizer;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** All languages, by name. */
public final class Languages {
    private Languages() {}

    /** The names of the languages. */
    public static List<String> names() {
        return List.of(
                WaveletTokenizer.LANGUAGE,
                PackedTokenizer.LANGUAGE,
                PrincipalTokenizer.LANGUAGE,
                BpeTokenizer.LANGUAGE,
                PaperTokenizer.WAVELET7,
                PaperTokenizer.ZEROTREE6);
    }

    /**
     * A tokenizer for a language.
     *
     * @param parameters as {@link Tokenizer#parameters} tells them; what is missing is as usual
     * @throws IllegalArgumentException if there is no such language, or it has no such parameter or value
     */
    public static Tokenizer of(String language, Map<String, String> parameters) {
        Tokenizer tokenizer = switch (language) {
            case WaveletTokenizer.LANGUAGE -> WaveletTokenizer.of(parameters);
            case PackedTokenizer.LANGUAGE -> PackedTokenizer.of(parameters);
            case PrincipalTokenizer.LANGUAGE -> PrincipalTokenizer.of(parameters);
            case BpeTokenizer.LANGUAGE -> BpeTokenizer.of(parameters);
            case PaperTokenizer.WAVELET7 -> PaperTokenizer.wavelet7(parameters);
            case PaperTokenizer.ZEROTREE6 -> PaperTokenizer.zerotree6(parameters);
            default ->
                throw new IllegalArgumentException(
                        "there is no language '" + language + "', only " + String.join(", ", names()));
        };
        for (String name : parameters.keySet()) {
            if (!tokenizer.parameters().containsKey(name)) {
                throw new IllegalArgumentException("the language " + language + " has no parameter '" + name
                        + "', only "
                        + String.join(", ", new TreeSet<>(tokenizer.parameters().keySet())));
            }
        }
        return tokenizer;
    }
}
