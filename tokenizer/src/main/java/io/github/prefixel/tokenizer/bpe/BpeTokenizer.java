package io.github.prefixel.tokenizer.bpe;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.tokenizer.language.Companion;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.language.TokenReader;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import io.github.prefixel.tokenizer.language.Vocabulary;
import io.github.prefixel.tokenizer.wavelet.WaveletTokenizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The language {@code bpe}: byte-pair merges over the language {@code wavelet}, learned from the user's pictures by
 * {@link BpeTrainer}, kept in a file that the Hugging Face library loads.
 *
 * <p>A bit-plane is a word: no token goes beyond it. Which tokens may come next is found by trying what their parts would
 * lead to, in time that depends on the vocabulary, not on the length of the sequence.
 */
public final class BpeTokenizer implements Tokenizer {
    public static final String LANGUAGE = "bpe";

    /** The parameter that names the file of the merges. */
    public static final String FILE = "file";

    /** The usual name of such a file. */
    public static final String FILE_NAME = "tokenizer.json";

    private final WaveletTokenizer wavelet;
    private final Merges merges;
    private final TokenTrie trie;
    private final String file;

    BpeTokenizer(WaveletTokenizer wavelet, Merges merges) {
        this(wavelet, merges, FILE_NAME);
    }

    private BpeTokenizer(WaveletTokenizer wavelet, Merges merges, String file) {
        this.wavelet = wavelet;
        this.merges = merges;
        this.file = file;
        trie = new TokenTrie(merges);
    }

    /**
     * Reads merges.
     *
     * @param parameters with the name of the file among them
     * @throws IllegalArgumentException if a parameter is missing or wrong, or the file holds no merges of this language
     */
    public static BpeTokenizer of(Map<String, String> parameters) {
        String file = parameters.get(FILE);
        if (file == null) {
            throw new IllegalArgumentException(
                    "the language bpe needs the file of its merges, which 'prefixel bpe' makes of your pictures");
        }
        try {
            Merges merges = HuggingFaceFile.parse(Files.readString(Path.of(file)));
            return new BpeTokenizer(WaveletTokenizer.of(parameters), merges, file);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(file + ": no such file", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": cannot be read as merges (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public String language() {
        return LANGUAGE;
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>(wavelet.parameters());
        parameters.put(FILE, file);
        return parameters;
    }

    @Override
    public Optional<Companion> companion() {
        return Optional.of(new Companion(FILE, FILE_NAME, toJson().getBytes(StandardCharsets.UTF_8)));
    }

    /** The merges as a Hugging Face {@code tokenizer.json}, which encodes {@link #text} to the same ids. */
    public String toJson() {
        return HuggingFaceFile.write(merges);
    }

    @Override
    public Vocabulary vocabulary() {
        return new Vocabulary(merges.size(), symbol -> Alphabet.letters(merges.spelling(symbol)));
    }

    @Override
    public TokenSequence tokenize(Raster picture, int maxTokens) {
        Frame frame = Frame.of(picture);
        byte[] tokens = wavelet.walkTokens(picture, Integer.MAX_VALUE);
        int[] ids = new int[tokens.length];
        int n = 0;
        int from = 0;
        for (int end : PlaneEnds.of(wavelet.header(frame), tokens)) {
            if (n >= maxTokens) {
                break;
            }
            for (int symbol : merges.apply(tokens, from, end)) {
                ids[n++] = SpecialToken.COUNT + symbol;
            }
            from = end;
        }
        n = Math.min(n, maxTokens);
        return TokenSequence.sharing(frame, Arrays.copyOf(ids, n), n);
    }

    /**
     * The picture's tokens in the language {@code wavelet}, spelled as the file of the merges does: a letter each
     * (Q, O, ., +, −, 0 and 1 for QUIET, OPEN, INSIGNIFICANT, POSITIVE, NEGATIVE and the two refinements), a word for each
     * bit-plane.
     */
    public String text(Raster picture) {
        byte[] tokens = wavelet.walkTokens(picture, Integer.MAX_VALUE);
        StringBuilder text = new StringBuilder(tokens.length + Integer.SIZE);
        int from = 0;
        Header header = wavelet.header(Frame.of(picture));
        for (int end : PlaneEnds.of(header, tokens)) {
            text.append(from == 0 ? "" : " ").append(Alphabet.letters(tokens, from, end));
            from = end;
        }
        return text.toString();
    }

    /** The language that the merges are over. */
    public WaveletTokenizer wavelet() {
        return wavelet;
    }

    /**
     * A sequence in the language underneath, special tokens included.
     *
     * @throws IllegalArgumentException if an id is not in the vocabulary
     */
    public TokenSequence inWavelet(TokenSequence sequence) {
        int[] ids = new int[2 * sequence.length()];
        int n = 0;
        for (int i = 0; i < sequence.length(); i++) {
            int id = sequence.id(i);
            if (id < 0 || id >= SpecialToken.COUNT + merges.size()) {
                throw new IllegalArgumentException("there is no token " + id + " (at position " + i + ")");
            }
            byte[] spelling = id < SpecialToken.COUNT ? new byte[1] : merges.spelling(id - SpecialToken.COUNT);
            if (n + spelling.length > ids.length) {
                ids = Arrays.copyOf(ids, 2 * (n + spelling.length));
            }
            for (byte token : spelling) {
                ids[n++] = id < SpecialToken.COUNT ? id : WaveletTokenizer.FIRST + token;
            }
        }
        return TokenSequence.sharing(sequence.frame(), ids, n);
    }

    @Override
    public TokenReader reader(Frame frame) {
        return new BpeReader(wavelet.header(frame), merges, trie);
    }
}
