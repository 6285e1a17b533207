package io.github.prefixel.codec.train;

import io.github.prefixel.codec.encode.Encoder;
import io.github.prefixel.codec.estimate.EstimationNets;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.model.Nets;
import io.github.prefixel.codec.model.Prior;
import io.github.prefixel.codec.predict.PredictionNets;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.codec.quality.RdCurve;
import io.github.prefixel.codec.quality.RdPoint;
import io.github.prefixel.codec.reconstruct.Reconstruction;
import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.codec.stream.Tune;
import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.Walk;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What pictures are coded with, to be compared with another such.
 *
 * @param headerBytes how many bytes the header takes more, or less, than that of a stream that names nothing
 */
public record Contender(Prior prior, PredictionNets prediction, EstimationNets estimation, int headerBytes) {
    /** Rates of the curves, in bits per pixel: those of 64 to 8192 bytes for a picture of 256 × 256. */
    private static final double[] RATES = {1 / 128.0, 1 / 64.0, 1 / 32.0, 1 / 16.0, 1 / 8.0, 1 / 4.0, 1 / 2.0, 1};

    /** The program's own parts, with a significance network. */
    public static Contender shipped() {
        return new Contender(Prior.nets(), PredictionNets.shipped(), EstimationNets.shipped(), 0);
    }

    /**
     * The parts of a model file, those of the program where it has none.
     *
     * @throws MalformedStreamException if a section is not what its tag says
     */
    public static Contender of(ModelFile file) {
        try {
            byte[] nets = file.section("NETS");
            byte[] prediction = file.section("PRED");
            byte[] estimation = file.section("ESTI");
            return new Contender(
                    nets == null ? Prior.nets() : Prior.read(new ByteArrayInputStream(nets)),
                    prediction == null ? PredictionNets.shipped() : PredictionNets.read(in(prediction)),
                    estimation == null ? EstimationNets.shipped() : EstimationNets.read(in(estimation)),
                    1);
        } catch (IOException e) {
            throw new MalformedStreamException(0, e.getMessage());
        }
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    /** No training at all: every probability starts at one half, every mixer weight at the same value, without networks. */
    public static Contender untrained() {
        return new Contender(Prior.cold(Nets.none()), PredictionNets.NONE, EstimationNets.NONE, 0);
    }

    /** Quality by rate; rates at which not even the header fits are missing. */
    public RdCurve curve(Raster picture) {
        Encoder encoder = new Encoder(picture, false, ModelCode.DIRECT, Tune.PSNR, prediction);
        Walk walk = new Walk(encoder.plan().sites(), encoder.header().topPlane());
        CodeLength length = new CodeLength(encoder.truth(), encoder.plan().model(walk, prior));
        Reconstruction reconstruction = new Reconstruction(encoder.header(), encoder.plan());
        int header = encoder.header().length() + headerBytes;
        List<RdPoint> points = new ArrayList<>();
        for (double rate : RATES) {
            long bytes = (long) Math.rint(rate * picture.pixels() / 8);
            // The range coder ends with a byte that is not full.
            double bits = 8.0 * (bytes - header - 1);
            if (bits > 0) {
                walk.run(w -> length.bits() < bits ? length.exchange(w) : Port.END);
                double psnr = Psnr.of(picture, reconstruction.picture(walk, 0, estimation));
                points.add(new RdPoint(bytes, 8.0 * bytes / picture.pixels(), psnr, Double.NaN, Double.NaN));
            }
        }
        return new RdCurve(points);
    }
}
