package io.github.prefixel.tokenizer.stats;

import io.github.prefixel.tokenizer.dataset.DatasetReader;
import java.io.IOException;

/** A data set that can be read again and again, with the same items in the same order. */
public interface SurveySource {
    DatasetReader open() throws IOException;
}
