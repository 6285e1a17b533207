package io.github.prefixel.codec.encode;

import io.github.prefixel.codec.color.ColorRotation;
import io.github.prefixel.codec.color.GradientKlt;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.plan.TrainedParts;
import io.github.prefixel.codec.predict.PredictionNets;
import io.github.prefixel.codec.quality.CutSearch;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.codec.stream.ColorCode;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.stream.Transform;
import io.github.prefixel.codec.stream.Tune;
import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.TokenRecorder;
import io.github.prefixel.codec.walk.Walk;
import java.util.function.DoubleConsumer;

/**
 * Encodes one picture. There is one stream to a picture; a target only says where to cut it, so that a file made for
 * a target and a longer file cut to the same length are the same.
 */
public final class Encoder {
    /** Pictures of up to so many pixels take the preset colour axes: three bytes of angles cost them more. */
    private static final int TINY_PIXELS = 1 << 14;

    /**
     * Likewise with a model whose axes differ from those. They do better, but from 24 x 24 pixels on a picture's own do
     * better still, three bytes or not (by .2 dB on aerial pictures at 64 to 2048 bytes, with axes of others of them).
     */
    private static final int MINUTE_PIXELS = 1 << 9;

    private final Raster picture;
    private final Header header;
    private final StreamPlan plan;
    private final TrueCoefficients truth;

    /**
     * Tuned for PSNR, without prediction.
     *
     * @throws IllegalArgumentException if the picture is too large
     */
    public Encoder(Raster picture, boolean lossless, ModelCode model) {
        this(picture, lossless, model, Tune.PSNR, PredictionNets.NONE);
    }

    /**
     * With the program's own parts, but for what predicts details.
     *
     * @param predictors what predicts details in the lossy mode
     * @throws IllegalArgumentException if the picture is too large, or if it is to be lossless and tuned for SSIM
     */
    public Encoder(Raster picture, boolean lossless, ModelCode model, Tune tune, PredictionNets predictors) {
        this(
                picture,
                lossless,
                model,
                tune,
                predictors != PredictionNets.NONE,
                TrainedParts.shipped().withPrediction(predictors));
    }

    /**
     * @param predict whether to predict details in the lossy mode, where that pays
     * @param parts what was learned beforehand; the stream names them, unless they have no id
     * @throws IllegalArgumentException if the picture is too large, if it is to be lossless and tuned for SSIM, or if the
     *     entropy model cannot start from parts with an id
     */
    public Encoder(Raster picture, boolean lossless, ModelCode model, Tune tune, boolean predict, TrainedParts parts) {
        if (lossless && tune != Tune.PSNR) {
            throw new IllegalArgumentException("lossless streams cannot be tuned for " + tune.label());
        }
        this.picture = picture;
        Header untuned = draft(picture, lossless, model, parts);
        Header draft = tune == Tune.SSIM ? untuned.tunedForSsim(ActivityAnalysis.of(picture)) : untuned;
        plan = new StreamPlan(draft, parts);
        ForwardTransform.Result transformed = ForwardTransform.of(picture, draft, plan, predict);
        truth = transformed.truth();
        header = transformed.header();
    }

    /**
     * By a complete header that names no trained model.
     *
     * @throws IllegalArgumentException as below
     */
    public Encoder(Raster picture, Header header) {
        this(picture, header, TrainedParts.shipped());
    }

    /**
     * By a complete header, made beforehand. What its bit-planes cannot hold of a coefficient is cut off.
     *
     * @throws IllegalArgumentException if the header does not go with the picture or the parts, or a reversible picture
     *     takes more bit-planes
     */
    public Encoder(Raster picture, Header header, TrainedParts parts) {
        if (header.width() != picture.width()
                || header.height() != picture.height()
                || header.components() != picture.components().count()
                || header.bitDepth() != picture.bitDepth()) {
            throw new IllegalArgumentException("this header does not go with a picture of " + picture);
        }
        this.picture = picture;
        this.header = header;
        plan = new StreamPlan(header, parts);
        truth = ForwardTransform.by(picture, header, plan);
    }

    private static Header draft(Raster picture, boolean lossless, ModelCode model, TrainedParts parts) {
        ColorCode color = ColorCode.NONE;
        Header.Angles angles = Header.Angles.NONE;
        boolean trained = !parts.axes().equals(ColorRotation.OPPONENT);
        if (picture.components().colors() == 3) {
            if (lossless) {
                color = ColorCode.YCOCG_R;
            } else if (picture.pixels() <= (trained ? MINUTE_PIXELS : TINY_PIXELS)) {
                color = trained ? ColorCode.TRAINED : ColorCode.OPPONENT;
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
                        angles)
                .trainedBy(parts.id());
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
        return toPlane(lastPlane, maxBytes, share -> {}).bytes();
    }

    /**
     * The same, and how it ended.
     *
     * @param progress is told now and then which share of the work is done, 0 to 1
     */
    public Encoding toPlane(int lastPlane, long maxBytes, DoubleConsumer progress) {
        CodingRun run = new CodingRun(header, plan, maxBytes);
        EncodingPort port = run.coding(truth);
        PlaneProgress reports = new PlaneProgress(lastPlane, maxBytes, progress);
        boolean more = run.go(w -> {
            if (w.plane() < lastPlane) {
                return Port.END;
            }
            reports.at(w.plane(), run.coder.size());
            return port.exchange(w);
        });
        return run.finish(port, more ? Ending.PLANE : Ending.COMPLETE);
    }

    /**
     * A stream whose picture has a PSNR over all colour components, from above: at most
     * {@link CutSearch#TOLERANCE} dB more, or as short as can be to the byte. Its first {@code maxBytes} bytes if it
     * would be longer, and all there is if the target is out of reach.
     *
     * @param psnr in dB
     * @param progress is told now and then which share of the work is done, 0 to 1
     * @throws IllegalArgumentException if the header alone takes more than {@code maxBytes}
     */
    public Encoding toPsnr(double psnr, long maxBytes, DoubleConsumer progress) {
        CodingRun run = new CodingRun(header, plan, maxBytes);
        double peak = picture.maxSample();
        double target = peak * peak * StrictMath.pow(10, -psnr / 10);
        // A plane takes about twice the bytes of the one before, and a fourth of the error is left after it.
        DoubleConsumer ofError = error ->
                progress.accept(Math.min(1, Math.max(Math.sqrt(target / error), (double) run.coder.size() / maxBytes)));
        MeteredCoding stream = new MeteredCoding(picture, header, plan, truth, run, ofError);
        CutSearch.Cut cut = CutSearch.find(stream, target);
        Ending ending = cut.met() ? Ending.PSNR : stream.isWhole(cut.length()) ? Ending.COMPLETE : Ending.BYTES;
        return new Encoding(
                run.coder.prefix(cut.length()), ending, Psnr.ofMse(cut.error(), picture.maxSample()), cut.pictures());
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
}
