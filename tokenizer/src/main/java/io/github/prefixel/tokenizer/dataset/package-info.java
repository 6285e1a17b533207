/**
 * Data sets of token sequences, in the formats that trainers read.
 *
 * <pre>{@code
 * try (DatasetWriter writer = DatasetFormat.BIN.writer(folder, options)) {
 *     writer.write(new DatasetItem("cats/1.png", "cats", tokenizer.tokenize(picture)));
 *     files = writer.finish();
 * }
 * // The files are named in dataset.json, which is written last: what has none is not complete.
 *
 * DatasetInfo info = DatasetInfo.read(folder);
 * info.verify(folder);
 * try (DatasetReader reader = info.format().reader(folder, info)) {
 *     for (DatasetItem item = reader.next(); item != null; item = reader.next()) {
 *         Raster picture = tokenizer.detokenize(item.sequence());
 *     }
 * }
 * }</pre>
 */
package io.github.prefixel.tokenizer.dataset;
