package io.github.prefixel.tokenizer.build;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.dataset.DatasetFormat;
import io.github.prefixel.tokenizer.dataset.WriterOptions;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import io.github.prefixel.tokenizer.prepare.Preparation;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is to become of pictures.
 *
 * @param program name and version of the program
 * @param sentence turns a prepared picture into a sequence of the tokenizer's, perhaps a shorter one than all
 * @param sentenceRule what {@code sentence} does, by name and value; sequences depend on nothing else
 * @param bracketed whether each sequence is to stand between BOS and EOS
 * @param maxPixels larger pictures are skipped
 * @param shardBytes size of files, for formats that have several
 */
public record BuildPlan(
        String program,
        Tokenizer tokenizer,
        Preparation preparation,
        Function<Raster, TokenSequence> sentence,
        Map<String, String> sentenceRule,
        boolean bracketed,
        long maxPixels,
        DatasetFormat format,
        long shardBytes) {
    public BuildPlan {
        Objects.requireNonNull(program);
        Objects.requireNonNull(tokenizer);
        Objects.requireNonNull(preparation);
        Objects.requireNonNull(sentence);
        Objects.requireNonNull(format);
        sentenceRule = Collections.unmodifiableMap(new TreeMap<>(sentenceRule));
    }

    /** @throws IllegalArgumentException if the language has no words for such a picture */
    TokenSequence tokenize(Raster picture) {
        TokenSequence sequence = sentence.apply(preparation.apply(picture));
        return bracketed ? sequence.bracketed() : sequence;
    }

    WriterOptions writerOptions() {
        return new WriterOptions(tokenizer.vocabulary().size(), tokenizer.language(), shardBytes);
    }

    /** How pictures become sequences, for {@code dataset.json}. */
    Map<String, String> description() {
        Map<String, String> description = new TreeMap<>(sentenceRule);
        description.putAll(preparation.description());
        description.put("max_pixels", Long.toString(maxPixels));
        return description;
    }

    /** All that the bytes of the data set depend on besides the pictures. */
    Map<String, String> identity() throws IOException {
        Map<String, String> identity = new TreeMap<>(description());
        DatasetLanguage.parameters(tokenizer).forEach((name, value) -> identity.put("parameter " + name, value));
        String checksum = DatasetLanguage.checksum(tokenizer);
        if (checksum != null) {
            identity.put("language_sha256", checksum);
        }
        identity.put("program", program);
        identity.put("language", tokenizer.language());
        identity.put("vocabulary", Integer.toString(tokenizer.vocabulary().size()));
        identity.put("bracketed", Boolean.toString(bracketed));
        identity.put("format", format.label());
        identity.put("shard_bytes", Long.toString(shardBytes));
        return identity;
    }
}
