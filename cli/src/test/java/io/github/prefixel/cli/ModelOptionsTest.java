package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.DecodeOptions;
import io.github.prefixel.codec.Prefixel;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.codec.plan.TrainedParts;
import io.github.prefixel.codec.stream.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --model} of all commands that have it. */
class ModelOptionsTest {
    private static final ModelFile MODEL = new ModelFile(Map.of(TrainedParts.AXES, new byte[] {9, -20, 33}));
    private static final ModelFile OTHER = new ModelFile(Map.of(TrainedParts.AXES, new byte[] {1, 2, 3}));

    @TempDir
    private Path folder;

    private Path model;
    private Path other;
    private Path picture;
    private Path stream;
    private Path out;

    @BeforeEach
    void encode() throws IOException {
        model = Files.write(folder.resolve("model.pfxm"), MODEL.toBytes());
        other = Files.write(folder.resolve("other.pfxm"), OTHER.toBytes());
        picture = folder.resolve("in.png");
        try (var png = Files.newOutputStream(picture)) {
            PictureFiles.write(Samples.raster(), png, "png");
        }
        stream = folder.resolve("in.pfxl");
        out = folder.resolve("out.png");
        CommandRun.of("encode", "--bytes", 700, "--model", model, picture, stream)
                .succeeds();
    }

    @Test
    void decodingTakesTheModelOfTheStreamAmongAll() throws IOException {
        CommandRun.of("decode", "--model", other, "--model", model, stream, out).succeeds();
        byte[] file = Files.readAllBytes(stream);
        assertEquals(
                Prefixel.decode(file, DecodeOptions.defaults().withModel(TrainedParts.of(MODEL))),
                PictureFiles.read(new ByteArrayInputStream(Files.readAllBytes(out)), "out"));
    }

    @Test
    void aModelThatIsNotGivenIsNamed() {
        String said = "this picture was encoded with the model " + MODEL.name();
        String remedy = " (at byte 10): give the file of that model with --model";
        CommandRun.of("decode", stream, out).fails(1, said + ", which is not at hand" + remedy);
        CommandRun.of("decode", "--model", other, stream, out).fails(1, said + ", not with " + OTHER.name() + remedy);
        CommandRun.of("truncate", "--psnr", 30, stream, out).fails(1, said + ", which is not at hand" + remedy);
        CommandRun.of("info", "--tokens", stream).fails(1, said + ", which is not at hand" + remedy);
        assertFalse(Files.exists(out));
    }

    @Test
    void infoNamesTheModelAndDoesNotNeedIt() {
        String said = CommandRun.of("info", "--json", stream).succeeds().outputText();
        assertTrue(said.contains("\"model\":\"mixing\",\"trainedModel\":\"" + MODEL.name() + "\","), said);
        CommandRun.of("info", "--tokens", "--model", model, stream).succeeds();
    }

    @Test
    void truncatingTakesTheModelWhereItDecodes() throws IOException {
        CommandRun.of("truncate", "--bytes", 200, stream, out).succeeds();
        assertEquals(200, Files.size(out));
        CommandRun.of("truncate", "--psnr", 25, "--model", model, stream, out).succeeds();
        CommandRun.of("truncate", "--tokens", 99, "--json", "--model", model, stream, out)
                .succeeds();
    }

    @Test
    void summariesCountTokensByTheModel() {
        String said = CommandRun.of("encode", "--json", "--effort", "max", "--model", model, picture, stream)
                .succeeds()
                .outputText();
        assertTrue(said.contains("\"tokens\":"), said);
    }

    @Test
    void filesThatAreNoModelsAreRefused() throws IOException {
        String remedy = ": give a model that 'prefixel train' of this version has made";
        CommandRun.of("encode", "--model", picture, picture, out)
                .fails(1, picture + ": not a Prefixel model (at byte 0)" + remedy);
        byte[] damaged = MODEL.toBytes();
        damaged[13]++;
        Files.write(model, damaged);
        CommandRun.of("decode", "--model", model, stream, out)
                .fails(1, model + ": the model file is damaged: its checksum is wrong (at byte 15)" + remedy);
        Path none = folder.resolve("none.pfxm");
        CommandRun.of("decode", "--model", none, stream, out)
                .fails(1, none + ": no such file: give a file that can be read, or - for standard input");
        assertFalse(Files.exists(out));
    }

    @Test
    void fastHasNoUseForAModel() {
        CommandRun.of("encode", "--effort", "fast", "--model", model, picture, out)
                .fails(
                        2,
                        "--effort fast starts from nothing learned, which leaves no use for --model:"
                                + " see 'prefixel encode --help'");
    }

    /** A data set needs nothing beside it: it brings its model along. */
    @Test
    void packedTokensKeepTheirModel() throws IOException {
        Path tokens = folder.resolve("tokens");
        CommandRun.of(
                        "tokenize",
                        picture,
                        "--components",
                        "rgb",
                        "--language",
                        "packed",
                        "--quality",
                        "lossless",
                        "--model",
                        model,
                        "--out",
                        tokens)
                .succeeds();
        Files.delete(model);
        Path pictures = folder.resolve("pictures");
        CommandRun.of("detokenize", tokens, "--out", pictures).succeeds();
        assertEquals(Samples.raster(), PictureFiles.read(pictures.resolve("in.png")));
        assertArrayEquals(MODEL.toBytes(), Files.readAllBytes(tokens.resolve("model.pfxm")));
    }

    @Test
    void curvesOfAModelHaveANameOfTheirOwn() {
        String said = CommandRun.of("rd", "--json", "--rates", "1,3", "--model", model, picture)
                .succeeds()
                .outputText();
        assertTrue(said.contains("prefixel-default-model"), said);
        assertTrue(said.contains(MODEL.name()), said);
    }
}
