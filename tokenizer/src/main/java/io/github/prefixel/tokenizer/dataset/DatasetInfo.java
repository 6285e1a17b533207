package io.github.prefixel.tokenizer.dataset;

import io.github.prefixel.tokenizer.language.Frame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What the file {@value #FILE} says: all that is needed to read a data set and to turn its sequences into pictures.
 *
 * @param program name and version of the program that wrote the data set
 * @param language name of the language, and
 * @param parameters what else {@link io.github.prefixel.tokenizer.Languages} needs to know; kept in the order of their
 *     names
 * @param vocabulary number of tokens, special ones included
 * @param items number of sequences
 * @param tokens number of tokens of all sequences, special ones included
 * @param bracketed whether each sequence stands between BOS and EOS
 * @param frame that of all pictures, or null if they differ or there are none
 * @param skipped number of pictures that could not be read
 * @param build how the data set was made, for people; kept in the order of names
 * @param files the files that {@link DatasetWriter#finish} returned, then those that go with them, such as the
 *     {@code tokenizer.json} of a trained language
 */
public record DatasetInfo(
        String program,
        String language,
        Map<String, String> parameters,
        int vocabulary,
        DatasetFormat format,
        long items,
        long tokens,
        boolean bracketed,
        Frame frame,
        long skipped,
        Map<String, String> build,
        List<DatasetFile> files) {
    public static final String FILE = "dataset.json";

    /** The version of this description; a reader refuses newer ones. */
    public static final int FORMAT_VERSION = 1;

    /** @throws IllegalArgumentException if a number is out of range */
    public DatasetInfo {
        Objects.requireNonNull(program);
        Objects.requireNonNull(language);
        Objects.requireNonNull(format);
        TokenType.of(vocabulary);
        if (items < 0 || tokens < 0 || skipped < 0) {
            throw new IllegalArgumentException(
                    "there cannot be " + items + " items, " + tokens + " tokens and " + skipped + " skipped pictures");
        }
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        build = Collections.unmodifiableMap(new TreeMap<>(build));
        files = List.copyOf(files);
    }

    /** How the binary formats store an id. */
    public TokenType tokenType() {
        return TokenType.of(vocabulary);
    }

    /**
     * Reads the description in a folder.
     *
     * @throws IOException if it is missing, damaged, or of a newer version; the message says which
     */
    public static DatasetInfo read(Path folder) throws IOException {
        return InfoReader.read(folder.resolve(FILE));
    }

    /** Writes the description into a folder, in place of one there. */
    public void write(Path folder) throws IOException {
        InfoWriter.write(this, folder.resolve(FILE));
    }

    /**
     * Checks size and checksum of every file.
     *
     * @throws IOException if one is missing or another one; the message names it
     */
    public void verify(Path folder) throws IOException {
        for (DatasetFile file : files) {
            file.verify(folder);
        }
    }
}
