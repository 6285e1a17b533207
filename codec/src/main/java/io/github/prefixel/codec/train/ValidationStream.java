package io.github.prefixel.codec.train;

import io.github.prefixel.codec.encode.Encoder;
import io.github.prefixel.codec.estimate.EstimationNets;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.model.DirectModel;
import io.github.prefixel.codec.predict.PredictionNets;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.codec.reconstruct.Reconstruction;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.stream.Tune;
import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.Walk;

/** The stream of a picture under the direct model, as it grows, with networks that are not the program's own yet. */
final class ValidationStream {
    private final Raster picture;
    private final Walk walk;
    private final CodeLength length;
    private final int headerBits;
    private final Reconstruction reconstruction;

    ValidationStream(Raster picture, PredictionNets predictors) {
        this.picture = picture;
        Encoder encoder = new Encoder(picture, false, ModelCode.DIRECT, Tune.PSNR, predictors);
        walk = new Walk(encoder.plan().sites(), encoder.header().topPlane());
        length = new CodeLength(encoder.truth(), new DirectModel(walk));
        headerBits = 8 * encoder.header().length();
        reconstruction = new Reconstruction(encoder.header(), encoder.plan());
    }

    /** Goes on to a rate in bits per pixel. */
    void advanceTo(double rate) {
        double bits = rate * picture.pixels() - headerBits;
        walk.run(w -> length.bits() < bits ? length.exchange(w) : Port.END);
    }

    /** The PSNR over all colour components of what is known so far. */
    double psnr(EstimationNets nets) {
        return Psnr.of(picture, reconstruction.picture(walk, 0, nets));
    }
}
