package io.github.prefixel.tokenizer.train;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.block.BlockBases;
import io.github.prefixel.tokenizer.block.BlockTraining;
import java.util.Map;

/** Learns the transform of small blocks. */
final class BlockLearner implements Learner {
    private BlockTraining training;

    @Override
    public void add(Raster picture, byte[] hash) {
        if (training == null) {
            training = new BlockTraining(picture.components().colors());
        }
        training.add(picture);
    }

    @Override
    public void finish(Map<String, byte[]> sections) {
        sections.put(BlockBases.SECTION, training.finish().toBytes());
    }
}
