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
    private final Growing significance;
    private final Growing[] signs = new Growing[Nets.KINDS];

    DecisionSamples(long seed) {
        this(seed, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /**
     * Those of which so many are kept at most, all with the same chance.
     *
     * @param mostSigns of each kind
     */
    DecisionSamples(long seed, int mostSignificance, int mostSigns) {
        random = new SplittableRandom(seed);
        significance = new Growing(Nets.SIGNIFICANCE_INPUTS, mostSignificance);
        Arrays.setAll(signs, k -> new Growing(Nets.SIGN_INPUTS, mostSigns));
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
                    if (at >= 0) {
                        model.significanceInputs(significance.inputs, at);
                    }
                }
            }

            @Override
            void sign(boolean negative) {
                int kind = model.kind();
                // Signs are rarer than significance, those of chroma yet more, and those of LL rarest.
                double more = kind % 3 == 2 ? 1e6 : kind < 3 ? 5 : 20;
                if (random.nextDouble() < more * probability()) {
                    int at = signs[kind].add(negative, 0);
                    if (at >= 0) {
                        model.signInputs(signs[kind].inputs, at);
                    }
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

    /** Samples in arrays that grow, up to a reservoir of those that came. */
    private final class Growing {
        private final int width;
        private final int most;
        private float[] inputs;
        private float[] targets;
        private byte[] sets;
        private long came;

        Growing(int width, int most) {
            this.width = width;
            this.most = most;
            int first = Math.min(most, 1 << 4);
            targets = new float[first];
            sets = new byte[first];
            inputs = new float[width * first];
        }

        /** Where the inputs of the new sample go; negative if it is not kept. */
        int add(boolean target, int set) {
            long place = came < most ? came : random.nextLong(came + 1);
            came++;
            if (place >= most) {
                return -1;
            }
            int at = (int) place;
            if (at == targets.length) {
                int more = Math.min(most, 2 * at);
                targets = Arrays.copyOf(targets, more);
                sets = Arrays.copyOf(sets, more);
                inputs = Arrays.copyOf(inputs, more * width);
            }
            targets[at] = target ? 1 : 0;
            sets[at] = (byte) set;
            return at * width;
        }

        Samples samples(boolean withSets) {
            int size = (int) Math.min(came, most);
            return new Samples(size, width, inputs, targets, withSets ? sets : null, null);
        }
    }
}
