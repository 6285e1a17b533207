package io.github.prefixel.tokenizer.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.prefixel.tokenizer.Program;
import io.github.prefixel.tokenizer.language.Frame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** NumPy, DuckDB and tar see in our files what we put there. */
class OtherReadersTest {
    private static final String SCRIPT = "read_dataset.py";

    @TempDir
    private Path folder;

    /** At 65,536 tokens the ids are uint16, at 65,537 uint32; the script checks what NumPy makes of them. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PARQUET")
    void numPyReads(DatasetFormat format) throws Exception {
        Program.needsPython("numpy");
        Path script = folder.resolve(SCRIPT);
        try (InputStream in = getClass().getResourceAsStream(SCRIPT)) {
            Files.copy(in, script);
        }
        List<DatasetItem> items = new ArrayList<>();
        for (int vocabulary : new int[] {65_536, 65_537}) {
            List<DatasetItem> half = Datasets.random(vocabulary, 40, 300, vocabulary);
            Path own = Files.createDirectory(folder.resolve("" + vocabulary));
            DatasetInfo info = Datasets.write(own, format, half, new WriterOptions(vocabulary, "packed", 15_000));
            assertEquals(vocabulary == 65_536 ? TokenType.UINT16 : TokenType.UINT32, info.tokenType());
            items.addAll(half);
        }
        String output = Program.run(folder, "python3", SCRIPT, folder + "/65536", folder + "/65537");
        List<String> lines = output.lines().toList();
        assertEquals(items.size(), lines.size(), () -> lines.get(lines.size() - 1));
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(line(items.get(i)), lines.get(i));
        }
    }

    /** Small vocabularies have a dictionary, large ones do not. */
    @ParameterizedTest
    @ValueSource(ints = {10, 700, 65_537})
    void duckDbReads(int vocabulary) throws Exception {
        List<DatasetItem> items = Datasets.random(5, 60, 40_000, vocabulary);
        Datasets.write(folder, DatasetFormat.PARQUET, items, new WriterOptions(vocabulary, "bpe", 1));
        String table = "'" + folder.resolve("data.parquet") + "'";
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            assertEquals(
                    List.of(
                            "name VARCHAR",
                            "label VARCHAR",
                            "width INTEGER",
                            "height INTEGER",
                            "components INTEGER",
                            "bit_depth INTEGER",
                            "tokens INTEGER[]"),
                    columns(statement, table));
            try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                for (DatasetItem item : items) {
                    assertTrue(rows.next());
                    assertEquals(item.name(), rows.getString(1));
                    assertEquals(item.label(), rows.getString(2) == null ? "" : rows.getString(2));
                    Frame frame = item.sequence().frame();
                    assertEquals(
                            frame, FrameJson.frame(rows.getInt(3), rows.getInt(4), rows.getInt(5), rows.getInt(6)));
                    assertEquals(Arrays.stream(item.sequence().ids()).boxed().toList(), Arrays.asList((Object[])
                            rows.getArray(7).getArray()));
                }
                assertTrue(!rows.next());
            }
        }
    }

    private static List<String> columns(Statement statement, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("DESCRIBE SELECT * FROM " + table)) {
            while (rows.next()) {
                columns.add(rows.getString(1) + " " + rows.getString(2));
            }
        }
        return columns;
    }

    @Test
    void tarReads() throws Exception {
        Program.needs(folder, "tar", "--version");
        List<DatasetItem> items = Datasets.random(6, 20, 300, 10);
        DatasetInfo info =
                Datasets.write(folder, DatasetFormat.WEBDATASET, items, new WriterOptions(10, "wavelet", 10_000));
        StringBuilder names = new StringBuilder();
        for (DatasetFile shard : info.files()) {
            names.append(Program.run(folder, "tar", "tf", shard.name()));
        }
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            String key = "0000000" + i / 10 + i % 10;
            expected.append(key + ".npy\n" + key + ".json\n"
                    + (items.get(i).label().isEmpty() ? "" : labelFile(key, items.get(i)) + "\n"));
        }
        assertEquals(expected.toString(), names.toString());
        DatasetItem labelled = items.stream()
                .filter(item -> !item.label().isEmpty())
                .findFirst()
                .orElseThrow();
        String key = "00000000" + items.indexOf(labelled);
        String first = info.files().get(0).name();
        assertEquals(labelled.label(), Program.run(folder, "tar", "xOf", first, labelFile(key, labelled)));
    }

    private static String labelFile(String key, DatasetItem item) {
        return key + (item.label().matches("[0-9]+") ? ".cls" : ".txt");
    }

    private static String line(DatasetItem item) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = ItemJson.generator(out)) {
            Frame frame = item.sequence().frame();
            json.writeStartArray();
            json.writeString(item.name());
            json.writeString(item.label());
            int[] numbers = {frame.width(), frame.height(), frame.components().count(), frame.bitDepth()};
            json.writeArray(numbers, 0, numbers.length);
            json.writeArray(item.sequence().ids(), 0, item.sequence().length());
            json.writeEndArray();
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
