package io.github.prefixel.tokenizer.packed;

import io.github.prefixel.codec.Effort;
import io.github.prefixel.codec.encode.Encoder;
import io.github.prefixel.codec.encode.EncodingPort;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.TrainedParts;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.walk.Port;
import io.github.prefixel.codec.walk.Walk;
import io.github.prefixel.tokenizer.language.Companion;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.language.TokenReader;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import io.github.prefixel.tokenizer.language.Vocabulary;
import io.github.prefixel.tokenizer.wavelet.Quality;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The language {@code packed}: the entropy-coded decisions of the walk as digits of a base of the user's choice, the most
 * picture there can be in a token. Every digit is worth log<sub>2</sub>(vocabulary − {@value SpecialToken#COUNT}) bits,
 * and any digits whatever are a picture.
 */
public final class PackedTokenizer implements Tokenizer {
    public static final String LANGUAGE = "packed";

    /** The parameter that says how many tokens there are, special ones included. */
    public static final String VOCABULARY = "vocabulary";

    /** The parameter that says how hard to think: {@code fast}, {@code default} or {@code max}. */
    public static final String EFFORT = "effort";

    /** The parameter that names the file of a trained model; what the program brings along without. */
    public static final String MODEL = Companion.MODEL;

    /** The largest vocabulary whose ids fit 16 bits. */
    public static final int MOST = 1 << 16;

    /** That of FlexTok. */
    private static final String USUAL_VOCABULARY = "64000";

    private static final int LEAST = SpecialToken.COUNT + 2;

    private final int vocabulary;
    private final Effort effort;
    private final Quality quality;
    /** Null for what the program brings along. */
    private final PackedModel model;

    /**
     * @param vocabulary number of tokens, special ones included, 5 to {@value #MOST}
     * @param effort how hard encoder and decoder think
     * @param quality where sequences end
     * @throws IllegalArgumentException if the vocabulary is out of range
     */
    public PackedTokenizer(int vocabulary, Effort effort, Quality quality) {
        this(vocabulary, effort, quality, null);
    }

    private PackedTokenizer(int vocabulary, Effort effort, Quality quality, PackedModel model) {
        if (vocabulary < LEAST || vocabulary > MOST) {
            throw new IllegalArgumentException(
                    "a vocabulary has " + LEAST + " to " + MOST + " tokens, not " + vocabulary);
        }
        if (model != null && !effort.model().learns()) {
            throw new IllegalArgumentException(
                    "effort " + label(effort) + " starts from nothing learned, which leaves no use for a model");
        }
        this.vocabulary = vocabulary;
        this.effort = effort;
        this.quality = quality;
        this.model = model;
    }

    /**
     * Makes it by its parameters.
     *
     * @param files reads the file of a path
     * @throws IllegalArgumentException if a parameter is not what {@link #parameters} says
     */
    public static PackedTokenizer of(Map<String, String> parameters, Function<String, byte[]> files) {
        String size = parameters.getOrDefault(VOCABULARY, USUAL_VOCABULARY);
        if (!size.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("vocabulary is a number, not '" + size + "'");
        }
        String effort = parameters.getOrDefault(EFFORT, label(Effort.MAX));
        for (Effort known : Effort.values()) {
            if (label(known).equals(effort)) {
                String path = parameters.get(MODEL);
                PackedModel model = path == null ? null : PackedModel.of(path, files.apply(path));
                return new PackedTokenizer(Integer.parseInt(size), known, Quality.of(parameters), model);
            }
        }
        throw new IllegalArgumentException("effort is fast, default or max, not '" + effort + "'");
    }

    private static String label(Effort effort) {
        return effort.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String language() {
        return LANGUAGE;
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put(VOCABULARY, Integer.toString(vocabulary));
        parameters.put(EFFORT, label(effort));
        parameters.put(Quality.PARAMETER, quality.label());
        if (model != null) {
            parameters.put(MODEL, model.path());
        }
        return parameters;
    }

    @Override
    public Optional<Companion> companion() {
        return Optional.ofNullable(model).map(known -> Companion.model(known.file()));
    }

    @Override
    public Vocabulary vocabulary() {
        return new Vocabulary(vocabulary - SpecialToken.COUNT, digit -> "DIGIT_" + digit);
    }

    private TrainedParts parts() {
        return model == null ? TrainedParts.shipped() : model.parts();
    }

    private Header header(Frame frame) {
        return quality.header(frame, effort.model(), parts());
    }

    @Override
    public TokenSequence tokenize(Raster picture, int maxTokens) {
        Frame frame = Frame.of(picture);
        parts().requireUse(picture.components().colors());
        Encoder encoder = new Encoder(picture, header(frame), parts());
        Walk walk = new Walk(encoder.plan().sites(), encoder.header().topPlane());
        Radix radix = new Radix(vocabulary - SpecialToken.COUNT);
        RadixEncoder coder = new RadixEncoder(radix);
        Port port = new EncodingPort(encoder.truth(), encoder.plan().model(walk), coder);
        int lastPlane = quality.lastPlane(frame);
        walk.run(w -> w.plane() >= lastPlane && coder.size() < maxTokens ? port.exchange(w) : Port.END);
        // No decision depends on more digits than this beyond the final ones.
        int enough = (int) Math.min(maxTokens, (long) coder.size() + radix.digits());
        walk.run(w -> coder.size() < enough ? port.exchange(w) : Port.END);
        if (coder.size() < enough) {
            coder.finish();
        }
        int[] ids = coder.digits();
        for (int i = 0; i < ids.length; i++) {
            ids[i] += SpecialToken.COUNT;
        }
        return TokenSequence.sharing(frame, ids, Math.min(maxTokens, ids.length));
    }

    @Override
    public TokenReader reader(Frame frame) {
        return new PackedReader(header(frame), parts(), vocabulary);
    }
}
