package io.github.prefixel.tokenizer.build;

import io.github.prefixel.tokenizer.Languages;
import io.github.prefixel.tokenizer.bpe.BpeTokenizer;
import io.github.prefixel.tokenizer.dataset.DatasetFile;
import io.github.prefixel.tokenizer.dataset.DatasetInfo;
import io.github.prefixel.tokenizer.language.Companion;
import io.github.prefixel.tokenizer.language.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The language of a data set. What a language has learned from pictures is in a file, which one of its parameters names:
 * a copy of it goes with the data set, so that nothing else is needed to read that.
 */
public final class DatasetLanguage {
    /** The parameters that name files. */
    private static final List<String> PARAMETERS = List.of(BpeTokenizer.FILE, Companion.MODEL);

    private DatasetLanguage() {}

    /**
     * The tokenizer that made a data set.
     *
     * @throws IOException if this program does not know the language, or what belongs to it is missing
     */
    public static Tokenizer open(Path folder, DatasetInfo info) throws IOException {
        Map<String, String> parameters = new TreeMap<>(info.parameters());
        for (String parameter : PARAMETERS) {
            String file = parameters.get(parameter);
            if (file != null) {
                if (info.files().stream().map(DatasetFile::name).noneMatch(file::equals)) {
                    throw new IOException(folder.resolve(DatasetInfo.FILE) + ": '" + file + "' is not among its files");
                }
                parameters.put(parameter, folder.resolve(file).toString());
            }
        }
        Tokenizer tokenizer;
        try {
            tokenizer = Languages.of(info.language(), parameters);
        } catch (IllegalArgumentException e) {
            throw new IOException(folder.resolve(DatasetInfo.FILE) + ": " + e.getMessage(), e);
        }
        if (tokenizer.vocabulary().size() != info.vocabulary()) {
            throw new IOException(folder.resolve(DatasetInfo.FILE) + ": the language has "
                    + tokenizer.vocabulary().size() + " tokens, not " + info.vocabulary());
        }
        return tokenizer;
    }

    /** Its parameters, as they are in the data set's folder. */
    static Map<String, String> parameters(Tokenizer tokenizer) {
        Map<String, String> parameters = new TreeMap<>(tokenizer.parameters());
        tokenizer.companion().ifPresent(file -> parameters.put(file.parameter(), file.name()));
        return parameters;
    }

    /** Its file, or null if it has none. */
    static Path file(Tokenizer tokenizer) {
        return tokenizer
                .companion()
                .map(file -> Path.of(tokenizer.parameters().get(file.parameter())))
                .orElse(null);
    }

    /** The checksum of its file, or null if it has none. */
    static String checksum(Tokenizer tokenizer) {
        return tokenizer
                .companion()
                .map(file -> DatasetFile.checksum(file.content()))
                .orElse(null);
    }

    /** Writes its file, if it has one, into a folder; null if it has none. */
    static Path copy(Tokenizer tokenizer, Path folder) throws IOException {
        Companion file = tokenizer.companion().orElse(null);
        return file == null ? null : Files.write(folder.resolve(file.name()), file.content());
    }
}
