package io.github.prefixel.codec.walk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LookaheadTest {
    private static final int DEEPEST = 40;
    private static final int MOST_TOKENS = 20_000;

    /** Of two walks over the same tokens one looks ahead all the time; it stays like the other, and sees what comes. */
    @ParameterizedTest
    @MethodSource("io.github.prefixel.codec.walk.Walks#shapes")
    void seesWhatComesAndChangesNothing(Walks.Shape shape) {
        SiteMap map = shape.map();
        Walk plain = new Walk(map, shape.topPlane());
        RandomTokens source = shape.tokens(4);
        List<Integer> tokens = new ArrayList<>();
        List<SiteKind> kinds = new ArrayList<>();
        List<Integer> planes = new ArrayList<>();
        plain.run(w -> {
            if (tokens.size() == MOST_TOKENS) {
                return Port.END;
            }
            int token = source.exchange(w);
            tokens.add(token);
            kinds.add(w.kind());
            planes.add(w.plane());
            return token;
        });

        Walk walk = new Walk(map, shape.topPlane());
        Lookahead ahead = new Lookahead(walk);
        Random random = new Random(6);
        for (int i = 0; i < tokens.size() && walk.next(); i++) {
            wander(ahead, random, map, shape);
            if (random.nextInt(4) == 0) {
                follow(ahead, i, tokens, kinds, planes);
            }
            assertEquals(kinds.get(i), walk.kind());
            assertEquals(planes.get(i), walk.plane());
            walk.accept(tokens.get(i));
        }
        walk.next();
        plain.next();
        assertEquals(plain.tokens(), walk.tokens());
        assertArrayEquals(plain.values(), walk.values());
        for (BandSites band : map.bands()) {
            assertEquals(plain.isOpen(band), walk.isOpen(band));
            for (int block = 0; block < band.blocks(); block++) {
                int bx = block % band.blocksWide;
                int by = block / band.blocksWide;
                assertEquals(plain.isBlockOpen(band, bx, by), walk.isBlockOpen(band, bx, by));
                assertEquals(plain.known(band, block, 0), walk.known(band, block, 0));
                assertEquals(plain.known(band, block, 1), walk.known(band, block, 1));
            }
            for (int site = band.start; site < band.end(); site++) {
                assertEquals(
                        plain.neighbourhood().near(site), walk.neighbourhood().near(site));
                assertEquals(
                        plain.neighbourhood().far(site), walk.neighbourhood().far(site));
            }
        }
    }

    /** Somewhere else, and back in several steps. */
    private static void wander(Lookahead ahead, Random random, SiteMap map, Walks.Shape shape) {
        int depth = 0;
        for (int step = random.nextInt(12); step > 0; step--) {
            if (depth > 0 && random.nextInt(3) == 0) {
                ahead.back();
                depth--;
            } else if (ahead.kind() != null) {
                SiteKind kind = ahead.kind();
                int token = random.nextInt(Token.VOCABULARY);
                while (!kind.allows(token)) {
                    token = (token + 1) % Token.VOCABULARY;
                }
                ahead.advance(token);
                depth++;
            }
        }
        for (; depth > 0; depth--) {
            ahead.back();
        }
    }

    private static void follow(
            Lookahead ahead, int from, List<Integer> tokens, List<SiteKind> kinds, List<Integer> planes) {
        int depth = 0;
        while (depth < DEEPEST && from + depth < tokens.size()) {
            if (!planes.get(from + depth).equals(planes.get(from))) {
                assertNull(ahead.kind());
                break;
            }
            assertEquals(kinds.get(from + depth), ahead.kind());
            ahead.advance(tokens.get(from + depth));
            depth++;
        }
        for (; depth > 0; depth--) {
            ahead.back();
        }
    }

    @Test
    void tokensHaveToFit() {
        Walk walk = new Walk(new Walks.Shape(4, 4, 1, false, false, 3, 0.5).map(), 3);
        Lookahead ahead = new Lookahead(walk);
        assertThrows(IllegalArgumentException.class, () -> ahead.advance(Token.REFINE_0));
        assertEquals(SiteKind.QUIET_BAND, ahead.kind());
        while (ahead.kind() != null) {
            ahead.advance(Token.QUIET);
        }
        assertThrows(IllegalArgumentException.class, () -> ahead.advance(Token.QUIET));
    }
}
