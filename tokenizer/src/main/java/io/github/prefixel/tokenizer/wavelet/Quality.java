package io.github.prefixel.tokenizer.wavelet;

import io.github.prefixel.codec.Prefixel;
import io.github.prefixel.codec.plan.StreamPlan;
import io.github.prefixel.codec.plan.TrainedParts;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.tokenizer.language.Frame;
import java.util.Map;

/** How much of a picture the whole sequence tells. */
public final class Quality {
    /** The name of the parameter: {@code visual}, {@code lossless}, or the number of the last bit-plane. */
    public static final String PARAMETER = "quality";

    /** That of {@link Prefixel#encode(io.github.prefixel.codec.image.Raster)}. */
    public static final Quality VISUAL = new Quality("visual");

    /** Every bit. */
    public static final Quality LOSSLESS = new Quality("lossless");

    private final String label;

    private Quality(String label) {
        this.label = label;
    }

    /**
     * Down to a bit-plane.
     *
     * @param lastPlane at least 0, which tells all there is to tell; plane n has a threshold of
     *     2<sup>n − {@value StreamPlan#FRACTION_BITS}</sup> sample units
     */
    public static Quality plane(int lastPlane) {
        if (lastPlane < 0) {
            throw new IllegalArgumentException("there is no bit-plane " + lastPlane);
        }
        return new Quality(Integer.toString(lastPlane));
    }

    /** @throws IllegalArgumentException if the parameter makes no sense */
    public static Quality of(Map<String, String> parameters) {
        String told = parameters.getOrDefault(PARAMETER, VISUAL.label);
        if (told.equals(VISUAL.label) || told.equals(LOSSLESS.label)) {
            return new Quality(told);
        }
        if (!told.matches("\\d{1,2}")) {
            throw new IllegalArgumentException(
                    "quality is visual, lossless or the number of a bit-plane, not '" + told + "'");
        }
        return plane(Integer.parseInt(told));
    }

    /** The value of the parameter. */
    public String label() {
        return label;
    }

    private boolean isLossless() {
        return label.equals(LOSSLESS.label);
    }

    /** The last bit-plane to tell of a picture. */
    public int lastPlane(Frame frame) {
        if (isLossless()) {
            return 0;
        }
        return label.equals(VISUAL.label) ? Prefixel.visuallyLosslessPlane(frame.bitDepth()) : Integer.parseInt(label);
    }

    /** The header of the streams that hold sequences of a frame; nothing in it depends on the picture. */
    public Header header(Frame frame, ModelCode model) {
        return header(frame, model, TrainedParts.shipped());
    }

    /**
     * The same with a trained model, whose colour axes it has.
     *
     * @throws IllegalArgumentException if the entropy model cannot start from it
     */
    public Header header(Frame frame, ModelCode model, TrainedParts parts) {
        return isLossless() ? StreamHeaders.lossless(frame, model, parts) : StreamHeaders.lossy(frame, model, parts);
    }
}
