package io.github.prefixel.tokenizer.stats;

/**
 * Whether the mean squared error falls along prefixes.
 *
 * @param steps how many steps from prefix to prefix were looked at
 * @param rises at how many of them the error rose
 * @param largestRise the largest one in dB of PSNR; 0 if there was none
 */
public record Monotonicity(long steps, long rises, double largestRise) {
    static final Monotonicity NONE = new Monotonicity(0, 0, 0);

    /** With one step more. */
    Monotonicity step(double before, double after) {
        boolean rises = after > before;
        double decibel = rises ? 10 * Math.log10(after / before) : 0;
        return new Monotonicity(steps + 1, this.rises + (rises ? 1 : 0), Math.max(largestRise, decibel));
    }

    Monotonicity plus(Monotonicity other) {
        return new Monotonicity(steps + other.steps, rises + other.rises, Math.max(largestRise, other.largestRise));
    }

    /** The share of steps at which the error did not rise, 0 to 1; 1 if there were none. */
    public double share() {
        return steps == 0 ? 1 : 1 - (double) rises / steps;
    }
}
