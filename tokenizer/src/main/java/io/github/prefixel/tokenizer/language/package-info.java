/**
 * Pictures as sentences: a tokenizer turns a picture into a sequence of tokens every prefix of which is a picture, the
 * coarser the shorter.
 *
 * <pre>{@code
 * Tokenizer tokenizer = WaveletTokenizer.visuallyLossless();
 * TokenSequence sentence = tokenizer.tokenize(picture);
 * for (int k = 1024; k < sentence.length(); k *= 2) {
 *     Raster coarser = tokenizer.detokenize(sentence.prefix(k));
 *     System.out.println(k + " tokens: " + Psnr.of(picture, coarser) + " dB");
 * }
 * int[] forTraining = sentence.ids();
 * TokenSequence sampled = TokenSequence.of(sentence.header(), forTraining);
 * byte[] file = sampled.prefix(1024).toFile();
 * Raster fromFile = tokenizer.detokenize(TokenSequence.ofFile(file));
 * }</pre>
 */
package io.github.prefixel.tokenizer.language;
