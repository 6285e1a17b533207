package io.github.prefixel.tokenizer.stop;

/**
 * Finds the shortest prefix whose error is small enough. Since errors do not fall with every token, it is not enough to
 * find one with a longer neighbour on the other side: everything before it is looked at as closely as {@link Dips} make
 * necessary.
 */
final class ShortestPrefix {
    private static final int NONE = -1;
    private static final double SMALLEST = 1e-12;

    private final ErrorCurve curve;
    private final double most;
    private final Dips dips;

    private ShortestPrefix(ErrorCurve curve, double most) {
        this.curve = curve;
        this.most = most;
        dips = new Dips(curve.pixels(), Dips.DEPTH);
    }

    /** Its number of tokens, or the length of the curve if there is none. */
    static int of(ErrorCurve curve, double mostError) {
        return new ShortestPrefix(curve, mostError).find();
    }

    private int find() {
        int length = curve.length();
        int[] at = new int[Integer.SIZE + 1];
        double[] errors = new double[at.length];
        int n = 0;
        errors[0] = curve.at(0);
        if (errors[0] <= most) {
            return 0;
        }
        while (errors[n] > most && at[n] < length) {
            n++;
            at[n] = (int) Math.min(length, 1L << n - 1);
            errors[n] = curve.at(at[n]);
        }
        for (int i = 0; i < n; i++) {
            int found = first(at[i], errors[i], at[i + 1], errors[i + 1]);
            if (found != NONE) {
                return found;
            }
        }
        return length;
    }

    /** The first prefix after {@code a}, which falls short, up to {@code b}. */
    private int first(int a, double errorA, int b, double errorB) {
        boolean met = errorB <= most;
        if (b - a == 1) {
            return met ? b : NONE;
        }
        if (!met && dips.least(a, errorA, b, errorB) > most) {
            return NONE;
        }
        int middle = met ? estimate(a, errorA, b, errorB) : a + b >>> 1;
        double error = curve.at(middle);
        int found = first(a, errorA, middle, error);
        return found != NONE ? found : first(middle, error, b, errorB);
    }

    /** Where the error should be met, were its logarithm a linear function of that of the number of tokens. */
    private int estimate(int a, double errorA, int b, double errorB) {
        int eighth = b - a >> 3;
        if (a == 0 || eighth == 0) {
            return a + b >>> 1;
        }
        double fall = StrictMath.log(errorA / Math.max(errorB, SMALLEST));
        double share = StrictMath.log(errorA / Math.max(most, SMALLEST)) / fall;
        if (Double.isNaN(share)) {
            return a + b >>> 1;
        }
        double k = a * StrictMath.pow((double) b / a, share);
        return (int) Math.max(a + eighth, Math.min(b - eighth, k));
    }
}
