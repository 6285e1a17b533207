package io.github.prefixel.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.prefixel.codec.encode.Encoder;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.testimages.TestImage;
import io.github.prefixel.testimages.TestImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No model may come to need more bytes for the same tokens: those of four pictures down to some bit-planes, without loss
 * for one of them.
 *
 * <p>The sizes to compare with are in {@code sizes.csv}. To write them anew after a change that is meant to cost bytes, or
 * to hold one that saves some, run this test with the system property {@code prefixel.golden=write}.
 */
class CodedSizeTest {
    private static final boolean WRITE = "write".equals(System.getProperty("prefixel.golden"));
    private static final Path FILE = Path.of("src/test/resources/sizes.csv");
    private static final String HEAD = "model,picture,last plane,bytes";
    /** By how much a size may grow: enough for a rounding, not for a change of the coding. */
    private static final double TOLERANCE = 0.001;

    private record Case(String name, TestImage image, boolean lossless, int lastPlane) {}

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        TestImage photo = TestImages.photo(256, 192, 1);
        for (int plane : new int[] {9, 7, 5}) {
            cases.add(new Case("photo", photo, false, plane));
            cases.add(new Case("leaves", TestImages.deadLeaves(192, 192, 1), false, plane));
            cases.add(new Case("text", TestImages.text(192, 192, 1), false, plane));
            cases.add(new Case("deep", TestImages.deep(160, 160, 1), false, plane));
        }
        cases.add(new Case("photo-lossless", photo, true, 0));
        return cases;
    }

    @ParameterizedTest
    @EnumSource(ModelCode.class)
    void doesNotGrow(ModelCode model) throws IOException {
        Map<String, Integer> sizes = measure(model);
        if (WRITE) {
            write(sizes);
        }
        Map<String, Integer> stored = read();
        List<String> grown = new ArrayList<>();
        sizes.forEach((name, bytes) -> {
            int before = stored.getOrDefault(name, 0);
            if (bytes > before * (1 + TOLERANCE)) {
                grown.add(name + ": " + bytes + " bytes instead of " + before);
            } else if (bytes < before * (1 - TOLERANCE)) {
                System.out.println(name + " takes " + bytes + " bytes, no longer " + before + ": write " + FILE
                        + " anew to keep it so");
            }
        });
        assertEquals(List.of(), grown, "these have grown");
    }

    private static Map<String, Integer> measure(ModelCode model) {
        Map<String, Integer> sizes = new TreeMap<>();
        for (Case c : cases()) {
            Encoder encoder = new Encoder(Pictures.of(c.image), c.lossless, ModelCode.DIRECT);
            byte[] tokens = encoder.tokens(c.lastPlane, Long.MAX_VALUE);
            byte[] file = ModelFiles.pack(encoder.header(), model, tokens);
            sizes.put(model.label() + "," + c.name + "," + c.lastPlane, file.length);
        }
        return sizes;
    }

    private static Map<String, Integer> read() throws IOException {
        Map<String, Integer> sizes = new TreeMap<>();
        if (Files.exists(FILE)) {
            List<String> lines = Files.readAllLines(FILE, StandardCharsets.US_ASCII);
            for (String line : lines.subList(1, lines.size())) {
                int comma = line.lastIndexOf(',');
                sizes.put(line.substring(0, comma), Integer.parseInt(line.substring(comma + 1)));
            }
        }
        return sizes;
    }

    /** The sizes of one model; those of the others stay. */
    private static void write(Map<String, Integer> sizes) throws IOException {
        Map<String, Integer> all = read();
        all.putAll(sizes);
        StringBuilder csv = new StringBuilder(HEAD).append('\n');
        all.forEach((name, bytes) -> csv.append(name).append(',').append(bytes).append('\n'));
        Files.writeString(FILE, csv, StandardCharsets.US_ASCII);
    }
}
