package io.github.prefixel.cli.analyze;

import io.github.prefixel.cli.report.Mean;
import io.github.prefixel.tokenizer.bench.PictureFigures;
import io.github.prefixel.tokenizer.spectrum.PowerLaw;
import io.github.prefixel.tokenizer.spectrum.RadialSpectrum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Means of spectra: geometric ones, in which a picture of strong contrasts counts no more than another.
 *
 * @param frequencies in cycles a pixel, rising
 * @param pictures whose spectra are measured at these frequencies
 */
record SpectrumMeans(List<Double> frequencies, List<PictureFigures> pictures) {
    /** Of the most pictures whose spectra are measured at the same frequencies; small ones have others than large ones. */
    static SpectrumMeans of(List<PictureFigures> pictures) {
        Map<List<Double>, List<PictureFigures>> byFrequencies = pictures.stream()
                .collect(Collectors.groupingBy(
                        picture -> Places.list(picture.spectrum().frequencies()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        SpectrumMeans most = null;
        for (Map.Entry<List<Double>, List<PictureFigures>> entry : byFrequencies.entrySet()) {
            if (most == null || entry.getValue().size() > most.pictures().size()) {
                most = new SpectrumMeans(entry.getKey(), entry.getValue());
            }
        }
        return most;
    }

    /**
     * Mean powers at each frequency; 0 where a picture has none.
     *
     * @param spectrum of a picture; without one it does not count
     */
    List<Double> powers(Function<PictureFigures, Optional<RadialSpectrum>> spectrum) {
        List<double[]> powers = pictures.stream()
                .flatMap(picture -> spectrum.apply(picture).stream())
                .map(RadialSpectrum::powers)
                .toList();
        return IntStream.range(0, frequencies.size())
                .mapToObj(i -> geometric(powers.stream().map(power -> power[i]).toList()))
                .toList();
    }

    private static double geometric(List<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += StrictMath.log(value);
        }
        return StrictMath.exp(sum / values.size());
    }

    /** The mean of the laws that the pictures follow, which is a law again. */
    PowerLaw law() {
        return new PowerLaw(
                Mean.of(pictures.stream()
                                .mapToDouble(picture -> picture.powerLaw().exponent()))
                        .value(),
                geometric(pictures.stream()
                        .map(picture -> picture.powerLaw().amplitude())
                        .filter(Double::isFinite)
                        .toList()),
                Double.NaN);
    }
}
