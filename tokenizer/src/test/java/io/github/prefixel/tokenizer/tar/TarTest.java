package io.github.prefixel.tokenizer.tar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.tokenizer.Damage;
import io.github.prefixel.tokenizer.Program;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarTest {
    @TempDir
    private Path folder;

    @Test
    void givesBackWhatWasWritten() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int size : new int[] {0, 1, 511, 512, 513, 1024, 100_003}) {
            files.put("größe " + size, bytes(size));
        }
        files.put("x".repeat(100), bytes(7));
        byte[] archive = write(files);
        assertSame(files, read(archive));
        assertArrayEquals(archive, write(files));
        assertEquals(
                1024
                        + files.values().stream()
                                .mapToLong(f -> TarWriter.footprint(f.length))
                                .sum(),
                archive.length);
    }

    @Test
    void whatIsNotReadIsPassedOver() throws IOException {
        try (TarReader tar = new TarReader(new ByteArrayInputStream(write(Map.of("a", bytes(3000)))))) {
            assertEquals(-1, tar.read());
            assertEquals(new TarEntry("a", 3000), tar.next());
            assertEquals(bytes(3000)[0] & 0xFF, tar.read());
            assertNull(tar.next());
            assertNull(tar.next());
            assertEquals(-1, tar.read());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v7", "ustar", "gnu", "pax"})
    void readsWhatTarWrites(String format) throws Exception {
        Program.needs(folder, "tar", "--version");
        Map<String, byte[]> files = new TreeMap<>();
        Path data = Files.createDirectory(folder.resolve("data"));
        String deep = format.equals("v7") ? "d" : "a-long-folder-name/".repeat(6) + "d";
        Files.createDirectories(data.resolve(deep));
        for (String name : new String[] {"one", deep + "/two", deep + "/drei ü"}) {
            files.put("data/" + name, bytes(700 + name.length()));
            Files.write(data.resolve(name), bytes(700 + name.length()));
        }
        if (format.equals("gnu") || format.equals("pax")) {
            String name = "n".repeat(150);
            files.put("data/" + name, bytes(5));
            Files.write(data.resolve(name), bytes(5));
        }
        Files.createSymbolicLink(data.resolve("link"), Path.of("one"));
        Program.run(folder, "tar", "--format=" + format, "-cf", "archive.tar", "data");
        assertSame(files, new TreeMap<>(read(Files.readAllBytes(folder.resolve("archive.tar")))));
    }

    @Test
    void tarReadsWhatWasWritten() throws Exception {
        Program.needs(folder, "tar", "--version");
        Files.write(
                folder.resolve("ours.tar"),
                write(Map.of("000000007.txt", "hello".getBytes(StandardCharsets.US_ASCII))));
        assertEquals("hello", Program.run(folder, "tar", "xOf", "ours.tar", "000000007.txt"));
        String listing = Program.run(folder, "tar", "--numeric-owner", "--utc", "-tvf", "ours.tar");
        assertEquals(
                "-rw-r--r-- 0/0 5 1970-01-01 00:00 000000007.txt",
                listing.strip().replaceAll(" +", " "));
    }

    @Test
    void sizesBeyondOctalAreRead() throws IOException {
        byte[] header = TarHeader.of(new byte[] {'x'}, 0).block();
        Arrays.fill(header, 124, 136, (byte) 0);
        header[124] = (byte) 0x80;
        header[131] = 3;
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xFF;
        }
        byte[] octal = String.format("%06o\0 ", sum).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(octal, 0, header, 148, octal.length);
        try (TarReader tar = new TarReader(new ByteArrayInputStream(header))) {
            assertEquals(new TarEntry("x", 3L << 32), tar.next());
        }
    }

    @Test
    void damageIsSaidWithItsPlace() throws IOException {
        byte[] archive = write(Map.of("a", bytes(600)));
        assertMessage("tar archive, offset 0: this is no tar archive", bytes(600));
        assertMessage("tar archive, offset 0: the archive is cut off: its end mark is missing", new byte[0]);
        assertMessage(
                "tar archive, offset 1536: the archive is cut off: its end mark is missing",
                Arrays.copyOf(archive, 1536));
        assertMessage(
                "tar archive, offset 1012: the archive is cut off within a file, of which 100 bytes are missing",
                Arrays.copyOf(archive, 1012));
        archive[5] ^= 1;
        assertMessage("tar archive, offset 0: this is no tar archive", archive);
    }

    private static void assertMessage(String message, byte[] archive) {
        assertEquals(
                message, assertThrows(IOException.class, () -> read(archive)).getMessage());
    }

    @Test
    void damageIsReadOrRefused() throws Exception {
        SplittableRandom random = new SplittableRandom(4);
        byte[] archive = write(Map.of("a", bytes(300)));
        byte[] pax = archive.clone();
        pax[156] = 'x';
        System.arraycopy("11 path=b\n 9 size=3\n".getBytes(StandardCharsets.US_ASCII), 0, pax, 512, 20);
        byte[] longName = archive.clone();
        longName[156] = 'L';
        int intact = 0;
        for (int i = 0; i < 1500; i++) {
            byte[] damaged = Damage.of(i % 3 == 0 ? pax : i % 3 == 1 ? longName : archive, random);
            // Nearly all damage would end at the checksum.
            damaged = withChecksum(damaged);
            try {
                read(damaged);
                intact++;
            } catch (IOException e) {
                assertTrue(e.getMessage().startsWith("tar archive, offset "), e::toString);
            }
        }
        assertTrue(intact > 100 && intact < 1400, intact + " were read");
    }

    private static byte[] withChecksum(byte[] archive) {
        if (archive.length >= TarHeader.BLOCK) {
            Arrays.fill(archive, 148, 156, (byte) ' ');
            int sum = 0;
            for (int i = 0; i < TarHeader.BLOCK; i++) {
                sum += archive[i] & 0xFF;
            }
            byte[] octal = String.format("%06o\0 ", sum).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(octal, 0, archive, 148, octal.length);
        }
        return archive;
    }

    @Test
    void refusesWhatDoesNotFit() throws IOException {
        try (TarWriter tar = new TarWriter(new ByteArrayOutputStream())) {
            assertThrows(IllegalArgumentException.class, () -> tar.begin("x".repeat(101), 1));
            assertThrows(IllegalArgumentException.class, () -> tar.begin("", 1));
            assertThrows(IllegalArgumentException.class, () -> tar.begin("x", 1L << 33));
            tar.begin("x", 5);
            tar.write(bytes(4));
            assertThrows(IllegalStateException.class, () -> tar.write(bytes(2)));
            assertThrows(IllegalStateException.class, () -> tar.begin("y", 1));
            assertThrows(IllegalStateException.class, tar::finish);
            tar.write(7);
            tar.finish();
            assertThrows(IllegalStateException.class, () -> tar.begin("y", 1));
        }
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    private static byte[] write(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarWriter tar = new TarWriter(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                tar.write(file.getKey(), file.getValue());
            }
            tar.finish();
            assertEquals(tar.offset(), out.size());
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> read(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (TarReader tar = new TarReader(new ByteArrayInputStream(archive))) {
            for (TarEntry entry = tar.next(); entry != null; entry = tar.next()) {
                byte[] content = tar.readAllBytes();
                assertEquals(entry.size(), content.length);
                files.put(entry.name(), content);
            }
        }
        return files;
    }

    private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> found) {
        assertEquals(
                expected.keySet().stream().toList(), found.keySet().stream().toList());
        expected.forEach((name, content) -> assertArrayEquals(content, found.get(name), name));
    }
}
