package io.github.prefixel.tokenizer.bench;

import io.github.prefixel.codec.EncodeOptions;
import io.github.prefixel.codec.image.Raster;
import java.util.List;

/** Measures a picture, the bounds of its transforms and the prefixes of its stream. Any number of threads may share one. */
public final class PictureBench {
    private final EncodeOptions options;
    private final List<Double> rates;

    /**
     * @param options what the streams are to be like; their limit of bytes is that of the highest rate
     * @param rates bits a pixel, more than 0, rising
     */
    public PictureBench(EncodeOptions options, List<Double> rates) {
        this.options = options;
        this.rates = List.copyOf(rates);
    }

    /**
     * @param name by which the figures go
     * @param picture without alpha
     */
    public PictureFigures of(String name, Raster picture) {
        throw new UnsupportedOperationException(options + " " + rates);
    }
}
