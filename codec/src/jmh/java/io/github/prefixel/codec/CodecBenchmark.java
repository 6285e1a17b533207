package io.github.prefixel.codec;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.quality.Psnr;
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

/** Whole encode and decode of one picture at one rate, in memory and on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CodecBenchmark {
    /** A picture file, or {@code photo} for the built-in picture of 768 × 512. */
    @Param(BenchmarkPicture.BUILT_IN)
    public String image;

    /** Rate in bits a pixel. */
    @Param("1")
    public double bpp;

    @Param({"FAST", "DEFAULT", "MAX"})
    public Effort effort;

    private Raster picture;
    private EncodeOptions options;
    private byte[] encoded;

    @Setup
    public void prepare() throws IOException {
        picture = BenchmarkPicture.read(image);
        options = EncodeOptions.defaults().withEffort(effort).withMaxBytes((long) (bpp * picture.pixels() / 8));
        encoded = Prefixel.encode(picture, options);
        System.out.printf(
                "%s: %s, %d bytes, PSNR %.2f dB%n",
                image, picture, encoded.length, Psnr.of(picture, Prefixel.decode(encoded)));
    }

    @Benchmark
    public byte[] encode() {
        return Prefixel.encode(picture, options);
    }

    @Benchmark
    public Raster decode() {
        return Prefixel.decode(encoded);
    }
}
