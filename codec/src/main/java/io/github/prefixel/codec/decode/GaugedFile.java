package io.github.prefixel.codec.decode;

import io.github.prefixel.codec.estimate.Estimation;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.Models;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.quality.CutSearch;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.codec.reconstruct.Reconstruction;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.walk.TokenRecorder;
import io.github.prefixel.codec.walk.TokenReplay;
import io.github.prefixel.codec.walk.Walk;
import io.github.prefixel.codec.walk.WalkReplay;

/**
 * A file as a search for an error sees it. It is decoded once, to learn what each cut tells and how much error that
 * should leave; pictures of cuts come from the tokens. Errors are those against the picture of the whole file.
 */
final class GaugedFile implements CutSearch.Stream {
    private final int first;
    private final int last;
    /** By length, from {@link #first} on. */
    private final long[] tokens;

    private final double[] errors;
    private final Raster reference;
    private final Reconstruction reconstruction;
    private final WalkReplay replay;

    /** @param maxBytes the longest length to consider */
    GaugedFile(byte[] file, long maxPixels, Models models, long maxBytes) {
        ProgressiveDecoder decoder = new ProgressiveDecoder(file, maxPixels, models);
        Header header = decoder.header();
        StreamPlan plan = decoder.plan();
        first = header.length();
        last = (int) Math.max(first, Math.min(maxBytes, file.length));
        TokenRecorder recorder = new TokenRecorder(decoder.port());
        int colors = Components.values()[header.components() - 1].colors();
        ExpectedGain gain = new ExpectedGain(recorder, colors);
        tokens = new long[last - first + 1];
        errors = new double[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            decoder.advanceToBytes(first + i, gain);
            tokens[i] = decoder.tokens();
            errors[i] = gain.gain();
        }
        decoder.advanceToBytes(file.length, gain);
        double unit = plan.unit() * plan.unit() / ((double) header.width() * header.height() * colors);
        for (int i = 0; i < errors.length; i++) {
            errors[i] = (gain.gain() - errors[i]) * unit;
        }
        reference = decoder.render(0);
        reconstruction = new Reconstruction(header, plan);
        byte[] all = recorder.tokens();
        replay = new WalkReplay(() -> new Walk(plan.sites(), header.topPlane()), () -> new TokenReplay(all));
    }

    /** The mean squared error of a PSNR. */
    double error(double psnr) {
        double peak = reference.maxSample();
        return peak * peak * StrictMath.pow(10, -psnr / 10);
    }

    /** The PSNR of a mean squared error. */
    double psnr(double error) {
        return Psnr.ofMse(error, reference.maxSample());
    }

    @Override
    public int shortest() {
        return first;
    }

    @Override
    public int atMostWhole(int length) {
        return Math.min(length, last);
    }

    @Override
    public int lengthFor(double predicted) {
        int low = first;
        int high = last;
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

    @Override
    public double predicted(int length) {
        return errors[length - first];
    }

    @Override
    public double measured(int length) {
        Walk walk = replay.at(tokens[length - first]);
        return Psnr.mse(reference, reconstruction.picture(walk, 0, Estimation.AUTO));
    }
}
