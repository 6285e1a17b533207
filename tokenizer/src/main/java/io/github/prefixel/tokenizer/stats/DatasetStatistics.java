package io.github.prefixel.tokenizer.stats;

import java.util.Optional;

/**
 * All statistics of a data set.
 *
 * @param sequences of its tokens
 * @param code what the codec takes for all items, if the language has a code, and
 * @param codeOfLastTenth for the last tenth of them
 * @param prefixes quality by prefix length
 * @param againstOriginals whether quality is that against originals, or else against whole sequences
 * @param withoutOriginal how many pictures of the sample were left out since no original was found
 */
public record DatasetStatistics(
        SequenceStatistics sequences,
        Optional<CodeCost> code,
        Optional<CodeCost> codeOfLastTenth,
        PrefixTable prefixes,
        boolean againstOriginals,
        int withoutOriginal) {}
