package io.github.prefixel.tokenizer.train;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.codec.train.SeenPictures;
import io.github.prefixel.tokenizer.input.Inputs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a model of pictures. Each is read once; of those that no learner may see, a sample is kept to measure the model on.
 * The same pictures in the same order, with the same options, give the same model on any machine, with any number of
 * threads.
 */
public final class ModelTraining {
    private static final long HELD_OUT_PIXELS = 1 << 22;

    private final TrainingOptions options;
    private final TrainingListener listener;
    private final Intake intake;
    private final PictureReservoir heldOut;
    private final List<Learner> learners = new ArrayList<>();
    /** Names of distinct pictures by what stands for their contents, as {@link SeenPictures} has it. */
    private final Map<Long, String> tested = new LinkedHashMap<>();

    private final Map<Long, String> learned = new LinkedHashMap<>();
    private long distinct;
    private long repeated;
    private long overlapping;

    /**
     * A model, and what to measure it on.
     *
     * @param model the model
     * @param heldOut pictures that it was not trained on, or parts of large ones, some of them if there were many
     * @param learned from how many pictures it learned
     * @param tested how many were held out
     * @param repeated how many were left out because their contents had come before
     * @param skipped how many could not be read
     */
    public record Result(
            ModelFile model, List<Raster> heldOut, long learned, long tested, long repeated, long skipped) {}

    public ModelTraining(TrainingOptions options, TrainingListener listener) {
        this.options = options;
        this.listener = listener;
        intake = new Intake(options, listener);
        heldOut = new PictureReservoir(HELD_OUT_PIXELS, options.seed());
        if (options.coder()) {
            learners.add(new CoderLearner(options, listener));
            learners.add(new ColorLearner());
        }
        if (options.basis()) {
            learners.add(new PrincipalLearner());
            learners.add(new BlockLearner());
        }
    }

    /**
     * Trains.
     *
     * @param tests pictures to be held out; null for none but every so manieth of the others, as the options say
     * @throws TrainingException if the pictures are not such that a model can be made of them
     * @throws IOException if an input cannot be read; single pictures that cannot are left out
     */
    public Result run(Inputs pictures, Inputs tests) throws IOException {
        if (tests != null) {
            intake.read("reading test pictures", tests, taken -> holdOut(taken, SeenPictures.key(taken.hash())));
        }
        intake.read("learning", pictures, this::take);
        if (learned.size() < 2) {
            String copies = repeated == 0 ? "" : ", besides " + repeated + " of the same content as others";
            throw new TrainingException(
                    (learned.isEmpty() ? "no pictures" : "one picture") + " to learn from" + copies,
                    "name two or more");
        }
        if (options.networks() && options.coder() && intake.colors() != 3) {
            throw new TrainingException("the pictures are grey", "networks are trained on colour: leave --nets out");
        }
        if (repeated > 0) {
            listener.note(repeated + " pictures have the same content as others and count once");
        }
        if (overlapping > 0) {
            listener.note(overlapping + " of the test pictures are learned from too: their figures flatter the model");
        }
        Map<String, byte[]> sections = new LinkedHashMap<>();
        for (Learner learner : learners) {
            learner.finish(sections);
        }
        long[] keys = learned.keySet().stream().mapToLong(Long::longValue).toArray();
        sections.put(SeenPictures.SECTION, new SeenPictures(keys).toBytes());
        ModelFile model = new ModelFile(sections);
        return new Result(model, heldOut.pictures(), learned.size(), tested.size(), repeated, intake.skipped());
    }

    private void take(Intake.Taken taken) {
        long key = SeenPictures.key(taken.hash());
        String test = tested.get(key);
        if (learned.containsKey(key) || test != null && options.holdOut() > 0) {
            repeated++;
            return;
        }
        if (test != null && !options.allowOverlap()) {
            throw new TrainingException(
                    taken.name() + " is the test picture " + test, "take it out of either, or --allow-overlap");
        }
        distinct++;
        overlapping += test == null ? 0 : 1;
        if (options.holdOut() > 0 && distinct % options.holdOut() == 0) {
            holdOut(taken, key);
            return;
        }
        learned.put(key, taken.name());
        for (Learner learner : learners) {
            learner.add(taken.picture(), taken.hash());
        }
    }

    private void holdOut(Intake.Taken taken, long key) {
        if (tested.putIfAbsent(key, taken.name()) == null) {
            heldOut.add(taken.picture(), taken.hash());
        }
    }
}
