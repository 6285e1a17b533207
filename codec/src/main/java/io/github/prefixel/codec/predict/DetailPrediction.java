package io.github.prefixel.codec.predict;

import io.github.prefixel.codec.net.DeepNet;
import io.github.prefixel.codec.wavelet.Subband;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import java.util.stream.IntStream;

/**
 * What the low band of a level tells of its details. Taking it away from the details is one more lifting step after those
 * of the wavelet: since the low band itself stays as it is, the step can be undone by whoever has the low band. A network
 * in the place of a fixed filter makes it non-linear, as in Claypoole, Davis, Sweldens and Baraniuk, "Nonlinear wavelet
 * transforms for image coding via lifting", 2003, which switches filters by the edges nearby.
 *
 * <p>Details of chroma are predicted from low band and details of the luma as well.
 */
public final class DetailPrediction {
    /** Rows to a task: enough for its scratch memory to be of no account. */
    private static final int ROWS = 32;

    private final PredictionNets nets;
    private final SubbandLayout layout;
    private final int colors;
    private final float greyLevel;

    /** Takes the predictions of one row; rows come from several threads, each row once. */
    @FunctionalInterface
    public interface RowSink {
        /** @param predicted of the width of the band */
        void row(int y, float[] predicted);
    }

    /**
     * @param colors how many components come first, the luma and two of chroma or only one; others are like luma
     * @param greyLevel what makes one grey level of 8 bits in the samples
     */
    public DetailPrediction(PredictionNets nets, SubbandLayout layout, int colors, float greyLevel) {
        this.nets = nets;
        this.layout = layout;
        this.colors = colors;
        this.greyLevel = greyLevel;
    }

    /** Whether a detail band may be predicted. */
    public boolean predicts(int component, Subband band) {
        return !band.isEmpty() && PredictionNets.predicts(isChroma(component), Patch.of(band.orientation()));
    }

    /** Whether a component is chroma, which the luma may guide. */
    public boolean isChroma(int component) {
        return component > 0 && component < colors;
    }

    /**
     * Predicts all of a band.
     *
     * @param planes by component, with the low band of the level in the top left corner; if the component is chroma, the
     *     band of the luma has to be there as the wavelet made it, nothing taken away
     * @param band one that {@link #predicts} names
     * @param guided whether to let the luma guide the prediction of chroma
     */
    public void predict(float[][][] planes, int component, Subband band, boolean guided, RowSink sink) {
        boolean chroma = isChroma(component);
        LowBand low = LowBand.of(planes[component], layout, band.level());
        LowBand luma = chroma && guided ? LowBand.of(planes[0], layout, band.level()) : null;
        Patch patch = Patch.of(band.orientation());
        DeepNet net = nets.net(PredictionNets.kind(chroma, patch));
        int together = DetailPredictor.rowsTogether(band.width());
        int rowsToTask = Math.max(ROWS, together);
        int tasks = (band.height() + rowsToTask - 1) / rowsToTask;
        IntStream.range(0, tasks).parallel().forEach(task -> {
            DetailPredictor predictor = new DetailPredictor(
                    net, patch, band.level(), greyLevel, band.width() * Math.min(together, band.height()));
            int end = Math.min(band.height(), (task + 1) * rowsToTask);
            for (int y = task * rowsToTask; y < end; y += together) {
                float[][] rows = new float[Math.min(together, end - y)][band.width()];
                predictor.predict(low, y, rows, luma, planes[0], band.y(), band.x());
                for (int i = 0; i < rows.length; i++) {
                    sink.row(y + i, rows[i]);
                }
            }
        });
    }
}
