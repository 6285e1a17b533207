/**
 * Patches of tokens, after the Byte Latent Transformer (arXiv 2412.09871): a sequence is cut where its next token is
 * hard to tell, so that a model spends its steps where there is something to decide.
 *
 * <pre>{@code
 * ThresholdSearch search = new ThresholdSearch(PatchRule.GLOBAL);
 * for (TokenSequence sequence : some) {
 *     search.add(TokenEntropies.of(tokenizer, sequence));
 * }
 * double threshold = search.threshold(4.5); // tokens a patch
 * int[] lengths = Patches.lengths(PatchRule.GLOBAL, threshold, TokenEntropies.of(tokenizer, other));
 * }</pre>
 */
package io.github.prefixel.tokenizer.patch;
