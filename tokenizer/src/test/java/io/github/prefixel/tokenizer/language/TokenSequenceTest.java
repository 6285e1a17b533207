package io.github.prefixel.tokenizer.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.prefixel.codec.image.Components;
import org.junit.jupiter.api.Test;

class TokenSequenceTest {
    private static final Frame GREY_4X4 = new Frame(4, 4, Components.GREY, 8);

    @Test
    void prefixesHoldTheFirstTokens() {
        TokenSequence sequence = TokenSequence.of(GREY_4X4, 4, 3, 6);
        TokenSequence two = sequence.prefix(2);
        assertEquals(2, two.length());
        assertArrayEquals(new int[] {4, 3}, two.ids());
        assertEquals(3, two.id(1));
        assertThrows(IndexOutOfBoundsException.class, () -> two.id(2));
        assertThrows(IndexOutOfBoundsException.class, () -> two.id(-1));
        assertEquals(sequence, sequence.prefix(1_000_000));
        assertEquals(0, sequence.prefix(0).length());
        assertThrows(IllegalArgumentException.class, () -> sequence.prefix(-1));
    }

    @Test
    void equalityIsByFrameAndVisibleTokens() {
        TokenSequence sequence = TokenSequence.of(GREY_4X4, 4, 3, 3);
        TokenSequence two = TokenSequence.of(GREY_4X4, 4, 3);
        assertEquals(two, sequence.prefix(2));
        assertEquals(two.hashCode(), sequence.prefix(2).hashCode());
        assertNotEquals(two, sequence);
        assertNotEquals(two, TokenSequence.of(new Frame(4, 5, Components.GREY, 8), two.ids()));
    }

    @Test
    void callersCannotChangeIt() {
        int[] ids = {4, 3};
        TokenSequence sequence = TokenSequence.of(GREY_4X4, ids);
        ids[0] = 3;
        sequence.ids()[0] = 3;
        assertEquals(4, sequence.id(0));
    }

    @Test
    void bracketsStandAround() {
        assertArrayEquals(
                new int[] {SpecialToken.BOS, 4, 3, SpecialToken.EOS},
                TokenSequence.of(GREY_4X4, 4, 3, 3).prefix(2).bracketed().ids());
    }
}
