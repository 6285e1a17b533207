package io.github.prefixel.codec;

import io.github.prefixel.codec.color.GradientKlt;
import io.github.prefixel.codec.encode.Encoder;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.predict.PredictionNets;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.stream.Tune;
import io.github.prefixel.testimages.TestImages;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Prints digests of files and of what their prefixes decode to, for {@link PlatformTest} to compare between JVMs. The
 * pictures are small, and of those that the interpreter draws quickly.
 */
final class PlatformDigests {
    /** All of the smaller pictures; of the others enough for every kind of decision. */
    private static final int MAX_TOKENS = 5000;

    private PlatformDigests() {}

    public static void main(String[] args) {
        pictures().forEach((name, picture) -> {
            for (boolean lossless : new boolean[] {false, true}) {
                Encoder encoder = new Encoder(picture, lossless, ModelCode.DIRECT, Tune.PSNR, PredictionNets.shipped());
                byte[] tokens = encoder.tokens(0, MAX_TOKENS);
                for (ModelCode model : ModelCode.values()) {
                    print(
                            name + (lossless ? " lossless " : " lossy ") + model.label(),
                            ModelFiles.pack(encoder.header(), model, tokens));
                }
            }
            print(
                    name + " at 33 dB",
                    Prefixel.encode(picture, EncodeOptions.defaults().withPsnr(33)));
            if (picture.components().colors() == 3) {
                System.out.println(name + " has the axes " + GradientKlt.of(picture));
            }
        });
        printTuned("tuned leaves", Pictures.of(TestImages.deadLeaves(37, 30, 1)), ModelCode.values());
        printTuned("tuned with a map", Pictures.of(TestImages.zonePlate(257, 257)), ModelCode.MIXING);
    }

    private static void printTuned(String name, Raster picture, ModelCode... models) {
        Encoder encoder = new Encoder(picture, false, ModelCode.DIRECT, Tune.SSIM, PredictionNets.shipped());
        byte[] tokens = encoder.tokens(0, MAX_TOKENS);
        for (ModelCode model : models) {
            byte[] file = ModelFiles.pack(encoder.header(), model, tokens);
            print(name + " " + Prefixel.info(file).tune() + " " + model.label(), file);
        }
    }

    private static Map<String, Raster> pictures() {
        Map<String, Raster> pictures = new LinkedHashMap<>();
        pictures.put("leaves", Pictures.of(TestImages.deadLeaves(37, 30, 1)));
        pictures.put("grey", Pictures.of(TestImages.zonePlate(33, 40)));
        pictures.put("alpha", Pictures.of(TestImages.alpha(31, 23, 1)));
        pictures.put("deep", Pictures.of(TestImages.deep(21, 19, 1)));
        pictures.put("deep noise", Pictures.of(Pictures.Content.NOISE, 9, 11, Components.RGBA, 16));
        pictures.put("row", Pictures.of(TestImages.gradients(13, 1)));
        pictures.put("pixel", Pictures.of(TestImages.flat(1, 1)));
        return pictures;
    }

    private static void print(String name, byte[] file) {
        System.out.println(name + ": " + file.length + " bytes " + digest(file));
        int header = Prefixel.info(file).headerBytes();
        int payload = file.length - header;
        for (int length : new int[] {header, header + payload / 3, file.length}) {
            Raster decoded = Prefixel.decode(Arrays.copyOf(file, length));
            System.out.println("  the first " + length + " decode to " + digest(samples(decoded)));
        }
        Raster half = Prefixel.decode(file, DecodeOptions.defaults().withScaleLog2(1));
        System.out.println("  at half the size to " + digest(samples(half)));
    }

    private static byte[] samples(Raster picture) {
        int pixels = Math.toIntExact(picture.pixels());
        ByteBuffer samples = ByteBuffer.allocate(2 * picture.components().count() * pixels);
        for (int c = 0; c < picture.components().count(); c++) {
            samples.asShortBuffer().put(picture.plane(c), 0, pixels);
            samples.position(samples.position() + 2 * pixels);
        }
        return samples.array();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
