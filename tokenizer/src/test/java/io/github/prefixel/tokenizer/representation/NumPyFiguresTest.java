package io.github.prefixel.tokenizer.representation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.prefixel.tokenizer.Program;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NumPy's linear algebra comes to the same figures; skipped where there is no NumPy. */
class NumPyFiguresTest {
    private static final int SAMPLES = 40;
    private static final int DIMENSIONS = 6;

    private static final String SCRIPT = """
            import sys, numpy as np
            z = np.array(sys.argv[1].split(), float).reshape(%d, %d)
            n, d = z.shape
            labels = np.arange(n) %% 3
            rate = lambda m: np.linalg.slogdet(np.eye(d) + d / (len(m) * .5) * m.T @ m)[1] / 2 / np.log(2)
            cov = np.cov(z.T, bias=True)
            sigma = np.linalg.svd(z, compute_uv=False)
            p = sigma / sigma.sum()
            print(*np.linalg.eigvalsh(z.T @ z / n)[::-1])
            print(*np.linalg.eigvalsh(cov)[::-1])
            print(rate(z), np.linalg.slogdet(np.eye(d) + d / .5 * cov)[1] / 2,
                  rate(z) - sum((labels == j).mean() * rate(z[labels == j]) for j in range(3)),
                  np.exp(-(p * np.log(p)).sum()), np.linalg.cond(z), np.log(sigma).var(), np.linalg.norm(z, 2))
            """.formatted(SAMPLES, DIMENSIONS);

    @TempDir
    private Path folder;

    @Test
    void agrees() throws Exception {
        Program.needsPython("numpy");
        double[] values = Samples.correlated(SAMPLES, DIMENSIONS, 1, 11).data;
        String numbers = Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(" "));
        String[] lines =
                Program.run(folder, "python3", "-c", SCRIPT, numbers).strip().split("\n");
        Features features = Features.of(SAMPLES, DIMENSIONS, values);
        EigenSpectrum spectrum = EigenSpectrum.aboutZero(features);
        assertArrayEquals(numbers(lines[0]), spectrum.eigenvalues(), 1e-9);
        assertArrayEquals(numbers(lines[1]), EigenSpectrum.aboutMean(features).eigenvalues(), 1e-9);
        double epsilon = Math.sqrt(.5);
        long[] labels = new long[SAMPLES];
        Arrays.setAll(labels, i -> i % 3);
        WeightSpectrum weights = WeightSpectrum.of(SAMPLES, DIMENSIONS, values);
        double[] expected = numbers(lines[2]);
        double[] figures = {
            CodingRate.of(features, epsilon),
            CodingRate.expansionNats(features, epsilon),
            RateReduction.of(features, labels, epsilon).reduction(),
            EffectiveRank.of(spectrum.singularValues()),
            weights.conditionNumber(),
            weights.logVariance(),
            SpectralNorm.of(SAMPLES, DIMENSIONS, values).value()
        };
        assertArrayEquals(expected, figures, 1e-9);
        assertEquals(expected[3], weights.effectiveRank(), 1e-9);
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
