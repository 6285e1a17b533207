package io.github.prefixel.tokenizer.build;

/** Hears how a build goes on. */
public interface BuildListener {
    /**
     * The work begins.
     *
     * @param done items that an earlier run has done
     * @param total all items
     */
    void begun(long done, long total);

    /** @param done items done by now */
    void progressed(long done);

    /** A picture could not be tokenized. */
    void skipped(String name, String reason);
}
