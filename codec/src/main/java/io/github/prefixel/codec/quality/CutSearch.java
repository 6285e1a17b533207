package io.github.prefixel.codec.quality;

/**
 * Finds where to cut an embedded stream so that a picture has a given error, from few pictures: a prediction of the
 * error, known for every length, says where to look, and the pictures measured so far correct it. Prediction and error
 * need not be proportional; between two measured lengths their logarithms are taken as linear.
 */
public final class CutSearch {
    /** How far above its target a PSNR may end, in dB, unless a single byte makes a larger difference. */
    public static final double TOLERANCE = 0.02;

    /** Aimed at: a bit above the target, so that a small miss to either side is still a hit. */
    private static final double AIM = 0.4 * TOLERANCE;

    /**
     * The first picture is to fall so much short, in dB: near enough to correct the prediction well, and going on from
     * a shorter cut to a longer one takes less time than the other way.
     */
    private static final double HEADROOM = 0.1;

    private static final double DB = StrictMath.log(10) / 10;
    private static final double SMALLEST = 1e-12;

    /** A stream that can be cut, and that may still be growing. Lengths are in bytes, errors mean squared errors. */
    public interface Stream {
        /** The length of a cut that holds nothing but the header. */
        int shortest();

        /** The length, or that of the whole stream if this is shorter. */
        int atMostWhole(int length);

        /** The shortest length with at most so large a predicted error, or that of the whole stream. */
        int lengthFor(double predicted);

        /** The predicted error of a length that one of the two methods above has returned. */
        double predicted(int length);

        /** The error of the picture at such a length. */
        double measured(int length);
    }

    /**
     * Where a stream is to be cut.
     *
     * @param length in bytes; all of the stream if the target is out of reach
     * @param error mean squared error of the picture there
     * @param met whether this is at most the target
     * @param pictures how many pictures it took to find it
     */
    public record Cut(int length, double error, boolean met, int pictures) {}

    /** A length that was looked at; predicted and measured are logarithms of errors. */
    private record Point(int length, double error, double predicted, double measured) {}

    private final Stream stream;
    private final double aim;
    private int pictures;
    /** The longest length that is known to fall short of the target, and the shortest that is known to meet it. */
    private Point low;

    private Point high;
    private Point last;
    private Point beforeLast;

    private CutSearch(Stream stream, double target) {
        this.stream = stream;
        this.aim = log(target) - AIM * DB;
    }

    /**
     * A length whose picture has at most the target error, and either less than {@link #TOLERANCE} dB below it or
     * such that one byte less does not meet the target.
     */
    public static Cut find(Stream stream, double target) {
        return new CutSearch(stream, target).find(target);
    }

    private Cut find(double target) {
        double enough = target * StrictMath.pow(10, -TOLERANCE / 10);
        while (true) {
            int length = nextLength();
            if (low != null && length == low.length) {
                return new Cut(length, low.error, false, pictures);
            }
            double error = stream.measured(length);
            pictures++;
            beforeLast = last;
            last = new Point(length, error, log(stream.predicted(length)), log(error));
            if (error > target) {
                low = last;
            } else {
                high = last;
            }
            if (high != null && (high.error >= enough || high.length == leastLength())) {
                return new Cut(high.length, high.error, true, pictures);
            }
        }
    }

    private int leastLength() {
        return low == null ? stream.shortest() : low.length + 1;
    }

    private int nextLength() {
        // Predictions that keep missing are helped by steps that double, or by halves.
        boolean stalls = pictures > 3;
        int least = leastLength();
        if (high == null) {
            int step = stalls ? 1 << Math.min(pictures - 3, 20) : 0;
            return stream.atMostWhole(Math.max(stream.lengthFor(wanted()), least + step));
        }
        int length = stalls && pictures % 2 == 0 ? least + high.length >>> 1 : stream.lengthFor(wanted());
        return Math.max(least, Math.min(length, high.length - 1));
    }

    /** The predicted error at which the error of the picture should be what is aimed at. */
    private double wanted() {
        if (last == null) {
            return StrictMath.exp(aim + HEADROOM * DB);
        }
        Point from = last;
        double slope = 1;
        if (low != null && high != null) {
            slope = slope(low, high);
        } else if (beforeLast != null) {
            // Beyond what was measured, so with care.
            slope = Math.min(Math.max(slope(beforeLast, last), 0.25), 4);
        }
        return StrictMath.exp(from.predicted + (aim - from.measured) / slope);
    }

    private static double slope(Point a, Point b) {
        return a.predicted == b.predicted ? 1 : (a.measured - b.measured) / (a.predicted - b.predicted);
    }

    private static double log(double error) {
        return StrictMath.log(Math.max(error, SMALLEST));
    }
}
