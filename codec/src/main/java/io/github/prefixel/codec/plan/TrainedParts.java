package io.github.prefixel.codec.plan;

import io.github.prefixel.codec.color.ColorRotation;
import io.github.prefixel.codec.estimate.EstimationNets;
import io.github.prefixel.codec.model.Prior;
import io.github.prefixel.codec.predict.PredictionNets;
import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.codec.stream.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What was learned from pictures beforehand and both sides have to have: where the entropy models start, the networks
 * that predict and estimate, and colour axes. The program brings one set along; others come in {@link ModelFile}s, and
 * streams name them by their ids.
 */
public final class TrainedParts {
    /** The section of a model file that holds the prior of the entropy model without a significance network. */
    public static final String MIXING = "MIXI";

    /** That of the entropy model with one. */
    public static final String NETS = "NETS";

    /** The networks that predict details. */
    public static final String PREDICTION = "PRED";

    /** The networks that estimate what is not known. */
    public static final String ESTIMATION = "ESTI";

    /** The colour axes: the angles a, b, c of {@link ColorRotation}, a signed byte each. */
    public static final String AXES = "AXES";

    private static final Set<String> TAGS = Set.of(MIXING, NETS, PREDICTION, ESTIMATION, AXES);

    private static final TrainedParts SHIPPED = new TrainedParts(
            OptionalInt.empty(),
            Prior::mixing,
            Prior::nets,
            PredictionNets::shipped,
            EstimationNets::shipped,
            ColorRotation.OPPONENT,
            true,
            true);

    private final OptionalInt id;
    private final Supplier<Prior> mixing;
    private final Supplier<Prior> nets;
    private final Supplier<PredictionNets> prediction;
    private final Supplier<EstimationNets> estimation;
    private final ColorRotation axes;
    private final boolean useful;
    private final boolean colored;

    private TrainedParts(
            OptionalInt id,
            Supplier<Prior> mixing,
            Supplier<Prior> nets,
            Supplier<PredictionNets> prediction,
            Supplier<EstimationNets> estimation,
            ColorRotation axes,
            boolean useful,
            boolean colored) {
        this.id = id;
        this.mixing = mixing;
        this.nets = nets;
        this.prediction = prediction;
        this.estimation = estimation;
        this.axes = axes;
        this.useful = useful;
        this.colored = colored;
    }

    /** What the program brings along, each part read when it is first asked for. */
    public static TrainedParts shipped() {
        return SHIPPED;
    }

    /**
     * The parts of a model file, those of {@link #shipped} where it has none. Sections of other tags are left to others.
     *
     * @throws MalformedStreamException if a section is not what its tag says, or does not fit this program
     */
    public static TrainedParts of(ModelFile file) {
        return new TrainedParts(
                OptionalInt.of(file.id()),
                part(file, MIXING, bytes -> Prior.of(bytes, false), SHIPPED.mixing),
                part(file, NETS, bytes -> Prior.of(bytes, true), SHIPPED.nets),
                part(file, PREDICTION, bytes -> whole(bytes, PredictionNets::read), SHIPPED.prediction),
                part(file, ESTIMATION, bytes -> whole(bytes, EstimationNets::read), SHIPPED.estimation),
                part(file, AXES, TrainedParts::axes, SHIPPED::axes).get(),
                file.tags().stream().anyMatch(TAGS::contains),
                file.tags().contains(AXES));
    }

    private interface Reader<S, T> {
        T read(S source) throws IOException;
    }

    private static <T> Supplier<T> part(ModelFile file, String tag, Reader<byte[], T> reader, Supplier<T> otherwise) {
        byte[] section = file.section(tag);
        if (section == null) {
            return otherwise;
        }
        try {
            T part = reader.read(section);
            return () -> part;
        } catch (IOException | IllegalArgumentException e) {
            String reason = e.getMessage() == null ? "it ends early" : e.getMessage();
            throw new MalformedStreamException(
                    file.offset(tag), "the section " + tag + " of the model does not hold what it should: " + reason);
        }
    }

    private static <T> T whole(byte[] section, Reader<DataInput, T> reader) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(section);
        T part = reader.read(new DataInputStream(bytes));
        if (bytes.available() > 0) {
            throw new IOException(bytes.available() + " bytes too many");
        }
        return part;
    }

    private static ColorRotation axes(byte[] section) throws IOException {
        if (section.length != 3) {
            throw new IOException(section.length + " bytes are not three angles");
        }
        return new ColorRotation(section[0], section[1], section[2]);
    }

    /**
     * Refuses to encode where naming the model would cost bytes and gain none.
     *
     * @param colors of the pictures to be encoded, 1 or 3
     * @throws IllegalArgumentException if the model has nothing for the codec, or was learned from grey pictures, which
     *     have no colour axes, and these have colours
     */
    public void requireUse(int colors) {
        if (!useful) {
            throw new IllegalArgumentException(
                    "the model " + ModelFile.name(id.getAsInt()) + " has nothing for the codec");
        }
        if (colors == 3 && !colored) {
            throw new IllegalArgumentException("the model " + ModelFile.name(id.getAsInt())
                    + " was learned from grey pictures and knows no colours");
        }
    }

    /** What streams name them by; nothing if they are what streams that name nothing are made with. */
    public OptionalInt id() {
        return id;
    }

    /** Where the entropy model without a significance network starts. */
    public Prior mixing() {
        return mixing.get();
    }

    /** Where the entropy model with one starts. */
    public Prior nets() {
        return nets.get();
    }

    public PredictionNets prediction() {
        return prediction.get();
    }

    public EstimationNets estimation() {
        return estimation.get();
    }

    /** What stands for the colour axes of a picture that is not worth axes of its own; without others, the opponent axes. */
    public ColorRotation axes() {
        return axes;
    }

    /** These parts with other networks to predict details, which no stream names: for trying them out. */
    public TrainedParts withPrediction(PredictionNets networks) {
        return new TrainedParts(OptionalInt.empty(), mixing, nets, () -> networks, estimation, axes, useful, colored);
    }
}
