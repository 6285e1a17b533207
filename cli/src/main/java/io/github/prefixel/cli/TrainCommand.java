package io.github.prefixel.cli;

import io.github.prefixel.cli.rd.PictureSource;
import io.github.prefixel.cli.report.OutputFolder;
import io.github.prefixel.codec.estimate.EstimationNets;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.model.Nets;
import io.github.prefixel.codec.model.Prior;
import io.github.prefixel.codec.predict.PredictionNets;
import io.github.prefixel.codec.train.EntropyTrainer;
import io.github.prefixel.codec.train.EstimationTraining;
import io.github.prefixel.codec.train.PredictionTraining;
import io.github.prefixel.codec.train.TrainingSet;
import io.github.prefixel.codec.train.Validation;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code prefixel train}. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Make the trained parts of the codec from RGB photographs.",
            "Every fourth picture, by name, is held out; what the others taught is tried on it. The same pictures and"
                    + " seed give the same files on any machine."
        })
final class TrainCommand implements Runnable {
    private static final int HELD_OUT = 4;
    /** The results do not depend on it. */
    private static final int THREADS = 2;

    @Parameters(arity = "1..*", paramLabel = "IMAGES", description = "Photographs, or folders of them; four at least.")
    private List<Path> images;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the trained parts.")
    private Path out;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all that is drawn by lot; 1 by default.")
    private long seed = 1;

    private final StandardStreams streams;
    private final long start = System.nanoTime();

    TrainCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        OutputFolder folder = new OutputFolder(out);
        List<Raster> training = new ArrayList<>();
        List<Raster> heldOut = new ArrayList<>();
        List<PictureSource> sources = PictureSource.of(images);
        if (sources.size() < HELD_OUT) {
            throw new CommandFailure(sources.size() + " pictures are too few to train on", "name four or more");
        }
        for (int i = 0; i < sources.size(); i++) {
            Raster picture = sources.get(i).read();
            if (picture.components().colors() != 3) {
                throw new CommandFailure(sources.get(i).name() + " is not in colour", "leave it out");
            }
            (i % HELD_OUT == HELD_OUT - 1 ? heldOut : training).add(picture);
        }
        log(training.size() + " pictures to learn from, " + heldOut.size() + " held out");
        PredictionNets prediction = PredictionTraining.train(training, heldOut, seed, THREADS, this::log);
        write(folder, PredictionNets.RESOURCE, file(out -> prediction.write(new DataOutputStream(out))), "");
        EstimationNets estimation = EstimationTraining.train(training, heldOut, prediction, seed, THREADS, this::log);
        write(folder, EstimationNets.RESOURCE, file(out -> estimation.write(new DataOutputStream(out))), "");
        EntropyTrainer trainer = new EntropyTrainer(new TrainingSet(training, prediction), seed, this::log);
        Nets nets = trainer.networks();
        Validation validation = new Validation(heldOut, prediction);
        write(folder, "nets-1.prior", trainer.prior(nets), validation);
        write(folder, "mixing-1.prior", trainer.prior(nets.signsOnly()), validation);
    }

    private void write(OutputFolder folder, String name, Prior prior, Validation validation) {
        write(folder, name, file(prior::write), "; held-out pictures " + validation.report(prior));
    }

    private void write(OutputFolder folder, String name, byte[] file, String finding) {
        folder.write(name, file);
        log(name + ": " + file.length + " bytes" + finding);
    }

    private interface Writer {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] file(Writer writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void log(String line) {
        streams.err().printf(Locale.ROOT, "%4d s  %s%n", (System.nanoTime() - start) / 1_000_000_000L, line);
    }
}
