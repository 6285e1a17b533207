package io.github.prefixel.tokenizer.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.prefixel.codec.stream.ColorCode;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.stream.Transform;
import io.github.prefixel.codec.walk.Token;
import org.junit.jupiter.api.Test;

class TokenSequenceTest {
    private static final Header GREY_4X4 =
            new Header(4, 4, 1, 8, Transform.CDF97, ColorCode.NONE, ModelCode.DIRECT, 10, Header.Angles.NONE);

    @Test
    void prefixesHoldTheFirstTokens() {
        TokenSequence sequence = TokenSequence.of(GREY_4X4, Token.OPEN, Token.QUIET, Token.POSITIVE);
        TokenSequence two = sequence.prefix(2);
        assertEquals(2, two.length());
        assertArrayEquals(new int[] {Token.OPEN, Token.QUIET}, two.ids());
        assertEquals(Token.QUIET, two.id(1));
        assertThrows(IndexOutOfBoundsException.class, () -> two.id(2));
        assertThrows(IndexOutOfBoundsException.class, () -> two.id(-1));
        assertEquals(sequence, sequence.prefix(1_000_000));
        assertEquals(0, sequence.prefix(0).length());
        assertThrows(IllegalArgumentException.class, () -> sequence.prefix(-1));
    }

    @Test
    void equalityIsByHeaderAndVisibleTokens() {
        TokenSequence sequence = TokenSequence.of(GREY_4X4, Token.OPEN, Token.QUIET, Token.QUIET);
        TokenSequence two = TokenSequence.of(GREY_4X4, Token.OPEN, Token.QUIET);
        assertEquals(two, sequence.prefix(2));
        assertEquals(two.hashCode(), sequence.prefix(2).hashCode());
        assertNotEquals(two, sequence);
        assertNotEquals(two, TokenSequence.of(GREY_4X4.withTopPlane(9), two.ids()));
    }

    @Test
    void callersCannotChangeIt() {
        int[] ids = {Token.OPEN, Token.QUIET};
        TokenSequence sequence = TokenSequence.of(GREY_4X4, ids);
        ids[0] = Token.QUIET;
        sequence.ids()[0] = Token.QUIET;
        assertEquals(Token.OPEN, sequence.id(0));
    }

    @Test
    void refusesIdsOutsideTheVocabulary() {
        assertThrows(IllegalArgumentException.class, () -> TokenSequence.of(GREY_4X4, Token.OPEN, Token.VOCABULARY));
        assertThrows(IllegalArgumentException.class, () -> TokenSequence.of(GREY_4X4, -1));
        assertThrows(IllegalArgumentException.class, () -> TokenSequence.of(GREY_4X4, 256));
    }

    @Test
    void refusesTokensThatCannotStandWhereTheyDo() {
        TokenSequence sequence = TokenSequence.of(GREY_4X4, Token.REFINE_0);
        assertThrows(IllegalArgumentException.class, sequence::toFile);
        assertThrows(
                IllegalArgumentException.class,
                () -> WaveletTokenizer.lossless().detokenize(sequence));
    }
}
