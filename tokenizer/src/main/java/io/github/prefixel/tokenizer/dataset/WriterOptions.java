package io.github.prefixel.tokenizer.dataset;

import java.util.Objects;

/**
 * What writers need to know besides the items.
 *
 * @param vocabulary number of tokens, special ones included; ids are less than it
 * @param language name of the tokens' language
 * @param shardBytes size that the files of a format with shards should not exceed, as long as each holds one item
 */
public record WriterOptions(int vocabulary, String language, long shardBytes) {
    /** @throws IllegalArgumentException if a number is less than 1 */
    public WriterOptions {
        Objects.requireNonNull(language);
        TokenType.of(vocabulary);
        if (shardBytes < 1) {
            throw new IllegalArgumentException("a shard cannot have " + shardBytes + " bytes");
        }
    }

    /** How the binary formats store an id. */
    public TokenType tokenType() {
        return TokenType.of(vocabulary);
    }
}
