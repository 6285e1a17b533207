package io.github.prefixel.codec.plan;

import io.github.prefixel.codec.stream.ActivityMap;
import io.github.prefixel.codec.wavelet.Subband;
import java.util.Arrays;

/**
 * How many units of plane 0 a coefficient of 1 is worth, coefficient by coefficient of a band: a constant, times
 * 2<sup>(1 − a)/2</sup> where the activity of the picture is a.
 *
 * <p>Between the middles of blocks the activity is interpolated linearly, in sixteenths.
 */
public final class BandGains {
    private static final int STEPS = 16;
    /** By sixteenths of activity. */
    private static final float[] BY_ACTIVITY = new float[ActivityMap.MAX * STEPS + 1];

    static {
        for (int i = 0; i < BY_ACTIVITY.length; i++) {
            BY_ACTIVITY[i] = (float) StrictMath.pow(2, (ActivityMap.TYPICAL * STEPS - i) / (2.0 * STEPS));
        }
    }

    private final float gain;
    private final ActivityMap map;
    private final int level;
    private final float[] row;
    /** For each column of the band the block left of it, and how far it is on the way to the next, in sixteenths. */
    private final int[] block;

    private final int[] way;
    /** The activity of a row of blocks with margins for coefficients beyond the last one, in sixteenths. */
    private final int[] interpolated;

    /** @param map {@link ActivityMap#NONE} if the gain is the same everywhere */
    BandGains(float gain, Subband band, ActivityMap map) {
        this.gain = gain;
        this.map = map;
        this.level = band.level();
        row = new float[band.width()];
        Arrays.fill(row, gain);
        boolean even = map == ActivityMap.NONE;
        block = new int[even ? 0 : row.length];
        way = new int[block.length];
        interpolated = new int[even ? 0 : map.columns() + 3];
        for (int x = 0; x < block.length; x++) {
            int position = position(x);
            block[x] = position >> map.sideLog2();
            way[x] = sixteenths(position);
        }
    }

    /** Where a coefficient stands in the picture, in samples from half a block before its edge. */
    private int position(int index) {
        return (2 * index + 1 << level - 1) + (1 << map.sideLog2() - 1);
    }

    private int sixteenths(int position) {
        return (position & (1 << map.sideLog2()) - 1) * STEPS >> map.sideLog2();
    }

    /** The gains of row y of the band; the array is used again for the next row. */
    public float[] row(int y) {
        if (map == ActivityMap.NONE) {
            return row;
        }
        int position = position(y);
        int below = position >> map.sideLog2();
        int down = sixteenths(position);
        for (int i = 0; i < interpolated.length; i++) {
            interpolated[i] = (STEPS - down) * map.at(i - 1, below - 1) + down * map.at(i - 1, below);
        }
        for (int x = 0; x < row.length; x++) {
            int left = interpolated[block[x]];
            int right = interpolated[block[x] + 1];
            row[x] = gain * BY_ACTIVITY[((STEPS - way[x]) * left + way[x] * right) / STEPS];
        }
        return row;
    }
}
