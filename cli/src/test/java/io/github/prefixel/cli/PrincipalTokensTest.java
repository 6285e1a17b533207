package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.tokenizer.Languages;
import io.github.prefixel.tokenizer.language.Tokenizer;
import io.github.prefixel.tokenizer.principal.PrincipalModel;
import io.github.prefixel.tokenizer.principal.PrincipalTraining;
import io.github.prefixel.tokenizer.principal.TrainingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language that needs a model, from a data set to its pictures: the model's file goes with the data. */
class PrincipalTokensTest {
    @TempDir
    private Path folder;

    private Path photos;
    private Path model;
    private Path tokens;

    @BeforeEach
    void makePictures() throws IOException {
        photos = Files.createDirectories(folder.resolve("photos"));
        PictureFiles.write(Samples.raster(), photos.resolve("a.png"));
        model = folder.resolve("mine.pfxm");
        tokens = folder.resolve("tokens");
        PrincipalTraining training =
                new PrincipalTraining(TrainingOptions.defaults().withDimension(4));
        training.add(Samples.raster());
        Files.write(
                model,
                new ModelFile(Map.of(PrincipalModel.SECTION, training.finish().toBytes())).toBytes());
    }

    private CommandRun tokenize(Object... more) {
        Object[] arguments = new Object[more.length + 8];
        System.arraycopy(
                new Object[] {"tokenize", photos, "--components", "rgb", "--language", "principal", "--out", tokens},
                0,
                arguments,
                0,
                8);
        System.arraycopy(more, 0, arguments, 8, more.length);
        return CommandRun.of(arguments);
    }

    @Test
    void theModelGoesWithTheDataSet() throws IOException {
        byte[] bytes = Files.readAllBytes(model);
        tokenize("--model", model, "--param", "tokens=40", "--param", "levels=4,4,4")
                .succeeds();
        assertArrayEquals(bytes, Files.readAllBytes(tokens.resolve("model.pfxm")));
        Tokenizer principal =
                Languages.of("principal", Map.of("model", model.toString(), "tokens", "40", "levels", "4,4,4"));
        Files.delete(model);
        Path pictures = folder.resolve("pictures");
        CommandRun.of("detokenize", tokens, "--out", pictures).succeeds();
        Raster picture = PictureFiles.read(photos.resolve("a.png"));
        assertEquals(principal.detokenize(principal.tokenize(picture)), PictureFiles.read(pictures.resolve("a.png")));
        CommandRun stats = CommandRun.of("stats", tokens, "--json").succeeds();
        assertTrue(stats.outputText().contains("\"principal\""), stats.outputText());
        CommandRun shell = CommandRun.of("stats", tokens).succeeds();
        assertTrue(shell.outputText().contains("principal"), shell.outputText());
    }

    @Test
    void theModelOfAFinishedDataSetMayMakeTheNext() throws IOException {
        tokenize("--model", model).succeeds();
        tokenize("--model", model)
                .fails(
                        1,
                        tokens + ": a finished data set is there: choose another --out, or begin anew with --restart");
        // The copy itself may be the model of the next build.
        tokenize("--model", tokens.resolve("model.pfxm"), "--restart").succeeds();
        Files.delete(tokens.resolve("model.pfxm"));
        CommandRun missing = CommandRun.of("detokenize", tokens, "--out", folder.resolve("pictures"));
        assertEquals(1, missing.exitCode());
        assertTrue(missing.error().contains("no such file"), missing.error());
    }

    @Test
    void mistakesAreOneLine() throws IOException {
        Path foreign = Files.writeString(folder.resolve("foreign.pfxm"), "no model at all");
        CommandRun wrong = tokenize("--model", foreign);
        assertEquals(2, wrong.exitCode());
        assertTrue(wrong.error().contains("not a Prefixel model"), wrong.error());
        assertFalse(Files.exists(tokens.resolve("dataset.json")));
    }
}
