package io.github.prefixel.codec.plan;

import io.github.prefixel.codec.color.YCoCgR;
import io.github.prefixel.codec.model.DirectModel;
import io.github.prefixel.codec.model.EntropyModel;
import io.github.prefixel.codec.model.MixingModel;
import io.github.prefixel.codec.model.Prior;
import io.github.prefixel.codec.predict.DetailPrediction;
import io.github.prefixel.codec.stream.ActivityMap;
import io.github.prefixel.codec.stream.ColorCode;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.stream.Transform;
import io.github.prefixel.codec.stream.Tune;
import io.github.prefixel.codec.walk.SiteMap;
import io.github.prefixel.codec.walk.Walk;
import io.github.prefixel.codec.wavelet.Subband;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import io.github.prefixel.codec.wavelet.SynthesisNorms;
import java.util.List;

/**
 * The coding order and the scale of every coefficient of a stream, as its header implies them.
 *
 * <p>A coefficient is scaled by the norm of its synthesis function (and of its column of the inverse colour transform),
 * so that an error of one unit adds the same squared error to the picture wherever it stands: all subbands can share
 * one threshold. In the reversible transform, where coefficients are whole, the nearest power of 2 takes the place of
 * the norm: the bit-planes are shifted, and each band has a lowest plane of its own.
 *
 * <p>A stream that is tuned for SSIM scales its coefficients once more, by what an error counts for the eye.
 */
public final class StreamPlan {
    /** Bit-planes below the unit of the samples: in the lossy mode plane 3 has the threshold 1. */
    public static final int FRACTION_BITS = 3;

    private final SubbandLayout layout;
    private final List<Subband> subbands;
    private final SiteMap sites;
    private final boolean reversible;
    private final ColorCode color;
    private final ModelCode model;
    private final int colors;
    private final int bitDepth;
    private final Tune tune;
    private final ActivityMap activity;
    private final ColorAxes axes;
    private final TrainedParts parts;

    /**
     * The plan of a stream that names no trained model.
     *
     * @throws IllegalArgumentException if it does, or if the picture is too large for the arrays of a walk
     */
    public StreamPlan(Header header) {
        this(header, TrainedParts.shipped());
    }

    /**
     * @param parts what was learned beforehand
     * @throws IllegalArgumentException if the header names other parts, or if the picture is too large for the arrays of a
     *     walk
     */
    public StreamPlan(Header header, TrainedParts parts) {
        if (!header.trained().equals(parts.id())) {
            throw new IllegalArgumentException("the header names another model");
        }
        this.parts = parts;
        layout = SubbandLayout.of(header.width(), header.height());
        subbands = layout.subbands();
        reversible = header.transform() == Transform.REVERSIBLE53;
        color = header.color();
        model = header.model();
        bitDepth = header.bitDepth();
        colors = header.components() < 3 ? 1 : 3;
        tune = header.tune();
        activity = header.activity();
        axes = new ColorAxes(header, parts.axes());
        sites = new SiteMap(layout, colors, header.hasAlpha(), this::lowestPlane);
    }

    /** A fresh entropy model of the kind that the header names, for a walk that has not begun. */
    public EntropyModel model(Walk walk) {
        return switch (model) {
            case DIRECT -> new DirectModel(walk);
            case MIXING -> model(walk, parts.mixing());
            case NETS -> model(walk, parts.nets());
        };
    }

    /** A mixing model with a prior of its own. */
    public MixingModel model(Walk walk, Prior prior) {
        return new MixingModel(walk, prior, log2Threshold());
    }

    public SubbandLayout layout() {
        return layout;
    }

    /** The subbands of one component, from coarse to fine. */
    public List<Subband> subbands() {
        return subbands;
    }

    public SiteMap sites() {
        return sites;
    }

    /** How many components are colours: 1, or 3 of which the first is like luma. */
    public int colors() {
        return colors;
    }

    public boolean reversible() {
        return reversible;
    }

    /** log2 of the threshold of plane 0 in units of 1/8 of a grey level, were the samples stretched to 8 bits. */
    private int log2Threshold() {
        return 8 - bitDepth + (reversible ? FRACTION_BITS + leastLog2Norm() : 0);
    }

    /** The colour transform of the lossy mode. */
    public ColorAxes axes() {
        return axes;
    }

    /** In the lossy mode: what low bands tell of details. */
    public DetailPrediction prediction() {
        return new DetailPrediction(parts.prediction(), layout, colors, Math.scalb(1f, bitDepth - 8));
    }

    /** What was learned beforehand. */
    public TrainedParts parts() {
        return parts;
    }

    /** In the lossy mode: how many units of plane 0 a coefficient of 1 is worth. */
    public BandGains gains(int component, Subband band) {
        boolean busy = tune == Tune.SSIM && component < colors && axes.isLuma(component);
        return new BandGains(typicalGain(component, band), band, busy ? activity : ActivityMap.NONE);
    }

    /** Likewise, where the picture is neither flat nor busy. */
    public float typicalGain(int component, Subband band) {
        float neutral = neutralGain(component, band);
        if (tune == Tune.PSNR || component >= colors) {
            return neutral;
        }
        return neutral * SsimWeights.of(band.level(), axes.isLuma(component));
    }

    /** Likewise, if nothing but the squared error counted. */
    public float neutralGain(int component, Subband band) {
        double norm = SynthesisNorms.CDF97.norm(band.level(), band.orientation()) * axes.norm(component);
        return (float) (norm * (1 << FRACTION_BITS));
    }

    /** Whether an error of one unit of plane 0 adds the same squared error to the picture wherever it stands. */
    public boolean neutral() {
        return tune == Tune.PSNR;
    }

    /** What an error of 1 in plane 0 adds to the root of the squared error of the picture, nearly. */
    public double unit() {
        return reversible ? Math.scalb(1.0, leastLog2Norm()) : 1.0 / (1 << FRACTION_BITS);
    }

    /** In the reversible mode: the plane in which the unit bit of a coefficient stands; otherwise 0. */
    public int lowestPlane(int component, Subband band) {
        if (!reversible) {
            return 0;
        }
        return log2Norm(component, band) - leastLog2Norm();
    }

    private int leastLog2Norm() {
        int least = Integer.MAX_VALUE;
        for (Subband band : subbands) {
            for (int c = 0; c < colors; c++) {
                least = Math.min(least, log2Norm(c, band));
            }
        }
        return least;
    }

    private int log2Norm(int component, Subband band) {
        double norm = SynthesisNorms.REVERSIBLE53.norm(band.level(), band.orientation());
        if (color == ColorCode.YCOCG_R && component < colors) {
            norm *= YCoCgR.norm(component);
        }
        // Rounded log2, without a logarithm: norm is at least sqrt(2) · 2^(n − 1) and less than sqrt(2) · 2^n.
        return Math.getExponent(norm * Math.sqrt(2));
    }
}
