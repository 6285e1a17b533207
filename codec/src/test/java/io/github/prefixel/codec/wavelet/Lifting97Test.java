package io.github.prefixel.codec.wavelet;

/** The lifting steps against plain convolution with the published filters. */
class Lifting97Test extends WaveletContract {
    /** ISO/IEC 15444-1, table F.4 turned round: analysis filters of gain 1 and 2, from the centre tap outwards. */
    private static final double[] LOW_PASS = {
        0.6029490182363579, 0.2668641184428723, -0.07822326652898785, -0.01686411844287495, 0.02674875741080976
    };

    private static final double[] HIGH_PASS = {
        1.115087052456994, -0.5912717631142470, -0.05754352622849957, 0.09127176311424948
    };

    @Override
    double[][] forward(double[][] plane, SubbandLayout layout) {
        float[][] floats = Planes.toFloats(plane);
        Lifting97.forward(floats, layout);
        return Planes.toDoubles(floats);
    }

    @Override
    double[][] inverse(double[][] subbands, SubbandLayout layout, int toLevel) {
        float[][] floats = Planes.toFloats(subbands);
        Lifting97.inverse(floats, layout, toLevel);
        return Planes.toDoubles(floats);
    }

    @Override
    double[] definition(double[] signal) {
        if (signal.length == 1) {
            return signal.clone();
        }
        MirroredSignal x = new MirroredSignal(signal);
        int lows = signal.length + 1 >> 1;
        double[] result = new double[signal.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = i < lows ? x.filter(LOW_PASS, 2 * i) : x.filter(HIGH_PASS, 2 * (i - lows) + 1);
        }
        return result;
    }

    @Override
    double tolerance() {
        return 1e-3;
    }
}
