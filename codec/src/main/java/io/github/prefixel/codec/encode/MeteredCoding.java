package io.github.prefixel.codec.encode;

import io.github.prefixel.codec.estimate.Estimation;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.quality.CutSearch;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.codec.reconstruct.Reconstruction;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.Walk;
import io.github.prefixel.codec.walk.WalkReplay;
import java.util.function.DoubleConsumer;

/**
 * The stream of a picture while it is coded, as far as a search for an error has to look. The error of the coefficients
 * predicts that of the picture. For a picture the tokens that a cut tells are walked over again, without coding them.
 */
final class MeteredCoding implements CutSearch.Stream {
    private final Raster picture;
    private final CodingRun run;
    private final DistortionMeter meter;
    private final EncodingPort port;
    private final CutHistory history;
    private final Reconstruction reconstruction;
    private final WalkReplay replay;
    /** Mean squared error of the picture for an error of 1 of the coefficients. */
    private final double pictureError;

    private final DoubleConsumer meterListener;
    private boolean done;

    /** @param meterListener is told the predicted error as it falls */
    MeteredCoding(
            Raster picture,
            Header header,
            StreamPlan plan,
            TrueCoefficients truth,
            CodingRun run,
            DoubleConsumer meterListener) {
        this.picture = picture;
        this.run = run;
        this.meterListener = meterListener;
        int colors = picture.components().colors();
        meter = new DistortionMeter(truth, colors, ErrorCosts.of(plan));
        port = run.coding(meter);
        history = new CutHistory(run.coder, meter.error());
        reconstruction = new Reconstruction(header, plan);
        replay = new WalkReplay(() -> new Walk(plan.sites(), header.topPlane()), () -> truth);
        pictureError = plan.unit() * plan.unit() / (picture.pixels() * (double) colors);
    }

    @Override
    public int shortest() {
        return history.first();
    }

    @Override
    public int atMostWhole(int length) {
        codeTo(length, -1);
        return Math.min(length, last());
    }

    @Override
    public int lengthFor(double predicted) {
        codeTo(Integer.MAX_VALUE, predicted);
        int low = history.first();
        int high = last();
        while (low < high) {
            int middle = low + high >>> 1;
            if (predicted(middle) <= predicted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Codes on until cuts of a length are known, or of a predicted error, or there is no more. */
    private void codeTo(int length, double predicted) {
        if (done) {
            return;
        }
        boolean more = run.go(w -> {
            if (history.last() >= length || predicted(history.last()) <= predicted) {
                return Port.END;
            }
            int before = history.last();
            int token = port.exchange(w);
            history.add(meter.error());
            if (history.last() >> 12 != before >> 12) {
                meterListener.accept(predicted(history.last()));
            }
            return token;
        });
        if (!more) {
            done = true;
            if (!run.isFull()) {
                run.coder.finish();
                history.update();
            }
        }
    }

    private int last() {
        return Math.min(history.last(), run.maxBytes);
    }

    @Override
    public double predicted(int length) {
        return history.error(length) * pictureError;
    }

    @Override
    public double measured(int length) {
        Walk walk = replay.at(history.tokens(length));
        return Psnr.mse(picture, reconstruction.picture(walk, 0, Estimation.AUTO));
    }

    /** Whether nothing is left to tell after a length. */
    boolean isWhole(int length) {
        return done && !run.isFull() && length == history.last();
    }
}
