package io.github.prefixel.tokenizer.build;

import io.github.prefixel.tokenizer.Languages;
import io.github.prefixel.tokenizer.bpe.BpeTokenizer;
import io.github.prefixel.tokenizer.dataset.DatasetFile;
import io.github.prefixel.tokenizer.dataset.DatasetInfo;
import io.github.prefixel.tokenizer.language.Tokenizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The language of a data set. What a language has learned from pictures is in a file, which one of its parameters names:
 * a copy of it goes with the data set, so that nothing else is needed to read that.
 */
public final class DatasetLanguage {
    /** The parameter that names a file. */
    private static final String PARAMETER = BpeTokenizer.FILE;
    /** The copy's name. */
    private static final String COPY = BpeTokenizer.FILE_NAME;

    private DatasetLanguage() {}

    /**
     * The tokenizer that made a data set.
     *
     * @throws IOException if this program does not know the language, or what belongs to it is missing
     */
    public static Tokenizer open(Path folder, DatasetInfo info) throws IOException {
        Map<String, String> parameters = new TreeMap<>(info.parameters());
        String file = parameters.get(PARAMETER);
        if (file != null) {
            if (info.files().stream().map(DatasetFile::name).noneMatch(file::equals)) {
                throw new IOException(folder.resolve(DatasetInfo.FILE) + ": '" + file + "' is not among its files");
            }
            parameters.put(PARAMETER, folder.resolve(file).toString());
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
        parameters.computeIfPresent(PARAMETER, (name, file) -> COPY);
        return parameters;
    }

    /** Its file, or null if it has none. */
    static Path file(Tokenizer tokenizer) {
        String file = tokenizer.parameters().get(PARAMETER);
        return file == null ? null : Path.of(file);
    }

    /** What its file says, or null if it has none: as it was read, whatever has become of the file since. */
    private static byte[] content(Tokenizer tokenizer) {
        return tokenizer instanceof BpeTokenizer bpe ? bpe.toJson().getBytes(StandardCharsets.UTF_8) : null;
    }

    /** The checksum of its file, or null if it has none. */
    static String checksum(Tokenizer tokenizer) {
        byte[] content = content(tokenizer);
        return content == null ? null : DatasetFile.checksum(content);
    }

    /** Writes its file, if it has one, into a folder; null if it has none. */
    static Path copy(Tokenizer tokenizer, Path folder) throws IOException {
        byte[] content = content(tokenizer);
        return content == null ? null : Files.write(folder.resolve(COPY), content);
    }
}
