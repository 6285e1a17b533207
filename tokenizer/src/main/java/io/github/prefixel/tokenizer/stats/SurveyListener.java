package io.github.prefixel.tokenizer.stats;

/** Hears how far a survey is; called by one thread. */
public interface SurveyListener {
    /**
     * A part of the work begins.
     *
     * @param label what is being done, such as {@code reading}
     * @param total number of items, as far as it is known
     */
    void begin(String label, long total);

    /** One more item is done. */
    void done();
}
