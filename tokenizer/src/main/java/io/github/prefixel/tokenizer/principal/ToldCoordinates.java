package io.github.prefixel.tokenizer.principal;

import java.util.Arrays;

/**
 * What digits have told of coordinates. Photographs are scale mixtures: where one coefficient is large, those of near
 * frequencies are (M. Wainwright and E. Simoncelli, 2000). So the deviation of a coordinate that is told for the first time
 * is not the model's alone, but that times the root of what the coordinates told before it came to in proportion to what
 * was expected of them: a mean with weights that fall with the distance in octaves and are less between channels, and with
 * {@value #EVIDENCE} coordinates' weight on the model. Encoder and decoder know the same.
 */
final class ToldCoordinates {
    private static final double EVIDENCE = 2;
    /** Octaves beyond which coordinates tell nothing of each other. */
    private static final double REACH = 1.5;
    /** The weight of another channel. */
    private static final double OTHER_CHANNEL = 0.2;
    /** No picture comes to more; tokens out of thin air would, and each coordinate adds to what the last one did. */
    private static final double MOST_RATIO = 1e12;

    private final PrincipalFrame frame;
    private final double[] low;
    private final double[] high;
    private final double[] scales;
    private final double[] ratios;
    private final double[] values;
    private final int[] told;
    private int count;

    ToldCoordinates(PrincipalFrame frame) {
        this.frame = frame;
        int n = frame.count();
        low = new double[n];
        high = new double[n];
        Arrays.fill(high, 1);
        scales = new double[n];
        ratios = new double[n];
        values = new double[n];
        told = new int[n];
    }

    /** What a digit has to say of a coordinate's value; {@link #tell} is to be told it next. */
    int digit(int i, int levels, double value) {
        begin(i);
        double u = scales[i] > 0 ? CoefficientLaw.compand(value / scales[i]) : 0.5;
        double place = (u - low[i]) / (high[i] - low[i]) * levels;
        return (int) Math.max(0, Math.min(levels - 1, Math.floor(place)));
    }

    /** A digit of a coordinate: which of so many parts of what was known of it. */
    void tell(int i, int levels, int digit) {
        begin(i);
        double part = (high[i] - low[i]) / levels;
        low[i] += digit * part;
        high[i] = digit == levels - 1 ? high[i] : low[i] + part;
        values[i] = scales[i] * CoefficientLaw.mean(low[i], high[i]);
        double relative = frame.deviation(i) > 0 ? scales[i] / frame.deviation(i) : 0;
        ratios[i] = Math.min(MOST_RATIO, relative * relative * CoefficientLaw.meanSquare(low[i], high[i]));
    }

    /** Settles the deviation of a coordinate that nothing has been told of. */
    private void begin(int i) {
        if (scales[i] > 0 || frame.deviation(i) == 0) {
            return;
        }
        double sum = EVIDENCE;
        double weights = EVIDENCE;
        if (!frame.place(i).mean()) {
            for (int t = 0; t < count; t++) {
                double weight = nearness(frame.place(i), frame.place(told[t]));
                sum += weight * ratios[told[t]];
                weights += weight;
            }
        }
        scales[i] = frame.deviation(i) * Math.sqrt(sum / weights);
        if (!frame.place(i).mean()) {
            told[count++] = i;
        }
    }

    /** What is known of all coordinates: expectations, 0 for those that nothing has been told of. */
    double[] values() {
        return values.clone();
    }

    static double nearness(Place a, Place b) {
        double vertical = a.vertical() - b.vertical();
        double horizontal = a.horizontal() - b.horizontal();
        double square = (vertical * vertical + horizontal * horizontal) / (REACH * REACH);
        if (square >= 1) {
            return 0;
        }
        double common = 0;
        for (int c = 0; c < 3; c++) {
            common += a.shares()[c] * b.shares()[c];
        }
        return (1 - square) * (1 - square) * (OTHER_CHANNEL + (1 - OTHER_CHANNEL) * common);
    }
}
