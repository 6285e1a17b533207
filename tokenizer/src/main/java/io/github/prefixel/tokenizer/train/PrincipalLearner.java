package io.github.prefixel.tokenizer.train;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.principal.PrincipalModel;
import io.github.prefixel.tokenizer.principal.PrincipalTraining;
import java.util.Map;

/** Learns the principal basis of whole pictures. */
final class PrincipalLearner implements Learner {
    private final PrincipalTraining training = new PrincipalTraining();

    @Override
    public void add(Raster picture, byte[] hash) {
        training.add(picture);
    }

    @Override
    public void finish(Map<String, byte[]> sections) {
        sections.put(PrincipalModel.SECTION, training.finish().toBytes());
    }
}
