package io.github.prefixel.tokenizer;

import io.github.prefixel.tokenizer.bpe.BpeTokenizer;
import io.github.prefixel.tokenizer.language.Companion;
import io.github.prefixel.tokenizer.language.Tokenizer;
import io.github.prefixel.tokenizer.packed.PackedTokenizer;
import io.github.prefixel.tokenizer.paper.PaperTokenizer;
import io.github.prefixel.tokenizer.principal.PrincipalTokenizer;
import io.github.prefixel.tokenizer.wavelet.WaveletTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All languages, by name. */
public final class Languages {
    /** Languages that a model may be given to, which is no parameter of theirs without one. */
    private static final Set<String> MODELS = Set.of(PackedTokenizer.LANGUAGE, PrincipalTokenizer.LANGUAGE);

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

    private static byte[] read(String path) {
        try {
            return Files.readAllBytes(Path.of(path));
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new IllegalArgumentException(path + ": no such file", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(path + ": cannot be read (" + e.getMessage() + ")", e);
        }
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
            case PackedTokenizer.LANGUAGE -> PackedTokenizer.of(parameters, Languages::read);
            case PrincipalTokenizer.LANGUAGE -> PrincipalTokenizer.of(parameters, Languages::read);
            case BpeTokenizer.LANGUAGE -> BpeTokenizer.of(parameters);
            case PaperTokenizer.WAVELET7 -> PaperTokenizer.wavelet7(parameters);
            case PaperTokenizer.ZEROTREE6 -> PaperTokenizer.zerotree6(parameters);
            default ->
                throw new IllegalArgumentException(
                        "there is no language '" + language + "', only " + String.join(", ", names()));
        };
        Set<String> known = new TreeSet<>(tokenizer.parameters().keySet());
        if (MODELS.contains(language)) {
            known.add(Companion.MODEL);
        }
        for (String name : parameters.keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("the language " + language + " has no parameter '" + name
                        + "', only " + String.join(", ", known));
            }
        }
        return tokenizer;
    }
}
