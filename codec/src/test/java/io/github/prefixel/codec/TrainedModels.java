package io.github.prefixel.codec;

import io.github.prefixel.codec.estimate.EstimationNets;
import io.github.prefixel.codec.model.MixingModel;
import io.github.prefixel.codec.model.Prior;
import io.github.prefixel.codec.net.DeepNet;
import io.github.prefixel.codec.net.Net;
import io.github.prefixel.codec.plan.TrainedParts;
import io.github.prefixel.codec.predict.PredictionNets;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.codec.walk.SiteMap;
import io.github.prefixel.codec.walk.Walk;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Models that differ from what the program brings along, without any training. */
final class TrainedModels {
    /** Nothing but colour axes. */
    static final ModelFile AXES = new ModelFile(Map.of(TrainedParts.AXES, new byte[] {9, -20, 33}));

    private TrainedModels() {}

    /** Every part there is, all weights multiplied by a factor. */
    static ModelFile scaled(float factor) {
        Map<String, byte[]> sections = new LinkedHashMap<>();
        TrainedParts shipped = TrainedParts.shipped();
        sections.put(
                TrainedParts.MIXING,
                bytes(out -> scaled(shipped.mixing(), factor).write(out)));
        sections.put(
                TrainedParts.NETS, bytes(out -> scaled(shipped.nets(), factor).write(out)));
        sections.put(TrainedParts.PREDICTION, bytes(prediction(shipped.prediction(), factor)::write));
        sections.put(TrainedParts.ESTIMATION, bytes(estimation(shipped.estimation(), factor)::write));
        sections.put(TrainedParts.AXES, new byte[] {-5, 20, 3});
        return new ModelFile(sections);
    }

    static TrainedParts parts(float factor) {
        return TrainedParts.of(scaled(factor));
    }

    private static Prior scaled(Prior prior, float factor) {
        SiteMap pixel = new SiteMap(SubbandLayout.of(1, 1), 1, false, (component, band) -> 0);
        float[][] weights = new MixingModel(new Walk(pixel, 0), prior, 0).mixerWeights();
        Arrays.stream(weights).forEach(w -> scale(w, factor));
        return prior.withWeights(weights);
    }

    private static PredictionNets prediction(PredictionNets nets, float factor) {
        DeepNet[] scaled = new DeepNet[PredictionNets.KINDS];
        for (int i = 0; i < scaled.length; i++) {
            DeepNet net = nets.net(i);
            float[] weights = scale(net.weights().clone(), factor);
            scaled[i] = new DeepNet(net.inputs(), net.first(), net.second(), net.biasSets(), weights);
        }
        return new PredictionNets(scaled);
    }

    private static EstimationNets estimation(EstimationNets nets, float factor) {
        Net[] scaled = new Net[EstimationNets.KINDS];
        float[] agreements = new float[scaled.length];
        Arrays.fill(agreements, 1);
        for (int i = 0; i < scaled.length; i++) {
            Net net = nets.net(i);
            scaled[i] =
                    new Net(net.inputs(), net.hidden(), 0, scale(net.weights().clone(), factor));
        }
        return new EstimationNets(scaled, agreements);
    }

    private static float[] scale(float[] weights, float factor) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= factor;
        }
        return weights;
    }

    interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    static byte[] bytes(Writer part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            part.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
