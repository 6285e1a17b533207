package io.github.prefixel.tokenizer.paper;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The wavelets of the paper, with filters as PyWavelets has them: low-pass taps add up to √2. */
public enum Wavelet {
    HAAR(
            "haar",
            new double[] {Math.sqrt(.5), Math.sqrt(.5)},
            new double[] {-Math.sqrt(.5), Math.sqrt(.5)},
            new double[] {Math.sqrt(.5), Math.sqrt(.5)},
            new double[] {Math.sqrt(.5), -Math.sqrt(.5)}),
    /** CDF 9/7 (Cohen, Daubechies and Feauveau 1992). */
    BIOR_4_4(
            "bior4.4",
            new double[] {
                0,
                0.03782845550726404,
                -0.023849465019556843,
                -0.11062440441843718,
                0.37740285561283066,
                0.8526986790088938,
                0.37740285561283066,
                -0.11062440441843718,
                -0.023849465019556843,
                0.03782845550726404
            },
            new double[] {
                0,
                -0.06453888262869706,
                0.04068941760916406,
                0.41809227322161724,
                -0.7884856164055829,
                0.41809227322161724,
                0.04068941760916406,
                -0.06453888262869706,
                0,
                0
            },
            new double[] {
                0,
                -0.06453888262869706,
                -0.04068941760916406,
                0.41809227322161724,
                0.7884856164055829,
                0.41809227322161724,
                -0.04068941760916406,
                -0.06453888262869706,
                0,
                0
            },
            new double[] {
                0,
                -0.03782845550726404,
                -0.023849465019556843,
                0.11062440441843718,
                0.37740285561283066,
                -0.8526986790088938,
                0.37740285561283066,
                0.11062440441843718,
                -0.023849465019556843,
                -0.03782845550726404
            });

    /** As the paper and PyWavelets call it. */
    final String label;

    final double[] lowAnalysis;
    final double[] highAnalysis;
    final double[] lowSynthesis;
    final double[] highSynthesis;

    Wavelet(String label, double[] lowAnalysis, double[] highAnalysis, double[] lowSynthesis, double[] highSynthesis) {
        this.label = label;
        this.lowAnalysis = lowAnalysis;
        this.highAnalysis = highAnalysis;
        this.lowSynthesis = lowSynthesis;
        this.highSynthesis = highSynthesis;
    }

    static Wavelet of(String label) {
        return Arrays.stream(values())
                .filter(w -> w.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("wavelet is "
                        + Arrays.stream(values()).map(w -> w.label).collect(Collectors.joining(" or "))
                        + ", not " + label));
    }
}
