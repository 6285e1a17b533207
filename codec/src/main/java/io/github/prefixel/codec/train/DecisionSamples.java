package io.github.prefixel.codec.train;

import io.github.prefixel.codec.model.MixingModel;
import io.github.prefixel.codec.model.Nets;
import io.github.prefixel.codec.model.Prior;
import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.Walk;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Decisions about significance and sign, drawn from coded pictures. A decision at the rate r is drawn with a
 * probability that falls like 1/r: the earlier it comes, the more prefixes it is part of.
 */
final class DecisionSamples {
    /** Rate in bits per pixel below which all decisions count the same. */
    private static final double RATE_FLOOR = 0.1;

    private static final double LAST_RATE = 2.2;

    /** Less than this and the network has nothing to say: in units of 2<sup>−16</sup>. */
    private static final int LEAST_PROBABILITY = 130;

    private final SplittableRandom random;
    private final Growing significance = new Growing(Nets.SIGNIFICANCE_INPUTS);
    private final Growing[] signs = new Growing[Nets.KINDS];

    DecisionSamples(long seed) {
        random = new SplittableRandom(seed);
        Arrays.setAll(signs, k -> new Growing(Nets.SIGN_INPUTS));
    }

    /**
     * Draws from a picture coded with a prior.
     *
     * @param share the probability of a significance decision at 1 bit per pixel to be drawn, about
     */
    void draw(TrainingPicture picture, Prior prior, double share) {
        Walk walk = picture.walk();
        MixingModel model = picture.model(walk, prior);
        CodeLength length = new CodeLength(picture.truth(), model) {
            private double probability() {
                return share / (bits() / picture.pixels() + RATE_FLOOR);
            }

            @Override
            void significance(int p1, boolean significant) {
                if (p1 >= LEAST_PROBABILITY && random.nextDouble() < probability()) {
                    int at = significance.add(significant, model.biasSet());
                    model.significanceInputs(significance.inputs, at);
                }
            }

            @Override
            void sign(boolean negative) {
                int kind = model.kind();
                // Signs are rarer than significance, those of chroma yet more, and those of LL rarest.
                double more = kind % 3 == 2 ? 1e6 : kind < 3 ? 5 : 20;
                if (random.nextDouble() < more * probability()) {
                    int at = signs[kind].add(negative, 0);
                    model.signInputs(signs[kind].inputs, at);
                }
            }
        };
        walk.run(w -> length.bits() < LAST_RATE * picture.pixels() ? length.exchange(w) : Port.END);
    }

    Samples significance() {
        return significance.samples(true);
    }

    /** By kind of band, as {@link Nets} counts them. */
    Samples sign(int kind) {
        return signs[kind].samples(false);
    }

    /** Samples in arrays that grow. */
    private static final class Growing {
        final int width;
        float[] inputs;
        private float[] targets = new float[1 << 10];
        private byte[] sets = new byte[1 << 10];
        private int size;

        Growing(int width) {
            this.width = width;
            inputs = new float[width << 10];
        }

        /** Where the inputs of the new sample go. */
        int add(boolean target, int set) {
            if (size == targets.length) {
                targets = Arrays.copyOf(targets, 2 * size);
                sets = Arrays.copyOf(sets, 2 * size);
                inputs = Arrays.copyOf(inputs, 2 * width * size);
            }
            targets[size] = target ? 1 : 0;
            sets[size] = (byte) set;
            return width * size++;
        }

        Samples samples(boolean withSets) {
            return new Samples(size, width, inputs, targets, withSets ? sets : null, null);
        }
    }
}
