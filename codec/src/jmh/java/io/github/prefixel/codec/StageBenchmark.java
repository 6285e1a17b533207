package io.github.prefixel.codec;

import io.github.prefixel.codec.decode.ProgressiveDecoder;
import io.github.prefixel.codec.encode.Encoder;
import io.github.prefixel.codec.estimate.Estimation;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.wavelet.Lifting97;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The stages of encoding and decoding one picture at one rate, each alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StageBenchmark {
    /** A picture file, or {@code photo} for the built-in picture of 768 × 512. */
    @Param(BenchmarkPicture.BUILT_IN)
    public String image;

    /** Rate in bits a pixel. */
    @Param("1")
    public double bpp;

    @Param({"DIRECT", "MIXING", "NETS"})
    public ModelCode model;

    private long maxBytes;
    private SubbandLayout layout;
    private float[][] plane;
    private Encoder encoder;
    private byte[] encoded;
    private ProgressiveDecoder decoded;

    @Setup
    public void prepare() throws IOException {
        Raster picture = BenchmarkPicture.read(image);
        maxBytes = (long) (bpp * picture.pixels() / 8);
        layout = SubbandLayout.of(picture.width(), picture.height());
        plane = new float[picture.height()][picture.width()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                plane[y][x] = picture.get(0, x, y);
            }
        }
        encoder = new Encoder(picture, false, model);
        encoded = encoder.toPlane(0, maxBytes);
        decoded = decodeTokens();
    }

    /** One component, there and back, so that the samples stay as they are. */
    @Benchmark
    public float[][] transformForwardAndInverse() {
        Lifting97.forward(plane, layout);
        Lifting97.inverse(plane, layout, 0);
        return plane;
    }

    @Benchmark
    public byte[] walkAndEncode() {
        return encoder.toPlane(0, maxBytes);
    }

    @Benchmark
    public ProgressiveDecoder decodeTokens() {
        ProgressiveDecoder decoder =
                new ProgressiveDecoder(encoded, ProgressiveDecoder.automaticMaxPixels(encoded.length));
        decoder.advanceToBytes(encoded.length);
        return decoder;
    }

    @Benchmark
    public Raster reconstruct() {
        return decoded.render(0, Estimation.ON);
    }

    @Benchmark
    public Raster reconstructWithoutEstimation() {
        return decoded.render(0, Estimation.OFF);
    }
}
