package io.github.prefixel.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.decode.ProgressiveDecoder;
import io.github.prefixel.codec.decode.TokenDecoder;
import io.github.prefixel.codec.encode.Encoder;
import io.github.prefixel.codec.estimate.Estimation;
import io.github.prefixel.codec.estimate.EstimationNets;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.net.Net;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.testimages.TestImages;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstimationTest {
    private static final DecodeOptions OFF = DecodeOptions.defaults().withEstimation(Estimation.OFF);

    @ParameterizedTest
    @ValueSource(ints = {1000, 2000, 4000, 8000, 16000})
    void bringsAPhotographCloser(int bytes) {
        Raster picture = Pictures.of(TestImages.photo(256, 192, 2));
        byte[] file = Prefixel.encode(picture, EncodeOptions.defaults().withMaxBytes(bytes));
        double without = Psnr.of(picture, Prefixel.decode(file, OFF));
        double with = Psnr.of(picture, Prefixel.decode(file));
        assertTrue(with > without, with + " dB, " + without + " dB without");
    }

    @Test
    void isTheSameFromTokensAsFromBytesAndLeavesTheWalkAlone() {
        Raster picture = Pictures.of(TestImages.photo(131, 97, 3));
        Encoder encoder = new Encoder(picture, false, ModelCode.MIXING);
        byte[] file = encoder.toPlane(0, 5000);
        for (long tokens : new long[] {1, 50, 1000, 10_000, 20_000}) {
            ProgressiveDecoder decoder = new ProgressiveDecoder(file, DecodeOptions.AUTOMATIC);
            decoder.advanceToTokens(tokens);
            Raster first = decoder.render(0);
            assertEquals(first, decoder.render(0));
            assertEquals(first, TokenDecoder.render(encoder.header(), encoder.tokens(0, tokens), 0));
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,7", "7,1", "2,2", "13,31", "97,3", "64,64"})
    void aWholeLosslessFileStaysExactAndItsPrefixesDecode(int width, int height) {
        for (Components components : Components.values()) {
            Raster picture = Pictures.of(Pictures.Content.WAVES, width, height, components, 8);
            byte[] file = Prefixel.encode(picture, EncodeOptions.defaults().withLossless());
            assertEquals(picture, Prefixel.decode(file));
            int header = Prefixel.info(file).headerBytes();
            for (int bytes = header; bytes < file.length; bytes += 1 + file.length / 20) {
                Prefixel.decode(Arrays.copyOf(file, bytes));
            }
        }
    }

    @Test
    void leavesPrefixesOfLosslessFilesAsTheyAre() {
        Raster picture = Pictures.of(TestImages.photo(100, 80, 2));
        byte[] file =
                Arrays.copyOf(Prefixel.encode(picture, EncodeOptions.defaults().withLossless()), 2000);
        assertEquals(Prefixel.decode(file, OFF), Prefixel.decode(file));
    }

    @Test
    void networksThatMisleadAreNotTrusted() {
        Net[] misleading = new Net[EstimationNets.KINDS];
        float[] agreements = new float[EstimationNets.KINDS];
        Arrays.fill(agreements, 2.5f);
        for (int kind = 0; kind < misleading.length; kind++) {
            Net net = EstimationNets.shipped().net(kind);
            float[] weights = net.weights().clone();
            for (int i = net.secondLayer(); i < weights.length; i++) {
                weights[i] = -weights[i];
            }
            misleading[kind] = new Net(net.inputs(), net.hidden(), 0, weights);
        }
        Raster picture = Pictures.of(TestImages.photo(256, 192, 2));
        byte[] file = Prefixel.encode(picture, EncodeOptions.defaults().withMaxBytes(6000));
        ProgressiveDecoder decoder = new ProgressiveDecoder(file, DecodeOptions.AUTOMATIC);
        decoder.advanceToBytes(file.length);
        double without = Psnr.of(picture, decoder.render(0, EstimationNets.NONE));
        double misled = Psnr.of(picture, decoder.render(0, new EstimationNets(misleading, agreements)));
        assertEquals(without, misled, 0.02);
    }

    @Test
    void onlyTheDecoderThatEstimatesDiffers() {
        Raster picture = Pictures.of(TestImages.photo(100, 80, 1));
        byte[] file = Prefixel.encode(picture, EncodeOptions.defaults().withMaxBytes(1500));
        ProgressiveDecoder decoder = new ProgressiveDecoder(file, DecodeOptions.AUTOMATIC);
        decoder.advanceToBytes(file.length);
        assertEquals(Prefixel.decode(file, OFF), decoder.render(0, EstimationNets.NONE));
        assertEquals(Prefixel.decode(file), decoder.render(0));
        assertNotEquals(Prefixel.decode(file), Prefixel.decode(file, OFF));
    }
}
