package io.github.prefixel.codec;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;
import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import com.github.jaiimageio.jpeg2000.impl.J2KImageWriterSpi;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.codec.quality.Psnr;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
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

/**
 * What {@link CodecBenchmark} measures, of the JPEG 2000 plug-in of JAI Image I/O: the other embedded wavelet codec in
 * Java. 9/7 wavelet, colour transform, one stream made for the rate.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class JaiJpeg2000Benchmark {
    /** A picture file, RGB of 8 bits a sample, or {@code photo} for the built-in picture of 768 × 512. */
    @Param(BenchmarkPicture.BUILT_IN)
    public String image;

    /** Rate in bits a pixel. */
    @Param("1")
    public double bpp;

    private BufferedImage picture;
    private byte[] encoded;

    @Setup
    public void prepare() throws IOException {
        Raster original = BenchmarkPicture.read(image);
        picture = image(original);
        encoded = encode();
        Raster decoded = raster(decode());
        System.out.printf(
                "%s: %s, %d bytes, PSNR %.2f dB%n", image, original, encoded.length, Psnr.of(original, decoded));
    }

    private static BufferedImage image(Raster picture) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        PictureFiles.write(picture, png, "png");
        return ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
    }

    private static Raster raster(BufferedImage image) {
        Raster picture = new Raster(image.getWidth(), image.getHeight(), Components.RGB, 8);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                for (int c = 0; c < 3; c++) {
                    picture.set(c, x, y, image.getRGB(x, y) >> 16 - 8 * c & 0xFF);
                }
            }
        }
        return picture;
    }

    @Benchmark
    public byte[] encode() throws IOException {
        ImageWriter writer = new J2KImageWriterSpi().createWriterInstance(null);
        J2KImageWriteParam parameters = (J2KImageWriteParam) writer.getDefaultWriteParam();
        parameters.setLossless(false);
        parameters.setFilter(J2KImageWriteParam.FILTER_97);
        parameters.setEncodingRate(bpp);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @Benchmark
    public BufferedImage decode() throws IOException {
        ImageReader reader = new J2KImageReaderSpi().createReaderInstance(null);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(encoded))) {
            reader.setInput(in);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }
}
