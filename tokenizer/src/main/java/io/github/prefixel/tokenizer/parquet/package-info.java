/**
 * As much of Apache Parquet as data sets need: columns of texts, numbers and lists of numbers, without compression, one
 * page a column in each row group. Any reader of Parquet reads what is written here; what other programs write may use more
 * of the format than is read here.
 *
 * @see <a href="https://parquet.apache.org/docs/file-format/">the format</a>
 */
package io.github.prefixel.tokenizer.parquet;
