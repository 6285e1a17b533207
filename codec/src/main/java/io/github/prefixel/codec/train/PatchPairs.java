package io.github.prefixel.codec.train;

/**
 * What a network that predicts details learns from: patches as they are, the same as they were decoded, and the details
 * that belong there.
 *
 * @param samples with the inputs for the original patch, those for the decoded one, the contrasts of both and the bias
 *     set; targets are details. Contrasts and details are in units of {@link PredictionLoss}
 * @param inputs how many inputs the network has
 */
record PatchPairs(Samples samples, int inputs) {
    /** How many numbers a sample has. */
    static int width(int inputs) {
        return 2 * inputs + 3;
    }

    int size() {
        return samples.size();
    }

    private float at(int sample, int place) {
        return samples.inputs()[sample * samples.width() + place];
    }

    float contrast(int sample) {
        return at(sample, 2 * inputs);
    }

    float decodedContrast(int sample) {
        return at(sample, 2 * inputs + 1);
    }

    int biasSet(int sample) {
        return (int) at(sample, 2 * inputs + 2);
    }

    float detail(int sample) {
        return samples.targets()[sample];
    }

    /** Copies the inputs for the original patches of some samples, by input and place in the list. */
    void original(int[] list, int count, float[][] to) {
        copy(list, count, 0, to);
    }

    /** Likewise for the decoded patches. */
    void decoded(int[] list, int count, float[][] to) {
        copy(list, count, inputs, to);
    }

    private void copy(int[] list, int count, int offset, float[][] to) {
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < inputs; j++) {
                to[j][i] = at(list[i], offset + j);
            }
        }
    }
}
