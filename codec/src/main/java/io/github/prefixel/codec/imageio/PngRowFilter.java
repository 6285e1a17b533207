package io.github.prefixel.codec.imageio;

/**
 * Chooses a filter for each row of a PNG picture by the heuristic that the standard suggests (clause 12.7): the one whose
 * output, taken as signed bytes, has the least sum of absolute values.
 */
final class PngRowFilter {
    private static final int TYPES = 5;

    private final int distance;
    private final boolean adaptive;
    private final byte[][] filtered;
    private byte[] previous;

    /** @param adaptive whether to filter at all: packed samples and palettes are better left alone */
    PngRowFilter(int rowBytes, int filterDistance, boolean adaptive) {
        this.distance = filterDistance;
        this.adaptive = adaptive;
        this.previous = new byte[rowBytes];
        this.filtered = new byte[adaptive ? TYPES : 1][1 + rowBytes];
        for (int type = 0; type < filtered.length; type++) {
            filtered[type][0] = (byte) type;
        }
    }

    /** The filter's type and the filtered row; {@code row} must stay as it is until the next call returns. */
    byte[] next(byte[] row) {
        byte[] best = filtered[0];
        if (adaptive) {
            filter(row);
            long least = Long.MAX_VALUE;
            for (byte[] candidate : filtered) {
                long cost = cost(candidate);
                if (cost < least) {
                    least = cost;
                    best = candidate;
                }
            }
        } else {
            System.arraycopy(row, 0, best, 1, row.length);
        }
        previous = row;
        return best;
    }

    private void filter(byte[] row) {
        for (int i = 0; i < row.length; i++) {
            int left = i < distance ? 0 : row[i - distance] & 0xFF;
            int up = previous[i] & 0xFF;
            int upLeft = i < distance ? 0 : previous[i - distance] & 0xFF;
            int value = row[i];
            filtered[0][i + 1] = (byte) value;
            filtered[1][i + 1] = (byte) (value - left);
            filtered[2][i + 1] = (byte) (value - up);
            filtered[3][i + 1] = (byte) (value - (left + up >> 1));
            filtered[4][i + 1] = (byte) (value - PngScanlines.paeth(left, up, upLeft));
        }
    }

    private static long cost(byte[] row) {
        long sum = 0;
        for (int i = 1; i < row.length; i++) {
            sum += Math.abs(row[i]);
        }
        return sum;
    }
}
