package io.github.prefixel.codec.encode;

import io.github.prefixel.codec.entropy.RangeEncoder;
import java.util.Arrays;

/**
 * What each cut of a code tells, while it is being written: how many tokens, and the error of the coefficients after
 * them. A decoder tells a token once the bytes it has, whatever follows them, leave the interval of the token; this is
 * so four bytes after the final ones at the latest, and until then the interval waits here.
 */
final class CutHistory {
    private final RangeEncoder coder;
    private final int first;

    /** By length, from {@link #first} on. */
    private long[] tokens = new long[1024];

    private double[] errors = new double[1024];
    private int last;

    /** A queue of the tokens that no cut tells so far: interval, bytes that were final, error after the token. */
    private int[] low = new int[256];

    private int[] high = new int[256];
    private int[] size = new int[256];
    private double[] error = new double[256];
    private int head;
    private int tail;
    private long told;
    private double toldError;

    /** @param energy the error before the first token */
    CutHistory(RangeEncoder coder, double energy) {
        this.coder = coder;
        first = coder.size();
        last = first;
        toldError = energy;
        errors[0] = energy;
    }

    /** A token has been coded, after which the error is {@code errorLeft}. */
    void add(double errorLeft) {
        if (tail == low.length) {
            makeRoom();
        }
        low[tail] = coder.low();
        high[tail] = coder.high();
        size[tail] = coder.size();
        error[tail] = errorLeft;
        tail++;
        update();
    }

    /** Takes note of all bytes that the coder has written since. */
    void update() {
        while (last < coder.size()) {
            last++;
            while (head < tail && isTold(head)) {
                told++;
                toldError = error[head++];
            }
            int i = last - first;
            if (i == tokens.length) {
                tokens = Arrays.copyOf(tokens, 2 * i);
                errors = Arrays.copyOf(errors, 2 * i);
            }
            tokens[i] = told;
            errors[i] = toldError;
        }
    }

    /** Whether the first {@link #last} bytes tell a token. */
    private boolean isTold(int i) {
        int known = last - size[i];
        if (known >= Integer.BYTES) {
            return true;
        }
        int min = 0;
        for (int b = 0; b < Integer.BYTES; b++) {
            min = min << 8 | (b < known ? coder.at(size[i] + b) : 0);
        }
        int max = min | -1 >>> 8 * known;
        return Integer.compareUnsigned(low[i], min) <= 0 && Integer.compareUnsigned(max, high[i]) <= 0;
    }

    private void makeRoom() {
        int waiting = tail - head;
        int capacity = waiting > tail / 2 ? 2 * tail : tail;
        low = moved(low, capacity);
        high = moved(high, capacity);
        size = moved(size, capacity);
        double[] movedError = new double[capacity];
        System.arraycopy(error, head, movedError, 0, waiting);
        error = movedError;
        head = 0;
        tail = waiting;
    }

    private int[] moved(int[] queue, int capacity) {
        int[] moved = new int[capacity];
        System.arraycopy(queue, head, moved, 0, tail - head);
        return moved;
    }

    /** The length of the header. */
    int first() {
        return first;
    }

    /** The longest length so far. */
    int last() {
        return last;
    }

    /** How many tokens a cut to a length between {@link #first} and {@link #last} tells. */
    long tokens(int length) {
        return tokens[length - first];
    }

    /** The error of the coefficients after them. */
    double error(int length) {
        return errors[length - first];
    }
}
