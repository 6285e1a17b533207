package io.github.prefixel.tokenizer.principal;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.tokenizer.language.Companion;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.TokenReader;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import io.github.prefixel.tokenizer.language.Vocabulary;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The language {@code principal}: a fixed number of tokens, each a few digits of a finite scalar quantiser, which tell the
 * coefficients of a {@link PrincipalModel} in order of what they are worth. What each digit of each token is about does
 * not depend on the picture, and every sequence of tokens is one. A prefix is the linear picture of what has been told;
 * what has not is as in the mean picture.
 */
public final class PrincipalTokenizer implements Tokenizer {
    public static final String LANGUAGE = "principal";

    /** The parameter that says how many levels the digits of a token have. */
    public static final String LEVELS = "levels";

    /** The parameter that says how many tokens a sentence has. */
    public static final String TOKENS = "tokens";

    /** The parameter that names the file of the model; without, coefficients have the variances they have in photographs. */
    public static final String MODEL = Companion.MODEL;

    /** The most tokens of a sentence. */
    public static final int MOST_TOKENS = 4096;

    /** FlexTok's. */
    static final String USUAL_LEVELS = "8,8,8,5,5,5";

    static final String USUAL_TOKENS = "256";

    private record Known(Frame frame, PrincipalFrame common) {}

    private final PrincipalModel model;
    /** Null without a model file, as the next. */
    private final byte[] file;

    private final String path;
    private final Levels levels;
    private final int tokens;
    /** That of the last picture; the next is likely to be of the same size. */
    private volatile Known last;

    private PrincipalTokenizer(PrincipalModel model, byte[] file, String path, Levels levels, int tokens) {
        this.model = model;
        this.file = file;
        this.path = path;
        this.levels = levels;
        this.tokens = tokens;
    }

    /**
     * Makes it by its parameters.
     *
     * @param files reads the file of a path
     * @throws IllegalArgumentException if a parameter is not what {@link #parameters} says, or the file is no
     *     model with a principal basis
     */
    public static PrincipalTokenizer of(Map<String, String> parameters, Function<String, byte[]> files) {
        Levels levels = Levels.parse(parameters.getOrDefault(LEVELS, USUAL_LEVELS));
        String count = parameters.getOrDefault(TOKENS, USUAL_TOKENS);
        if (!count.matches("[1-9]\\d{0,3}") || Integer.parseInt(count) > MOST_TOKENS) {
            throw new IllegalArgumentException("tokens is a number from 1 to " + MOST_TOKENS + ", not '" + count + "'");
        }
        String path = parameters.get(MODEL);
        if (path == null) {
            return new PrincipalTokenizer(PrincipalModel.ofPhotographs(), null, null, levels, Integer.parseInt(count));
        }
        byte[] file = files.apply(path);
        try {
            PrincipalModel model = PrincipalModel.of(ModelFile.parse(file));
            return new PrincipalTokenizer(model, file, path, levels, Integer.parseInt(count));
        } catch (MalformedStreamException e) {
            throw new IllegalArgumentException(path + ": cannot be read as a model (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public String language() {
        return LANGUAGE;
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put(LEVELS, levels.toString());
        parameters.put(TOKENS, Integer.toString(tokens));
        if (path != null) {
            parameters.put(MODEL, path);
        }
        return parameters;
    }

    @Override
    public Optional<Companion> companion() {
        return Optional.ofNullable(file).map(Companion::model);
    }

    /** The basis. */
    public PrincipalModel model() {
        return model;
    }

    /** A token's name is its digits. */
    @Override
    public Vocabulary vocabulary() {
        return new Vocabulary(levels.product(), id -> {
            int[] digits = new int[levels.digits()];
            levels.digits(id, digits);
            StringBuilder name = new StringBuilder("LEVELS");
            Arrays.stream(digits).forEach(digit -> name.append('_').append(digit));
            return name.toString();
        });
    }

    private PrincipalFrame common(Frame frame) {
        if (frame.components().hasAlpha()) {
            throw new IllegalArgumentException(
                    "the language principal has no words for alpha: prepare pictures as rgb or grey");
        }
        model.require(frame);
        Known known = last;
        if (known == null || !known.frame().equals(frame)) {
            known = new Known(frame, new PrincipalFrame(model.coordinates(frame), levels, tokens));
            last = known;
        }
        return known.common();
    }

    @Override
    public TokenSequence tokenize(Raster picture, int maxTokens) {
        Frame frame = Frame.of(picture);
        PrincipalFrame common = common(frame);
        double[] values = common.coordinates().forward(model.spectrum(picture));
        PrincipalReader reader = new PrincipalReader(model, frame, common, levels, tokens);
        int[] ids = new int[Math.min(tokens, maxTokens)];
        for (int k = 0; k < ids.length; k++) {
            ids[k] = reader.next(values);
        }
        return TokenSequence.sharing(frame, ids, ids.length);
    }

    @Override
    public TokenReader reader(Frame frame) {
        return new PrincipalReader(model, frame, common(frame), levels, tokens);
    }
}
