/**
 * Pictures as sentences: a tokenizer turns a picture into a sequence of tokens every prefix of which is a picture, the
 * coarser the shorter.
 *
 * <pre>{@code
 * Tokenizer tokenizer = Languages.of("wavelet", Map.of());
 * TokenSequence sentence = tokenizer.tokenize(picture);
 * for (int k = 1024; k < sentence.length(); k *= 2) {
 *     Raster coarser = tokenizer.detokenize(sentence.prefix(k));
 *     System.out.println(k + " tokens: " + Psnr.of(picture, coarser) + " dB");
 * }
 *
 * // What a model samples: one token at a time, of those that may come next.
 * TokenReader reader = tokenizer.reader(Frame.of(picture));
 * while (!reader.ended()) {
 *     reader.accept(model.sample(reader.mask()));
 * }
 * Raster sampled = reader.picture();
 * }</pre>
 */
package io.github.prefixel.tokenizer.language;
