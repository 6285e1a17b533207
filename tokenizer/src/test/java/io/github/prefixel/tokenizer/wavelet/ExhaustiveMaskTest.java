package io.github.prefixel.tokenizer.wavelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.decode.TokenDecoder;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.walk.Token;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.language.TokenReader;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Of tiny pictures, all sequences: the mask allows what the codec decodes, and nothing else. */
class ExhaustiveMaskTest {
    private final WaveletTokenizer[] tokenizers = {
        new WaveletTokenizer(Quality.LOSSLESS), new WaveletTokenizer(Quality.plane(0))
    };
    private long sequences;
    private boolean cut;

    static Stream<Arguments> frames() {
        return Stream.of(
                Arguments.of(new Frame(1, 1, Components.GREY, 1), 100, true),
                Arguments.of(new Frame(1, 1, Components.GREY, 2), 100, true),
                Arguments.of(new Frame(2, 1, Components.GREY, 1), 9, false),
                Arguments.of(new Frame(1, 2, Components.RGB, 8), 9, false),
                Arguments.of(new Frame(9, 9, Components.GREY_ALPHA, 8), 8, false));
    }

    /** @param whole whether all sequences are shorter than the depth */
    @ParameterizedTest
    @MethodSource("frames")
    void allowsWhatDecodes(Frame frame, int depth, boolean whole) {
        for (WaveletTokenizer tokenizer : tokenizers) {
            sequences = 0;
            cut = false;
            explore(tokenizer, frame, new byte[depth], 0);
            assertTrue(sequences > 100, () -> sequences + " sequences");
            assertEquals(whole, !cut);
        }
    }

    private void explore(WaveletTokenizer tokenizer, Frame frame, byte[] tokens, int length) {
        TokenReader reader = tokenizer.reader(frame);
        for (int i = 0; i < length; i++) {
            reader.accept(SpecialToken.COUNT + tokens[i]);
        }
        sequences++;
        BitSet mask = BitSet.valueOf(reader.mask());
        if (length == tokens.length) {
            cut = true;
            return;
        }
        for (byte token = 0; token < Token.VOCABULARY; token++) {
            tokens[length] = token;
            boolean decodes = decodes(tokenizer.header(frame), Arrays.copyOf(tokens, length + 1));
            assertEquals(decodes, mask.get(SpecialToken.COUNT + token));
            if (decodes) {
                explore(tokenizer, frame, tokens, length + 1);
            }
        }
    }

    private static boolean decodes(Header header, byte[] tokens) {
        try {
            TokenDecoder.render(header, tokens, 0);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
