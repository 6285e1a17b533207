package io.github.prefixel.codec.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.walk.RandomTokens;
import io.github.prefixel.codec.walk.Token;
import io.github.prefixel.codec.walk.Walk;
import io.github.prefixel.codec.walk.Walks;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EntropyModelsTest {
    private static final Map<String, Function<Walk, EntropyModel>> MODELS = Map.of(
            "direct", DirectModel::new,
            "cold", walk -> new MixingModel(walk, Prior.cold(Nets.none()), 0),
            "mixing", walk -> new MixingModel(walk, Prior.mixing(), -8),
            "nets", walk -> new MixingModel(walk, Prior.nets(), 3));

    static Stream<Arguments> modelsAndShapes() {
        return MODELS.keySet().stream().flatMap(model -> Walks.shapes().map(shape -> Arguments.of(model, shape)));
    }

    /** Whatever the tokens are: a model that is asked twice stays in step with one that is asked once. */
    @ParameterizedTest
    @MethodSource("modelsAndShapes")
    void givesLegalProbabilitiesWhichAskingDoesNotChange(String model, Walks.Shape shape) {
        Walk walk = new Walk(shape.map(), shape.topPlane());
        EntropyModel one = MODELS.get(model).apply(walk);
        EntropyModel two = MODELS.get(model).apply(walk);
        RandomTokens source = shape.tokens(2);
        walk.run(w -> {
            int token = source.exchange(w);
            switch (w.kind()) {
                case QUIET_BAND -> {
                    one.quietBand();
                    answer(one, two, one.quietBand(), two.quietBand(), token == Token.OPEN);
                }
                case QUIET_BLOCK -> {
                    one.quietBlock();
                    answer(one, two, one.quietBlock(), two.quietBlock(), token == Token.OPEN);
                }
                case REFINEMENT -> {
                    one.refinement();
                    answer(one, two, one.refinement(), two.refinement(), token == Token.REFINE_1);
                }
                case SIGNIFICANCE -> {
                    boolean significant = token != Token.INSIGNIFICANT;
                    one.significance();
                    answer(one, two, one.significance(), two.significance(), significant);
                    if (significant) {
                        one.sign();
                        answer(one, two, one.sign(), two.sign(), token == Token.NEGATIVE);
                    }
                }
            }
            return token;
        });
    }

    private static void answer(EntropyModel one, EntropyModel two, int p, int q, boolean decision) {
        assertEquals(p, q);
        if (p < 1 || p > 65535) {
            assertTrue(p >= 1 && p <= 65535, "probability " + p);
        }
        one.update(decision ? 1 : 0);
        two.update(decision ? 1 : 0);
    }
}
