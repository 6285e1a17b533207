package io.github.prefixel.codec.entropy;

/**
 * Decodes what {@link RangeEncoder} wrote, from any prefix of it.
 *
 * <p>Beyond the end of the data two codes are kept, one that goes on with bytes 00 and one with bytes FF. A decision on
 * which both agree is what the encoder coded; the first on which they differ is the end. So no usable bit is lost and
 * none is invented.
 */
public final class RangeDecoder implements DecisionSource {
    private final byte[] data;
    private int limit;
    private int position;
    private int low;
    private int high = -1;
    private int codeMin;
    private int codeMax;

    /**
     * @param start offset of the first coded byte
     * @param limit offset after the last byte that may be used
     */
    public RangeDecoder(byte[] data, int start, int limit) {
        this.data = data;
        this.limit = limit;
        this.position = start + 4;
        readCodes();
    }

    /** Lets the decoder use the data up to a later end, as if it had never met the earlier one. */
    public void extend(int newLimit) {
        if (newLimit < limit || newLimit > data.length) {
            throw new IllegalArgumentException("limit " + newLimit + " after " + limit);
        }
        limit = newLimit;
        readCodes();
    }

    /** Offset after the last byte that may be used. */
    public int limit() {
        return limit;
    }

    /** The codes are always the four bytes before the position: a carry-less coder never changes a byte it has read. */
    private void readCodes() {
        codeMin = 0;
        codeMax = 0;
        for (int i = position - 4; i < position; i++) {
            codeMin = codeMin << 8 | (i < limit ? data[i] & 0xFF : 0);
            codeMax = codeMax << 8 | (i < limit ? data[i] & 0xFF : 0xFF);
        }
    }

    @Override
    public int decode(int p1) {
        int mid = RangeEncoder.split(low, high, p1);
        int bit;
        // x <= mid as unsigned numbers; both codes lie in [low, high] and codeMin <= codeMax.
        if (codeMax + Integer.MIN_VALUE <= mid + Integer.MIN_VALUE) {
            bit = 1;
            high = mid;
        } else if (codeMin + Integer.MIN_VALUE > mid + Integer.MIN_VALUE) {
            bit = 0;
            low = mid + 1;
        } else {
            return END;
        }
        while ((low ^ high) >>> 24 == 0) {
            shift();
        }
        return bit;
    }

    private void shift() {
        low <<= 8;
        high = high << 8 | 0xFF;
        if (position < limit) {
            int next = data[position] & 0xFF;
            codeMin = codeMin << 8 | next;
            codeMax = codeMax << 8 | next;
        } else {
            codeMin <<= 8;
            codeMax = codeMax << 8 | 0xFF;
        }
        position++;
    }

    /** The shortest length to which the data can be cut so that all decisions so far can still be told. */
    public int bytesNeeded() {
        for (int spare = 32; spare > 0; spare -= 8) {
            int unknown = spare == 32 ? -1 : (1 << spare) - 1;
            int min = codeMin & ~unknown;
            int max = codeMin | unknown;
            if (Integer.compareUnsigned(low, min) <= 0 && Integer.compareUnsigned(max, high) <= 0) {
                return Math.min(position - spare / 8, limit);
            }
        }
        return Math.min(position, limit);
    }
}
