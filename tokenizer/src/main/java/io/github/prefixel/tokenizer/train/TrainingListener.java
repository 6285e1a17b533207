package io.github.prefixel.tokenizer.train;

/** Hears how training goes on. */
public interface TrainingListener {
    /**
     * Pictures are going to be read.
     *
     * @param label what they are read for, such as {@code learning}
     */
    void begun(String label, long pictures);

    /** @param done pictures done by now */
    void progressed(long done);

    /** A picture could not be read. */
    void skipped(String name, String reason);

    /** Something worth a line. */
    void note(String line);
}
