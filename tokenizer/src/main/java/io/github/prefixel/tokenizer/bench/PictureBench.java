package io.github.prefixel.tokenizer.bench;

import io.github.prefixel.codec.EncodeOptions;
import io.github.prefixel.codec.Prefixel;
import io.github.prefixel.codec.decode.ProgressiveDecoder;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.Models;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.tokenizer.spectrum.CutOff;
import io.github.prefixel.tokenizer.spectrum.PlaneSpectrum;
import io.github.prefixel.tokenizer.spectrum.PowerLaw;
import io.github.prefixel.tokenizer.spectrum.RadialSpectrum;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures a picture, the bounds of its transforms and the prefixes of its stream. Any number of threads may share one; each
 * picture takes one thread.
 */
public final class PictureBench {
    private final EncodeOptions options;
    private final Rates rates;

    /**
     * @param options what the streams are to be like; how long they are the rates tell
     * @param rates bits a pixel, more than 0, rising
     * @throws IllegalArgumentException if there are no rates, or they are not so
     */
    public PictureBench(EncodeOptions options, List<Double> rates) {
        this.options = options;
        this.rates = new Rates(rates);
    }

    /**
     * Measures one picture.
     *
     * @param name by which the figures go
     * @param picture without alpha
     * @throws IllegalArgumentException if the picture has alpha, is too large to encode, or does not go with the options
     */
    public PictureFigures of(String name, Raster picture) {
        if (picture.components().hasAlpha()) {
            throw new IllegalArgumentException(name + " has alpha: take it away before it is measured");
        }
        LumaErrors luma = new LumaErrors(picture);
        PlaneSpectrum welch = PlaneSpectrum.welch(luma.luma());
        RadialSpectrum spectrum = welch.radial();
        return new PictureFigures(
                name,
                picture.width(),
                picture.height(),
                picture.components().colors(),
                spectrum,
                PowerLaw.of(spectrum),
                PlaneSpectrum.periodogram(luma.luma()).flatness(),
                welch.flatness(),
                new PictureTransforms(picture).figures(),
                prefixes(picture, luma, spectrum));
    }

    private List<PrefixFigures> prefixes(Raster picture, LumaErrors luma, RadialSpectrum spectrum) {
        byte[] stream = Prefixel.encode(picture, rates.reaching(options, picture.pixels()));
        int headerBytes = Prefixel.info(stream).headerBytes();
        ProgressiveDecoder decoder = new ProgressiveDecoder(
                stream,
                Math.max(picture.pixels(), ProgressiveDecoder.automaticMaxPixels(stream.length)),
                Models.SHIPPED.with(options.parts()));
        List<PrefixFigures> prefixes = new ArrayList<>();
        for (double rate : rates.values()) {
            long bytes = bytes(rate, picture);
            if (bytes >= headerBytes && bytes <= stream.length) {
                decoder.advanceToBytes(bytes);
                prefixes.add(figures(rate, (int) bytes, decoder, picture, luma, spectrum));
            }
        }
        return prefixes;
    }

    private static PrefixFigures figures(
            double rate,
            int bytes,
            ProgressiveDecoder decoder,
            Raster picture,
            LumaErrors luma,
            RadialSpectrum spectrum) {
        Raster decoded = decoder.render(0);
        double[][] error = luma.of(decoded);
        RadialSpectrum errors = PlaneSpectrum.welch(error).radial();
        return new PrefixFigures(
                rate,
                bytes,
                decoder.tokens(),
                8.0 * bytes / picture.pixels(),
                Psnr.of(picture, decoded),
                errors,
                CutOff.of(spectrum, errors),
                luma.subbands(error));
    }

    private static long bytes(double bpp, Raster picture) {
        return (long) (bpp * picture.pixels() / 8);
    }
}
