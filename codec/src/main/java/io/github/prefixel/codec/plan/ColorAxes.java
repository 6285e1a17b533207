package io.github.prefixel.codec.plan;

import io.github.prefixel.codec.color.ColorRotation;
import io.github.prefixel.codec.color.LumaAxis;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.Tune;

/** The lossy colour transform that a header asks for: none, a rotation, or a rotation and a luma axis. */
public final class ColorAxes {
    private static final float[][] SAME = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    /** Null if components stay what they are. */
    private final ColorRotation rotation;
    /** Null unless the luma is to have a component of its own. */
    private final LumaAxis luma;

    /** @param trained the axes of the model that the header names */
    ColorAxes(Header header, ColorRotation trained) {
        Header.Angles angles = header.angles();
        rotation = switch (header.color()) {
            case OPPONENT -> ColorRotation.OPPONENT;
            case ROTATION -> new ColorRotation(angles.a(), angles.b(), angles.c());
            case TRAINED -> trained;
            case NONE, YCOCG_R -> null;
        };
        boolean split = header.tune() == Tune.SSIM && header.components() >= 3;
        luma = split ? new LumaAxis(rotation == null ? SAME : rotation.matrix()) : null;
    }

    /** Whether a component is the luma, or is not to be told apart from it. */
    boolean isLuma(int component) {
        return luma == null || component == luma.component();
    }

    /** The L2 norm of a component's column of the inverse transform. */
    double norm(int component) {
        return luma == null || component > 2 ? 1 : luma.norm(component);
    }

    /** From samples, less their middle, to components, in place; alpha stays as it is. */
    public void forward(float[][][] planes) {
        if (rotation != null) {
            rotation.forward(planes);
        }
        if (luma != null) {
            luma.forward(planes);
        }
    }

    /** From components to samples less their middle, in place. */
    public void inverse(float[][][] planes) {
        if (luma != null) {
            luma.inverse(planes);
        }
        if (rotation != null) {
            rotation.inverse(planes);
        }
    }
}
