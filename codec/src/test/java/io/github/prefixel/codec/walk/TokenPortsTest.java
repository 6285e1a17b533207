package io.github.prefixel.codec.walk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TokenPortsTest {
    private static final Walks.Shape SHAPE = new Walks.Shape(31, 13, 3, true, true, 10, 0.2);

    private static byte[] someTokens() {
        TokenRecorder recorder = new TokenRecorder(SHAPE.tokens(1));
        new Walk(SHAPE.map(), SHAPE.topPlane()).run(recorder);
        return recorder.tokens();
    }

    @Test
    void recordingAReplayGivesTheSameTokens() {
        byte[] tokens = someTokens();
        assertTrue(tokens.length > 2000, "more than one growth of the buffer");
        TokenRecorder recorder = new TokenRecorder(new TokenReplay(tokens));
        new Walk(SHAPE.map(), SHAPE.topPlane()).run(recorder);
        assertArrayEquals(tokens, recorder.tokens());
    }

    @Test
    void theEndIsNoToken() {
        byte[] prefix = Arrays.copyOf(someTokens(), 100);
        TokenRecorder recorder = new TokenRecorder(new TokenReplay(prefix));
        Walk walk = new Walk(SHAPE.map(), SHAPE.topPlane());
        walk.run(recorder);
        walk.run(recorder);
        assertArrayEquals(prefix, recorder.tokens());
        assertEquals(100, walk.tokens());
    }

    @Test
    void replayRefusesTokensOutOfPlaceAndSaysWhere() {
        byte[] tokens = someTokens();
        for (int at = 0; at < tokens.length; at += 37) {
            byte[] wrong = tokens.clone();
            // A refinement where none is asked for, and none where one is; numbers outside of the vocabulary anywhere.
            wrong[at] =
                    (byte) (at % 2 == 1 ? (at % 4 == 1 ? -2 : 7) : tokens[at] >= Token.REFINE_0 ? 0 : Token.REFINE_1);
            Walk walk = new Walk(SHAPE.map(), SHAPE.topPlane());
            IllegalArgumentException e =
                    assertThrows(IllegalArgumentException.class, () -> walk.run(new TokenReplay(wrong)));
            assertTrue(e.getMessage().contains("position " + at + " "), e.getMessage());
            assertEquals(at, walk.tokens());
        }
    }
}
