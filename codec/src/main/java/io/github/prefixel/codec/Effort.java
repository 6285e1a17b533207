package io.github.prefixel.codec;

import io.github.prefixel.codec.stream.ModelCode;

/** How much work encoder and decoder put into the entropy model. The tokens are the same at every effort. */
public enum Effort {
    /** One adaptive probability to a decision. */
    FAST(ModelCode.DIRECT),
    /** Several contexts and sign networks mixed, starting from what photographs taught. */
    DEFAULT(ModelCode.MIXING),
    /** The same with a significance network. */
    MAX(ModelCode.NETS);

    private final ModelCode model;

    Effort(ModelCode model) {
        this.model = model;
    }

    ModelCode model() {
        return model;
    }
}
