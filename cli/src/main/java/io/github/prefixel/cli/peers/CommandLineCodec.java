package io.github.prefixel.cli.peers;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.codec.quality.RdPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A codec with an encoder and a decoder to call, and one file for each setting of its sweep. */
abstract class CommandLineCodec implements CurveSource {
    private final String name;
    private final String label;
    private final String library;
    private final String encoder;
    private final String decoder;

    CommandLineCodec(String name, String label, String library, String encoder, String decoder) {
        this.name = name;
        this.label = label;
        this.library = library;
        this.encoder = encoder;
        this.decoder = decoder;
    }

    /** The option that makes the encoder print its version; whether it then fails is of no interest. */
    abstract String versionOption();

    /** The settings of the sweep. */
    abstract List<String> parameters();

    /** The command that encodes {@code input} to {@code coded} with one setting. */
    abstract List<String> encode(String parameter, Raster picture, Path input, Path coded);

    /** The command that decodes {@code coded} to {@code output}. */
    abstract List<String> decode(Path coded, Path output);

    /** File extension of the codec's own files. */
    abstract String extension();

    /** File extension of the pictures handed to the encoder and taken from the decoder. */
    String pictureExtension() {
        return "png";
    }

    /** Largest number of bits a sample that survives encoder and decoder. */
    int maxBitDepth() {
        return 8;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String label() {
        return label;
    }

    @Override
    public final String version() {
        return Tool.version(encoder, versionOption())
                .map(v -> library + " " + v)
                .orElse(library);
    }

    final String encoder() {
        return encoder;
    }

    final String decoder() {
        return decoder;
    }

    @Override
    public final Optional<String> missing() {
        for (String tool : List.of(encoder, decoder)) {
            if (Tool.find(tool).isEmpty()) {
                return Optional.of(tool + " is not on the PATH");
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> refusal(Raster picture) {
        int bits = picture.bitDepth();
        return bits == 8 || bits == 16 && maxBitDepth() == 16
                ? Optional.empty()
                : Optional.of("a bit depth of " + bits + " is not supported");
    }

    @Override
    public final List<CurvePoint> measure(Raster picture) throws IOException, InterruptedException {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            Path input = folder.path().resolve("input." + pictureExtension());
            Path coded = folder.path().resolve("coded." + extension());
            Path output = folder.path().resolve("output." + pictureExtension());
            PictureFiles.write(picture, input);
            List<CurvePoint> points = new ArrayList<>();
            for (String parameter : parameters()) {
                Tool.run(encode(parameter, picture, input, coded), folder.path());
                Tool.run(decode(coded, output), folder.path());
                Raster decoded = DecodedPicture.like(picture, PictureFiles.read(output));
                points.add(new CurvePoint(parameter, RdPoint.of(Files.size(coded), picture, decoded)));
                Files.delete(coded);
                Files.delete(output);
            }
            return points;
        }
    }
}
