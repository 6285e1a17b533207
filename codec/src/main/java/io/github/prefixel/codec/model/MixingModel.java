package io.github.prefixel.codec.model;

import io.github.prefixel.codec.walk.Walk;
import java.util.ArrayList;
import java.util.List;

/** The entropy model that mixes the predictions of several contexts and, if its prior has them, of networks. */
public final class MixingModel implements EntropyModel {
    /** Counts go no further, so that probabilities keep following the picture. */
    private static final int LIMIT = 255;

    private enum Question {
        QUIET,
        SIGNIFICANCE,
        SIGN,
        REFINEMENT
    }

    private final Walk walk;
    private final int[] values;
    private final SoftMagnitudes soft;
    private final QuietModel quiet;
    private final SignificanceContexts significance;
    private final SignContexts signs;
    private final RefinementContexts refinements;

    private int plane;
    private Question question;
    private int p1;

    /** @param planeShift what to add to the number of a plane to get log2 of its threshold in 1/8 grey levels of 8 bits */
    public MixingModel(Walk walk, Prior prior, int planeShift) {
        this.walk = walk;
        values = walk.values();
        plane = walk.plane();
        soft = new SoftMagnitudes(walk);
        Surroundings around = new Surroundings(walk, soft.array());
        quiet = new QuietModel(walk);
        significance = new SignificanceContexts(walk, around, prior.networks(), planeShift, LIMIT);
        signs = new SignContexts(walk, prior.networks(), LIMIT);
        refinements = new RefinementContexts(walk, around, planeShift, LIMIT);
        prior.start(tables(), mixers());
    }

    private void ask(Question asked) {
        question = asked;
        if (plane != walk.plane()) {
            plane = walk.plane();
            soft.nextPlane(walk);
        }
    }

    @Override
    public int quietBand() {
        ask(Question.QUIET);
        return quiet.band();
    }

    @Override
    public int quietBlock() {
        ask(Question.QUIET);
        return quiet.block();
    }

    @Override
    public int significance() {
        ask(Question.SIGNIFICANCE);
        p1 = significance.predict();
        return p1;
    }

    @Override
    public int sign() {
        ask(Question.SIGN);
        return signs.predict();
    }

    @Override
    public int refinement() {
        ask(Question.REFINEMENT);
        return refinements.predict();
    }

    @Override
    public void update(int bit) {
        switch (question) {
            case SIGNIFICANCE -> {
                significance.decision().update(bit);
                if (bit == 0) {
                    soft.insignificant(walk.site(), p1);
                } else {
                    soft.significant(walk.site());
                }
            }
            case SIGN -> signs.decision().update(bit);
            case REFINEMENT -> {
                refinements.decision().update(bit);
                int step = 1 << plane;
                int doubled = Math.abs(values[walk.site()]) + (bit == 0 ? -step : step);
                soft.refined(walk.site(), doubled, plane);
            }
            case QUIET -> quiet.update(bit);
        }
    }

    /** Writes the inputs of the significance network for the last question, which was about significance. */
    public void significanceInputs(float[] out, int offset) {
        significance.networkInputs(out, offset);
    }

    /** Writes the inputs of the sign network for the last question, which was about a sign. */
    public void signInputs(float[] out, int offset) {
        signs.fillInputs(out, offset);
    }

    /** Which biases of the significance network go with the current band. */
    public int biasSet() {
        return Nets.biasSet(walk.band().kind(), walk.band().subband().level());
    }

    /** Which sign network goes with the current band. */
    public int kind() {
        return Nets.own(walk.band().kind());
    }

    private List<MixedDecision> decisions() {
        return List.of(significance.decision(), signs.decision(), refinements.decision());
    }

    private List<Mixer> mixers() {
        return decisions().stream().map(MixedDecision::mixer).toList();
    }

    /** All adaptive probabilities, in a fixed order. */
    public List<ContextTable> tables() {
        List<ContextTable> all = new ArrayList<>();
        decisions().forEach(d -> all.addAll(d.tables()));
        all.addAll(quiet.tables());
        return all;
    }

    /** The weights of all mixers, in a fixed order. */
    public float[][] mixerWeights() {
        return mixers().stream().map(Mixer::weights).toArray(float[][]::new);
    }
}
