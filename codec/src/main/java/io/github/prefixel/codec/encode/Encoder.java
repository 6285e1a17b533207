package io.github.prefixel.codec.encode;

import io.github.prefixel.codec.color.ColorRotation;
import io.github.prefixel.codec.color.GradientKlt;
import io.github.prefixel.codec.entropy.RangeEncoder;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.model.EntropyModel;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.codec.reconstruct.Reconstruction;
import io.github.prefixel.codec.stream.ColorCode;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.stream.Transform;
import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.TokenRecorder;
import io.github.prefixel.codec.walk.Walk;

/**
 * Encodes one picture. There is one stream to a picture; a target only says where to cut it, so that a file made for
 * a target and a longer file cut to the same length are the same.
 */
public final class Encoder {
    /** Pictures of up to so many pixels take the preset colour axes: three bytes of angles cost them more. */
    private static final int TINY_PIXELS = 1 << 16;

    private final Raster picture;
    private final Header header;
    private final StreamPlan plan;
    private final TrueCoefficients truth;

    /** @throws IllegalArgumentException if the picture is too large */
    public Encoder(Raster picture, boolean lossless, ModelCode model) {
        this.picture = picture;
        Header draft = draft(picture, lossless, model);
        plan = new StreamPlan(draft);
        truth = ForwardTransform.of(picture, draft, plan);
        header = draft.withTopPlane(truth.topPlane());
    }

    private static Header draft(Raster picture, boolean lossless, ModelCode model) {
        ColorCode color = ColorCode.NONE;
        Header.Angles angles = Header.Angles.NONE;
        if (picture.components().colors() == 3) {
            if (lossless) {
                color = ColorCode.YCOCG_R;
            } else if (picture.pixels() <= TINY_PIXELS) {
                color = ColorCode.OPPONENT;
            } else {
                color = ColorCode.ROTATION;
                ColorRotation r = GradientKlt.of(picture);
                angles = new Header.Angles(r.a(), r.b(), r.c());
            }
        }
        return new Header(
                picture.width(),
                picture.height(),
                picture.components().count(),
                picture.bitDepth(),
                lossless ? Transform.REVERSIBLE53 : Transform.CDF97,
                color,
                model,
                0,
                angles);
    }

    public Header header() {
        return header;
    }

    /** The order and scale of the coefficients. */
    public StreamPlan plan() {
        return plan;
    }

    /** Tells any walk over the picture all its tokens. */
    public Port truth() {
        return truth;
    }

    /**
     * The stream down to a bit-plane, or its first {@code maxBytes} bytes if it is longer.
     *
     * @param lastPlane the last bit-plane to code; 0 for all
     * @throws IllegalArgumentException if the header alone takes more than {@code maxBytes}
     */
    public byte[] toPlane(int lastPlane, long maxBytes) {
        Run run = new Run(maxBytes);
        EncodingPort port = new EncodingPort(truth, run.model, run.coder);
        run.go(w -> w.plane() >= lastPlane ? port.exchange(w) : Port.END);
        return run.finish(port);
    }

    /**
     * The shortest stream that reaches a PSNR over all colour components, or its first {@code maxBytes} bytes if it is
     * longer. Where it should end is told from the error of the coefficients; pictures rebuilt on the way correct the
     * ratio between that and the error of the picture.
     *
     * @param psnr in dB
     * @throws IllegalArgumentException if the header alone takes more than {@code maxBytes}
     */
    public byte[] toPsnr(double psnr, long maxBytes) {
        Run run = new Run(maxBytes);
        int colors = picture.components().colors();
        DistortionMeter meter = new DistortionMeter(truth, colors);
        EncodingPort port = new EncodingPort(meter, run.model, run.coder);
        Reconstruction reconstruction = new Reconstruction(header, plan);
        double peak = picture.maxSample();
        double targetError = peak * peak * StrictMath.pow(10, -psnr / 10);
        // The first two stops come early, to learn the ratio; each later one should hit.
        double margin = 1.2;
        double pictureErrorPerUnit = plan.unit() * plan.unit() / (picture.pixels() * (double) colors);
        while (true) {
            double stopAt = targetError * margin / pictureErrorPerUnit;
            long tokensBefore = run.walk.tokens();
            boolean more = run.go(w -> meter.error() > stopAt ? port.exchange(w) : Port.END);
            double error = Psnr.mse(picture, reconstruction.picture(run.walk.values(), 0));
            if (error <= targetError || !more) {
                return run.finish(port);
            }
            if (run.walk.tokens() == tokensBefore) {
                // What is left is rounding of samples, which the coefficients know nothing of.
                run.go(port);
                return run.finish(port);
            }
            pictureErrorPerUnit = error / meter.error();
            margin = margin > 1.1 ? 1.02 : 0.9995;
        }
    }

    /**
     * The first tokens of the picture, one a byte, as in {@link io.github.prefixel.codec.walk.Token}.
     *
     * @param lastPlane the last bit-plane to tell; 0 for all
     */
    public byte[] tokens(int lastPlane, long maxTokens) {
        Walk walk = new Walk(plan.sites(), header.topPlane());
        TokenRecorder recorder = new TokenRecorder(truth);
        walk.run(w -> w.plane() >= lastPlane && w.tokens() < maxTokens ? recorder.exchange(w) : Port.END);
        return recorder.tokens();
    }

    /** One pass over the picture with a byte limit. */
    private final class Run {
        final Walk walk = new Walk(plan.sites(), header.topPlane());
        final EntropyModel model = plan.model(walk);
        final RangeEncoder coder;
        final int maxBytes;

        Run(long maxBytes) {
            byte[] start = header.toBytes();
            if (maxBytes < start.length) {
                throw new IllegalArgumentException(
                        "the header alone takes " + start.length + " bytes, more than " + maxBytes);
            }
            this.maxBytes = (int) Math.min(maxBytes, Integer.MAX_VALUE - 8);
            this.coder = new RangeEncoder(start);
        }

        /** Goes on until the port or the bytes end; false if there is no way to go on. */
        boolean go(Port port) {
            walk.run(w -> coder.size() < maxBytes ? port.exchange(w) : Port.END);
            return coder.size() < maxBytes && walk.next();
        }

        /** All that was coded, with as much of what follows as it takes to tell it. */
        byte[] finish(Port port) {
            int enough = (int) Math.min(maxBytes, coder.size() + (long) TokenPacker.TAIL);
            walk.run(w -> coder.size() < enough ? port.exchange(w) : Port.END);
            if (coder.size() >= enough) {
                return coder.prefix(enough);
            }
            byte[] all = coder.finish();
            return all.length <= maxBytes ? all : coder.prefix(maxBytes);
        }
    }
}
