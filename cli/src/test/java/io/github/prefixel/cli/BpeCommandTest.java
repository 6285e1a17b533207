package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.imageio.PictureFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BpeCommandTest {
    @TempDir
    private Path folder;

    private Path photos;
    private Path merges;

    @BeforeEach
    void makePictures() throws IOException {
        photos = Files.createDirectory(folder.resolve("photos"));
        PictureFiles.write(Samples.raster(), photos.resolve("a.png"));
        merges = folder.resolve("merges.json");
    }

    private CommandRun bpe(Object... more) {
        Object[] arguments = new Object[more.length + 6];
        System.arraycopy(new Object[] {"bpe", photos, "--size", "24", "--out", merges}, 0, arguments, 0, 6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return CommandRun.of(arguments);
    }

    @Test
    void theMergesTokenize() {
        CommandRun learned = bpe("--vocabulary", "60");
        assertEquals(0, learned.exitCode(), learned.error());
        assertTrue(learned.error().contains("60 tokens from 1 pictures"), learned.error());
        Path out = folder.resolve("tokens");
        CommandRun tokenized = CommandRun.of(
                "tokenize", photos, "--size", "24", "--language", "bpe", "--merges", merges, "--out", out);
        assertEquals(0, tokenized.exitCode(), tokenized.error());
        assertTrue(Files.exists(out.resolve("tokenizer.json")));
    }

    @Test
    void pictureThatCannotBeReadAreLeftOut() throws IOException {
        Files.writeString(photos.resolve("b.png"), "no picture");
        CommandRun learned = bpe("--vocabulary", "30");
        assertEquals(3, learned.exitCode());
        assertTrue(learned.error().startsWith("b.png: left out"), learned.error());
        assertTrue(Files.exists(merges));
    }

    @Test
    void mistakesAreToldBeforeAnythingIsRead() {
        CommandRun small = bpe("--vocabulary", "9");
        assertEquals(2, small.exitCode());
        assertTrue(small.error().contains("--vocabulary is 10 at least, not 9"), small.error());
        CommandRun wrong = bpe("--vocabulary", "30", "--quality", "good");
        assertEquals(2, wrong.exitCode());
        assertFalse(Files.exists(merges));
        CommandRun missing = CommandRun.of("bpe", folder.resolve("none"), "--vocabulary", "30", "--out", merges);
        assertEquals(1, missing.exitCode());
    }
}
