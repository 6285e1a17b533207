package io.github.prefixel.codec;

import io.github.prefixel.codec.stream.ModelCode;

/**
 * How much work encoder and decoder put into prediction and the entropy model. The tokens of one picture are the same at
 * the efforts that predict.
 */
public enum Effort {
    /** One adaptive probability to a decision, and no prediction. */
    FAST(ModelCode.DIRECT, false),
    /** Details predicted; several contexts and sign networks mixed, starting from what photographs taught. */
    DEFAULT(ModelCode.MIXING, true),
    /** The same with a significance network. */
    MAX(ModelCode.NETS, true);

    private final ModelCode model;
    private final boolean predicts;

    Effort(ModelCode model, boolean predicts) {
        this.model = model;
        this.predicts = predicts;
    }

    /** Whether details are predicted from what is coarser. */
    boolean predicts() {
        return predicts;
    }

    /** How tokens are coded. */
    public ModelCode model() {
        return model;
    }
}
