package io.github.prefixel.codec.encode;

import java.util.function.DoubleConsumer;

/** Estimates which share of a stream is coded, from its byte limit and from its bit-planes. */
final class PlaneProgress {
    /** Bytes between two reports. */
    private static final int STEP = 1 << 12;

    private final int lastPlane;
    private final double maxBytes;
    private final DoubleConsumer listener;
    private int plane = Integer.MAX_VALUE;
    private int bytesBefore;
    private int nextReport;
    private double share;

    PlaneProgress(int lastPlane, long maxBytes, DoubleConsumer listener) {
        this.lastPlane = lastPlane;
        this.maxBytes = maxBytes;
        this.listener = listener;
    }

    /** The coder has written so many bytes and is in a plane. */
    void at(int currentPlane, int bytes) {
        if (bytes < nextReport) {
            return;
        }
        nextReport = bytes + STEP;
        if (currentPlane != plane) {
            plane = currentPlane;
            bytesBefore = bytes;
        }
        // Each plane about doubles the stream.
        double whole = Math.scalb((double) bytesBefore, plane - lastPlane + 1);
        share = Math.max(share, Math.max(bytes / maxBytes, Math.min(1, bytes / whole)));
        listener.accept(share);
    }
}
