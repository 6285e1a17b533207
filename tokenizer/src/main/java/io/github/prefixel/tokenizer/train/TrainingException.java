package io.github.prefixel.tokenizer.train;

/** Says that no model can be made of pictures: why, and what to do. */
public final class TrainingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    TrainingException(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
