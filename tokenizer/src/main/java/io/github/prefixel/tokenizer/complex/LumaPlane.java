package io.github.prefixel.tokenizer.complex;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.quality.Luma;

/** A picture's luma as a plane of numbers from 0 to 1, for any bit depth. */
final class LumaPlane {
    private LumaPlane() {}

    static double[][] of(Raster picture) {
        double[][] plane = Luma.rows(picture);
        double peak = picture.maxSample();
        for (double[] row : plane) {
            for (int x = 0; x < row.length; x++) {
                row[x] /= peak;
            }
        }
        return plane;
    }

    /** The same less its mean, from −1 to 1: filters let through a millionth of it. */
    static double[][] centred(Raster picture) {
        double[][] plane = of(picture);
        Planes.add(-Planes.mean(plane), plane);
        return plane;
    }
}
