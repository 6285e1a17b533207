package io.github.prefixel.cli;

import io.github.prefixel.tokenizer.Languages;
import io.github.prefixel.tokenizer.bpe.BpeTokenizer;
import io.github.prefixel.tokenizer.language.Tokenizer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which language to tokenize in. */
final class LanguageOptions {
    @Option(
            names = "--language",
            required = true,
            paramLabel = "L",
            completionCandidates = Names.class,
            description = "The language: one of ${COMPLETION-CANDIDATES}. See the table below.")
    private String language;

    @Option(
            names = "--vocabulary",
            paramLabel = "V",
            converter = WholeNumber.class,
            description =
                    "Number of tokens of the language packed, 5 to 65536, the three special ones included (default:"
                            + " 64000).")
    private Long vocabulary;

    @Option(
            names = "--effort",
            paramLabel = "fast|default|max",
            description = "How hard to work for more picture in each token, in the language packed (default: max).")
    private String effort;

    @Option(
            names = "--quality",
            paramLabel = "Q",
            description = "Where sequences end, in the languages of the codec: visual (the default), lossless, or the"
                    + " number of a bit-plane.")
    private String quality;

    @Option(names = "--merges", paramLabel = "FILE", description = "The merges of the language bpe.")
    private Path merges;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description =
                    "What 'prefixel train' has learned from pictures of a domain; the language principal needs it.")
    private Path model;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "Any parameter of the language, by its name; may be given several times.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Languages.names().iterator();
        }
    }

    /** @throws ParameterException if there is no such language, or it has no such parameter */
    Tokenizer tokenizer(CommandLine commandLine) {
        if (merges != null && !language.equals(BpeTokenizer.LANGUAGE)) {
            throw new ParameterException(commandLine, "--merges goes with --language bpe, not " + language);
        }
        Map<String, String> given = new TreeMap<>(parameters);
        put(given, "vocabulary", vocabulary);
        put(given, "effort", effort);
        put(given, "quality", quality);
        put(given, "file", merges);
        put(given, "model", model);
        try {
            return Languages.of(language, Collections.unmodifiableMap(given));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commandLine, e.getMessage(), e);
        }
    }

    private static void put(Map<String, String> parameters, String name, Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
