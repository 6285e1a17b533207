package io.github.prefixel.codec.train;

/** Is told how a training goes. */
public interface TrainingLog {
    /** One finding, without a line end. */
    void line(String text);
}
