package io.github.prefixel.codec.walk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WalkTest {
    private static final String SHAPES = "io.github.prefixel.codec.walk.Walks#shapes";

    @ParameterizedTest
    @MethodSource(SHAPES)
    void asksAboutEachCoefficientOnceAPlane(Walks.Shape shape) {
        SiteMap map = shape.map();
        Walk walk = new Walk(map, shape.topPlane());
        CoverageCheck check = new CoverageCheck(shape.tokens(1), map, shape.topPlane());
        walk.run(check);
        check.endPlane();
        assertFalse(walk.next());
        long most = (shape.topPlane() + 1L)
                * (map.sites() + map.blocks() + map.bands().size());
        assertTrue(walk.tokens() > 0 && walk.tokens() <= most, walk.tokens() + " tokens");
    }

    /** A coefficient is what its tokens say: 1 at the plane of its significance, then the refinement bits. */
    @ParameterizedTest
    @MethodSource(SHAPES)
    void valuesAreWhatTheTokensSay(Walks.Shape shape) {
        SiteMap map = shape.map();
        Walk walk = new Walk(map, shape.topPlane());
        int[] magnitudes = new int[map.sites()];
        int[] signs = new int[map.sites()];
        int[] lowest = new int[map.sites()];
        RandomTokens source = shape.tokens(2);
        walk.run(w -> {
            int token = source.exchange(w);
            int i = w.site();
            if (token == Token.POSITIVE || token == Token.NEGATIVE) {
                magnitudes[i] = 1 << w.plane();
                signs[i] = token == Token.POSITIVE ? 1 : -1;
            } else if (token == Token.REFINE_1) {
                magnitudes[i] |= 1 << w.plane();
            }
            if (token >= Token.POSITIVE) {
                lowest[i] = w.plane();
            }
            return token;
        });
        int[] expected = new int[map.sites()];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = signs[i] * (2 * magnitudes[i] + (1 << lowest[i]));
        }
        assertArrayEquals(expected, walk.values());
    }

    @ParameterizedTest
    @MethodSource(SHAPES)
    void sameTokensGiveTheSameWalk(Walks.Shape shape) {
        Walk first = new Walk(shape.map(), shape.topPlane());
        TokenRecorder recorder = new TokenRecorder(shape.tokens(3));
        first.run(recorder);
        byte[] tokens = recorder.tokens();
        assertEquals(first.tokens(), tokens.length);
        Walk second = new Walk(shape.map(), shape.topPlane());
        Walk third = new Walk(shape.map(), shape.topPlane());
        for (byte token : tokens) {
            assertTrue(second.next() && third.next());
            assertSameSite(second, third);
            second.accept(token);
            third.accept(token);
        }
        assertFalse(second.next() || third.next());
        assertArrayEquals(first.values(), second.values());
        assertArrayEquals(first.values(), third.values());
    }

    private static void assertSameSite(Walk a, Walk b) {
        assertEquals(a.kind(), b.kind());
        assertEquals(a.plane(), b.plane());
        assertEquals(a.band().index(), b.band().index());
        if (a.kind() == SiteKind.QUIET_BLOCK) {
            assertEquals(a.block(), b.block());
        } else if (a.kind() != SiteKind.QUIET_BAND) {
            assertEquals(a.site(), b.site());
            assertEquals(a.neighbourhood().near(a.site()), b.neighbourhood().near(b.site()));
            assertEquals(a.neighbourhood().far(a.site()), b.neighbourhood().far(b.site()));
        }
    }

    @ParameterizedTest
    @MethodSource(SHAPES)
    void stoppingAnywhereChangesNothing(Walks.Shape shape) {
        Walk straight = new Walk(shape.map(), shape.topPlane());
        TokenRecorder recorder = new TokenRecorder(shape.tokens(4));
        straight.run(recorder);
        Port replay = new TokenReplay(recorder.tokens());
        Walk halting = new Walk(shape.map(), shape.topPlane());
        Random random = new Random(4);
        while (halting.next()) {
            long stop = halting.tokens() + random.nextInt(20);
            halting.run(w -> w.tokens() < stop ? replay.exchange(w) : Port.END);
            assertEquals(Math.min(stop, straight.tokens()), halting.tokens());
            for (int i = random.nextInt(3); i > 0; i--) {
                halting.next();
            }
        }
        assertArrayEquals(straight.values(), halting.values());
        assertEquals(straight.tokens(), halting.tokens());
    }

    @ParameterizedTest
    @MethodSource(SHAPES)
    void otherTokensAreRefusedAndChangeNothing(Walks.Shape shape) {
        Walk straight = new Walk(shape.map(), shape.topPlane());
        straight.run(shape.tokens(5));
        Walk tempted = new Walk(shape.map(), shape.topPlane());
        RandomTokens source = shape.tokens(5);
        int token = 0;
        while (tempted.next()) {
            token = (token + 1) % (Token.VOCABULARY + 3);
            int wrong = token - 1;
            if (!tempted.kind().allows(wrong)) {
                assertThrows(IllegalArgumentException.class, () -> tempted.accept(wrong));
            }
            tempted.accept(source.exchange(tempted));
        }
        assertArrayEquals(straight.values(), tempted.values());
        assertEquals(straight.tokens(), tempted.tokens());
    }

    @Test
    void tokensAreTakenOnlyWhereOneIsAskedFor() {
        Walk walk = new Walk(Walks.shapes().findFirst().orElseThrow().map(), 3);
        assertThrows(IllegalArgumentException.class, () -> walk.accept(Token.QUIET));
        assertTrue(walk.next());
        walk.accept(Token.QUIET);
        assertThrows(IllegalArgumentException.class, () -> walk.accept(Token.QUIET));
    }

    /** Coarse bands come first within each pass. */
    @Test
    void quietPictureAsksOnlyForItsBands() {
        SiteMap map = new Walks.Shape(64, 64, 3, false, false, 4, 0).map();
        Walk walk = new Walk(map, 4);
        int[] next = {0};
        walk.run(w -> {
            assertEquals(SiteKind.QUIET_BAND, w.kind());
            assertEquals(next[0]++ % map.bands().size(), w.band().index());
            return Token.QUIET;
        });
        assertEquals(5L * map.bands().size(), walk.tokens());
    }
}
