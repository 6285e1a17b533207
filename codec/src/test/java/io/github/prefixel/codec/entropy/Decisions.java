package io.github.prefixel.codec.entropy;

import java.util.Random;

/**
 * Binary decisions with their probabilities.
 *
 * @param p1 probabilities of a 1 in units of 2<sup>−16</sup>, 1 to 65535
 */
record Decisions(int[] bits, int[] p1) {
    /** How the probabilities are drawn. */
    enum Regime {
        EVEN,
        UNIFORM,
        SKEWED,
        EXTREME,
        WRONG
    }

    /** Decisions that follow their probabilities, save those of {@link Regime#WRONG}, which are even. */
    static Decisions random(Regime regime, int count, long seed) {
        Random random = new Random(seed);
        int[] bits = new int[count];
        int[] p1 = new int[count];
        for (int i = 0; i < count; i++) {
            p1[i] = switch (regime) {
                case EVEN -> 1 << 15;
                case UNIFORM, WRONG -> 1 + random.nextInt(65535);
                case SKEWED -> random.nextInt(20) == 0 ? 1 + random.nextInt(65535) : 1 + random.nextInt(2000);
                case EXTREME -> random.nextBoolean() ? 1 : 65535;
            };
            bits[i] = random.nextInt(65536) < (regime == Regime.WRONG ? 1 << 15 : p1[i]) ? 1 : 0;
        }
        return new Decisions(bits, p1);
    }

    int count() {
        return bits.length;
    }

    /** Shannon's code length in bits. */
    double idealLength() {
        double sum = 0;
        for (int i = 0; i < bits.length; i++) {
            sum -= Math.log((bits[i] == 1 ? p1[i] : 65536 - p1[i]) / 65536.0);
        }
        return sum / Math.log(2);
    }

    byte[] encode(byte[] header) {
        RangeEncoder encoder = new RangeEncoder(header);
        for (int i = 0; i < bits.length; i++) {
            encoder.encode(bits[i], p1[i]);
        }
        return encoder.finish();
    }

    /**
     * Decodes from a decision on until the decoder has no more, or all are known.
     *
     * @return how many are known then
     * @throws AssertionError if one is not what was coded
     */
    int decode(RangeDecoder decoder, int from) {
        for (int i = from; i < bits.length; i++) {
            int bit = decoder.decode(p1[i]);
            if (bit == RangeDecoder.END) {
                return i;
            }
            if (bit != bits[i]) {
                throw new AssertionError("decision " + i + " of " + bits.length + " is " + bit);
            }
        }
        return bits.length;
    }
}
