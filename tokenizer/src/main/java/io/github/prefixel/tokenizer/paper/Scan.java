package io.github.prefixel.tokenizer.paper;

/**
 * The scan through bit-planes that writers and readers share: it stands at a site, says which tokens may come there, and
 * goes on with the one that does. What comes next depends on nothing but the tokens accepted so far. Every step takes
 * constant time.
 *
 * <p>Tokens are numbered from 0: first those for groups or trees, then the five that speak of one coefficient.
 */
abstract class Scan {
    /** Offsets of tokens from {@link #firstWord}. */
    private static final int INSIGNIFICANT = 0;

    private static final int POSITIVE = 1;
    private static final int NEGATIVE = 2;
    private static final int ACCURACY_0 = 3;
    private static final int ACCURACY_1 = 4;

    final int side;
    /** The token Insignificant. */
    private final int firstWord;

    private final AccuracyRule rule;
    /** ± the middle of what is known of a coefficient, 0 while it is insignificant; by channel and site. */
    private final double[][] known;

    private final int lastExponent;
    private int exponent;
    private double threshold;
    private int channel;

    Scan(int side, int channels, int firstWord, PaperParameters parameters) {
        this.side = side;
        this.firstWord = firstWord;
        rule = parameters.accuracy();
        known = new double[channels][side * side];
        lastExponent = parameters.last();
        exponent = parameters.firstFor(side);
        threshold = Math.scalb(1., exponent);
    }

    /** Goes to the first site of the current channel in the current plane. */
    abstract void begin();

    /** The tokens for groups or trees that may come next, as bits. */
    abstract int groupWords();

    /** The token for a group or a tree with which a writer tells its coefficients next, or −1. */
    abstract int group(TrueCoefficients coefficients);

    /** Goes on after a token for a group or a tree. */
    abstract void pass(int token);

    /** Goes on after a coefficient. */
    abstract void pass();

    /** Takes note that the current coefficient has become significant. */
    abstract void noteSignificance();

    /** The current coefficient, or the first one of the group or tree: y · side + x. */
    abstract int site();

    /** Whether nothing is left to tell. */
    final boolean done() {
        return exponent < lastExponent;
    }

    /** The tokens that may come next, as bits. */
    final int allowed() {
        if (done()) {
            return 0;
        }
        return isSignificant()
                ? 1 << firstWord + ACCURACY_0 | 1 << firstWord + ACCURACY_1
                : groupWords() | 1 << firstWord + INSIGNIFICANT | 1 << firstWord + POSITIVE | 1 << firstWord + NEGATIVE;
    }

    /** Takes one of the tokens that are {@link #allowed}. */
    final void accept(int token) {
        if (token < firstWord) {
            pass(token);
            return;
        }
        double[] values = known[channel];
        int site = site();
        switch (token - firstWord) {
            case INSIGNIFICANT -> pass();
            case POSITIVE, NEGATIVE -> {
                values[site] = token == firstWord + POSITIVE ? 1.5 * threshold : -1.5 * threshold;
                noteSignificance();
                if (rule == AccuracyRule.NEXT_PLANE) {
                    pass();
                }
            }
            default -> {
                boolean outwards = token == firstWord + ACCURACY_1 == values[site] > 0;
                values[site] += outwards ? rule.step * threshold : -rule.step * threshold;
                pass();
            }
        }
    }

    /** The token that tells of coefficients what comes next. */
    final int answer(TrueCoefficients coefficients) {
        double known = this.known[channel][site()];
        double value = coefficients.value(channel, site());
        if (known != 0) {
            return firstWord + (Math.abs(value) > Math.abs(known) ? ACCURACY_1 : ACCURACY_0);
        }
        int group = group(coefficients);
        if (group >= 0) {
            return group;
        }
        if (Math.abs(value) < threshold) {
            return firstWord + INSIGNIFICANT;
        }
        return firstWord + (value > 0 ? POSITIVE : NEGATIVE);
    }

    /** Goes on after the last site of a channel. */
    final void endChannel() {
        channel++;
        if (channel == known.length) {
            channel = 0;
            exponent--;
            threshold /= 2;
        }
        begin();
    }

    final boolean isSignificant() {
        return known[channel][site()] != 0;
    }

    final int channel() {
        return channel;
    }

    /** T of the current plane. */
    final double threshold() {
        return threshold;
    }

    /** What is known of the coefficients, by channel and site; changes as the scan goes on. */
    final double[][] known() {
        return known;
    }

    /** Where the scan stands, for people. */
    @Override
    public String toString() {
        return done()
                ? "all has been told"
                : (isSignificant() ? "a significant" : "an insignificant") + " coefficient comes next, at column "
                        + site() % side + " of row " + site() / side + " of channel " + channel + " with threshold 2^"
                        + exponent;
    }
}
