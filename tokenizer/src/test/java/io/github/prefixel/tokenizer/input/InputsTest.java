package io.github.prefixel.tokenizer.input;

import static io.github.prefixel.tokenizer.input.InputFiles.gzip;
import static io.github.prefixel.tokenizer.input.InputFiles.idxLabels;
import static io.github.prefixel.tokenizer.input.InputFiles.idxPictures;
import static io.github.prefixel.tokenizer.input.InputFiles.picture;
import static io.github.prefixel.tokenizer.input.InputFiles.png;
import static io.github.prefixel.tokenizer.input.InputFiles.tar;
import static io.github.prefixel.tokenizer.input.InputFiles.text;
import static io.github.prefixel.tokenizer.input.InputFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.image.Components;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {
    private static final long NO_LIMIT = Long.MAX_VALUE;

    @TempDir
    private Path folder;

    private static List<InputItem> items(Inputs inputs) throws IOException {
        List<InputItem> items = new ArrayList<>();
        try (InputCursor cursor = inputs.open()) {
            for (InputItem item = cursor.next(); item != null; item = cursor.next()) {
                items.add(item);
            }
        }
        assertEquals(inputs.count(), items.size());
        return items;
    }

    private static List<InputItem> items(Path... paths) throws IOException {
        return items(Inputs.of(List.of(paths)));
    }

    private static List<String> names(Path... paths) throws IOException {
        return items(paths).stream().map(InputItem::name).toList();
    }

    private static String failure(Path... paths) {
        return assertThrows(IOException.class, () -> Inputs.of(List.of(paths))).getMessage();
    }

    @Test
    void foldersAreGoneThroughInTheOrderOfNames() throws IOException {
        for (String name : new String[] {
            "b.png",
            "a/z.png",
            "a/B.jpg",
            "a/a/c.ppm",
            "Z.tiff",
            "c.webp",
            "\uFFEE.png",
            "\uD83D\uDE00.png",
            "10.png",
            "9.png",
            "notes.txt",
            ".hidden.png",
            ".git/x.png",
            "a/._z.png",
            "upper.PNG"
        }) {
            write(folder, name, new byte[0]);
        }
        assertEquals(
                List.of(
                        "10.png",
                        "9.png",
                        "Z.tiff",
                        "a/B.jpg",
                        "a/a/c.ppm",
                        "a/z.png",
                        "b.png",
                        "c.webp",
                        "upper.PNG",
                        "\uFFEE.png",
                        "\uD83D\uDE00.png"),
                names(folder));
    }

    @Test
    void codePointsAreOrderedAsUtf8Is() {
        String[] texts = {
            "", "a", "ab", "\uE000", "\uFFFF", "\uD800\uDC00", "\uD83D\uDE00", "\u00FC", "z\uD83D\uDE00", "z"
        };
        for (String a : texts) {
            for (String b : texts) {
                int bytes =
                        Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
                assertEquals(Integer.signum(bytes), Integer.signum(CodePointOrder.INSTANCE.compare(a, b)), a + " " + b);
            }
        }
    }

    @Test
    void labelsAreTheFirstFoldersBelowTheOneNamed() throws IOException {
        write(folder, "top.png", png(picture(1)));
        write(folder, "cat/1.png", png(picture(2)));
        write(folder, "dog/big/2.png", png(picture(3)));
        List<InputItem> items = items(folder);
        assertEquals(
                List.of("cat", "dog", ""), items.stream().map(InputItem::label).toList());
        assertEquals(picture(3), items.get(1).picture().read(NO_LIMIT));
        assertEquals(
                List.of(""),
                items(folder.resolve("cat")).stream().map(InputItem::label).toList());
    }

    @Test
    void shardsHoldPicturesAndClasses() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("000.cls", text("7\n"));
        entries.put("000.png", png(picture(0)));
        entries.put("001.png", png(picture(1)));
        entries.put("001.json", text("{}"));
        entries.put("001.cls", text("12"));
        entries.put("./dog/002.left.png", png(picture(2)));
        entries.put("._003.png", new byte[5]);
        entries.put("x/" + "long".repeat(10) + "/004.png", png(picture(4)));
        Path shard = write(folder, "shard-0.tar", tar(entries));
        List<InputItem> items = items(shard);
        assertEquals(
                List.of("000.png", "001.png", "dog/002.left.png", "x/" + "long".repeat(10) + "/004.png"),
                items.stream().map(InputItem::name).toList());
        assertEquals(
                List.of("7", "12", "dog", "x"),
                items.stream().map(InputItem::label).toList());
        // Also in any order, and when the cursor is closed.
        assertEquals(picture(4), items.get(3).picture().read(NO_LIMIT));
        assertEquals(picture(0), items.get(0).picture().read(NO_LIMIT));
        assertEquals(picture(2), items.get(2).picture().read(NO_LIMIT));
    }

    /** Names may be a megabyte long. */
    @Test
    void shardsMaySayAnyNumberOfTimesThatAFolderIsThisOne() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("name", text("./".repeat(200_000) + "//dog/1.png"));
        entries.put("content", png(picture(1)));
        byte[] tar = tar(entries);
        // The type of a long name in GNU's format, and what that adds to the checksum.
        int sum = Integer.parseInt(new String(tar, 148, 6, StandardCharsets.US_ASCII), 8) - tar[156] + 'L';
        tar[156] = 'L';
        System.arraycopy(text(String.format("%06o", sum)), 0, tar, 148, 6);
        assertEquals(List.of("dog/1.png"), names(write(folder, "a.tar", tar)));
    }

    @Test
    void foldersMayHoldShards() throws IOException {
        write(folder, "birds/a.tar", tar(Map.of("1.png", png(picture(1)))));
        write(folder, "b.tar", tar(Map.of("1.png", png(picture(2)), "1.cls", text("3"))));
        write(folder, "c-images-idx3-ubyte", idxPictures(1));
        write(folder, "z.png", png(picture(3)));
        List<InputItem> items = items(folder);
        assertEquals(
                List.of("b.tar/1.png", "birds/a.tar/1.png", "c-images-idx3-ubyte/000000", "z.png"),
                items.stream().map(InputItem::name).toList());
        assertEquals(
                List.of("3", "birds", "", ""),
                items.stream().map(InputItem::label).toList());
        assertEquals(picture(1), items.get(1).picture().read(NO_LIMIT));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void idxFilesHoldPicturesAndLabels(boolean zipped) throws IOException {
        byte[] pictures = idxPictures(12);
        byte[] labels = idxLabels(12);
        String extension = zipped ? ".gz" : "";
        Path file = write(folder, "t10k-images-idx3-ubyte" + extension, zipped ? gzip(pictures) : pictures);
        assertEquals("", items(file).get(0).label());
        write(folder, "t10k-labels-idx1-ubyte" + extension, zipped ? gzip(labels) : labels);
        for (Path path : List.of(file, folder)) {
            List<InputItem> items = items(path);
            assertEquals(12, items.size());
            assertEquals("t10k-images-idx3-ubyte/000011", items.get(11).name());
            assertEquals("1", items.get(11).label());
            assertEquals(
                    picture(8, 6, Components.GREY, 11), items.get(11).picture().read(48));
            IOException e = assertThrows(
                    IOException.class, () -> items.get(11).picture().read(47));
            assertEquals("8 x 6 pixels, more than the limit of 47 pixels", e.getMessage());
        }
    }

    @Test
    void idxFilesAreKnownByTheirStart() throws IOException {
        assertEquals(List.of("digits/000000"), names(write(folder, "digits", idxPictures(1))));
        assertEquals(List.of("zipped/000000"), names(write(folder, "zipped.gz", gzip(idxPictures(1)))));
    }

    @Test
    void whatClashesGetsItsPathInFront() throws IOException {
        Path a = write(folder, "a/1.png", png(picture(1)));
        Path b = write(folder, "b/1.png", png(picture(2)));
        write(folder, "b/2.png", png(picture(2)));
        String prefix = folder.resolve("b").toString().substring(1).replace('\\', '/');
        assertEquals(List.of("1.png", prefix + "/1.png"), names(a, b));
        assertEquals(
                List.of("1.png", prefix + "/1.png", prefix + "/2.png"),
                names(folder.resolve("a"), folder.resolve("c/../b")));
        assertTrue(failure(a, a, a).endsWith("a second picture of the name " + prefix.replaceAll("b$", "a/1.png")));
        Path shard = write(folder, "s.tar", tar(Map.of("1.png", png(picture(2)))));
        assertEquals(prefix.replaceAll("b$", "s.tar/1.png"), names(a, shard).get(1));
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        Path missing = folder.resolve("none.png");
        assertThrows(NoSuchFileException.class, () -> Inputs.of(List.of(missing)));
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertEquals(empty + ": holds no pictures", failure(empty));
        Path tar = write(folder, "a.tar", Arrays.copyOf(tar(Map.of("1.png", png(picture(1)))), 700));
        assertTrue(failure(tar).startsWith(tar + ": tar archive, offset "), failure(tar));
        Path twice = write(folder, "b.tar", twice());
        assertEquals(twice + ": a second picture of the name 1.png", failure(twice));
        Path idx = write(folder, "x-images-idx3-ubyte", Arrays.copyOf(idxPictures(3), 100));
        assertEquals(idx + ": the file ends too early", failure(idx));
        write(folder, "x-images-idx3-ubyte", idxPictures(3));
        Path labels = write(folder, "x-labels-idx1-ubyte", idxLabels(2));
        assertEquals(labels + ": 2 labels for 3 pictures", failure(idx));
        byte[] huge = {0, 0, 8, 3, 127, 0, 0, 0, 127, 0, 0, 0, 127, 0, 0, 0};
        Path endless = write(folder, "y-idx3-ubyte", huge);
        assertEquals(endless + ": its pictures are 2130706432 x 2130706432", failure(endless));
        byte[] zipped = gzip(idxPictures(300));
        zipped[zipped.length / 2] ^= 0x55;
        zipped[zipped.length / 2 + 1] ^= 0x55;
        Path damaged = write(folder, "z-idx3-ubyte.gz", zipped);
        assertTrue(failure(damaged).startsWith(damaged + ": "), failure(damaged));
        zipped[2] = 7;
        write(folder, "z-idx3-ubyte.gz", zipped);
        assertEquals(damaged + ": Unsupported compression method", failure(damaged));
    }

    private static byte[] twice() throws IOException {
        byte[] once = tar(Map.of("1.png", png(picture(1))));
        int content = once.length - 1024;
        byte[] twice = Arrays.copyOf(once, content + once.length);
        System.arraycopy(once, 0, twice, content, once.length);
        return twice;
    }

    @Test
    void linksThatLeadBackAreNotFollowedForEver() throws IOException {
        write(folder, "a/1.png", png(picture(1)));
        Path link = folder.resolve("a/up");
        try {
            Files.createSymbolicLink(link, folder);
        } catch (IOException | UnsupportedOperationException e) {
            return;
        }
        assertEquals(link + ": a link back to " + folder, failure(folder));
    }

    @Test
    void brokenPicturesAreFoundWhenTheyAreRead() throws IOException {
        byte[] cut = Arrays.copyOf(png(picture(1)), 50);
        Path file = write(folder, "cut.png", cut);
        InputItem item = items(file).get(0);
        assertTrue(assertThrows(IOException.class, () -> item.picture().read(NO_LIMIT))
                .getMessage()
                .startsWith("cut.png: "));
        Path whole = write(folder, "whole.png", png(picture(1)));
        assertTrue(assertThrows(
                        IOException.class, () -> items(whole).get(0).picture().read(47))
                .getMessage()
                .contains("more than the limit of 47 pixels"));
    }

    @Test
    void manyNamesAreToldApart() {
        NameSet names = new NameSet();
        assertTrue(Stream.iterate(0, i -> i + 1).limit(50_000).allMatch(i -> names.add("name" + i)));
        assertTrue(Stream.iterate(0, i -> i + 1).limit(50_000).noneMatch(i -> names.add("name" + i)));
        assertTrue(Stream.iterate(50_000, i -> i + 1).limit(50_000).noneMatch(i -> names.contains("name" + i)));
    }
}
