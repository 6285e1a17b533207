package io.github.prefixel.tokenizer.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.tokenizer.Damage;
import io.github.prefixel.tokenizer.language.Frame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetInfoTest {
    private static final String JSON = """
            {
              "format_version" : 1,
              "program" : "prefixel 1.2",
              "language" : "bpe",
              "parameters" : {
                "file" : "tokenizer.json",
                "quality" : "3"
              },
              "vocabulary" : 65537,
              "special_tokens" : {
                "PAD" : 0,
                "BOS" : 1,
                "EOS" : 2
              },
              "format" : "bin",
              "dtype" : "uint32",
              "items" : 2,
              "tokens" : 512,
              "bracketed" : true,
              "frame" : {
                "width" : 256,
                "height" : 192,
                "components" : 3,
                "bit_depth" : 8
              },
              "skipped" : 1,
              "build" : {
                "size" : "256",
                "tokens" : "256"
              },
              "files" : [
                {
                  "name" : "tokenizer.json",
                  "bytes" : 3,
                  "sha256" : "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
                }
              ]
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void saysEverythingInOrder() throws IOException {
        Path companion = Files.writeString(folder.resolve("tokenizer.json"), "abc");
        DatasetInfo info = new DatasetInfo(
                "prefixel 1.2",
                "bpe",
                Map.of("quality", "3", "file", "tokenizer.json"),
                65_537,
                DatasetFormat.BIN,
                2,
                512,
                true,
                new Frame(256, 192, Components.RGB, 8),
                1,
                Map.of("tokens", "256", "size", "256"),
                List.of(DatasetFile.of(companion)));
        info.write(folder);
        assertEquals(JSON, text());
        assertEquals(info, DatasetInfo.read(folder));
        info.verify(folder);
        Files.writeString(companion, "abcd");
        Exception other = assertThrows(IOException.class, () -> info.verify(folder));
        assertEquals(companion + " has 4 bytes, not 3 as dataset.json says", other.getMessage());
        Files.delete(companion);
        Exception missing = assertThrows(IOException.class, () -> info.verify(folder));
        assertEquals(companion + " is missing", missing.getMessage());
        assertFalse(Files.exists(folder.resolve(".dataset.json.tmp")));
    }

    @Test
    void knowsNoFrameIfThereAreSeveral() throws IOException {
        write(JSON.replaceAll("(?s)\"frame\" : \\{.*?\\}", "\"frame\" : null"));
        DatasetInfo info = DatasetInfo.read(folder);
        assertEquals(null, info.frame());
        Files.delete(folder.resolve("dataset.json"));
        info.write(folder);
        assertEquals(info, DatasetInfo.read(folder));
    }

    /** What a later version may add without harm. */
    @Test
    void passesOverWhatItDoesNotKnow() throws IOException {
        write(JSON.replace("\"items\"", "\"more\" : [{\"a\" : [1]}, null],\n  \"items\""));
        assertEquals(2, DatasetInfo.read(folder).items());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"format_version\" : 1 | \"format_version\" : 2 | line 2: the data set has format version 2; this program reads up to 1",
                "\"format\" : \"bin\" | \"format\" : \"hdf5\" | there is no format 'hdf5'",
                "\"uint32\" | \"uint16\" | a vocabulary of 65537 is stored as uint32, not uint16",
                "\"items\" : 2, | `` | 'items' is missing",
                "\"items\" : 2 | \"items\" : -2 | there cannot be -2 items",
                "\"items\" : 2 | \"items\" : \"2\" | line 17: expected VALUE_NUMBER_INT, found VALUE_STRING",
                "\"width\" : 256 | \"width\" : 0 | a picture cannot be 0 x 192",
                "\"components\" : 3 | \"components\" : 5 | a picture cannot have 5 components",
                "\"name\" : \"tokenizer.json\" | \"name\" : \"/etc/x\" | '/etc/x' is not the name of a file",
                "\"name\" : \"tokenizer.json\" | \"name\" : \"\\ud800\" | Malformed input",
                "ba78 | BA78 | cannot have 3 bytes and the SHA-256 'BA78",
                "\"vocabulary\" : 65537 | \"vocabulary\" : 65537000000 | 65537000000 is too large a number",
            })
    void refusesWhatMakesNoSense(String from, String to, String message) throws IOException {
        write(JSON.replace(from, to));
        Exception refusal = assertThrows(IOException.class, () -> DatasetInfo.read(folder));
        assertTrue(refusal.getMessage().startsWith(folder.resolve("dataset.json") + ", line "), refusal::getMessage);
        assertTrue(refusal.getMessage().contains(message), refusal::getMessage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{", "{\"format_version\"", "nonsense", "{}"})
    void refusesOtherFiles(String text) throws IOException {
        write(text);
        assertThrows(IOException.class, () -> DatasetInfo.read(folder));
    }

    @Test
    void saysThatThereIsNone() {
        Exception missing = assertThrows(IOException.class, () -> DatasetInfo.read(folder));
        assertEquals(
                folder.resolve("dataset.json") + " is missing: this is no data set, or one that is not complete",
                missing.getMessage());
    }

    @Test
    void damageIsReadOrRefused() throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 500; i++) {
            Files.write(folder.resolve("dataset.json"), Damage.of(JSON.getBytes(StandardCharsets.UTF_8), random));
            try {
                DatasetInfo.read(folder);
            } catch (IOException e) {
                assertTrue(e.getMessage().contains("dataset.json, line "), e::toString);
            }
        }
    }

    @Test
    void typesFollowFromVocabularies() {
        assertEquals(TokenType.UINT16, TokenType.of(1));
        assertEquals(TokenType.UINT16, TokenType.of(65_536));
        assertEquals(TokenType.UINT32, TokenType.of(65_537));
        assertEquals("uint16", TokenType.UINT16.label());
        assertEquals(4, TokenType.UINT32.bytes());
        assertThrows(IllegalArgumentException.class, () -> TokenType.of(0));
    }

    private void write(String json) throws IOException {
        Files.writeString(folder.resolve("dataset.json"), json);
    }

    private String text() throws IOException {
        return Files.readString(folder.resolve("dataset.json"));
    }
}
