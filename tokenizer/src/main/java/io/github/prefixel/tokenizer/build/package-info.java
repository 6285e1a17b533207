/** Makes data sets of pictures: many at a time, and so that a run that was stopped goes on where it was. */
package io.github.prefixel.tokenizer.build;
