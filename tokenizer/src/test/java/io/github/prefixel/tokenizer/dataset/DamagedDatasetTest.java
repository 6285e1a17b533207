package io.github.prefixel.tokenizer.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import io.github.prefixel.tokenizer.Damage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Damaged files give what they can, or a clear exception; they never take memory out of proportion. */
class DamagedDatasetTest {
    private static final int FILES = 300;
    private static final int VOCABULARY = 300;
    /** Buffers of files and of JSON, and ten times the largest file below. */
    private static final long MOST_MEMORY = 4_000_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void isReadOrRefused(DatasetFormat format) throws IOException {
        // The first is in Parquet a column with a dictionary.
        for (int longest : new int[] {2_000, 30}) {
            List<DatasetItem> items = Datasets.random(8, 6, longest, VOCABULARY);
            DatasetInfo info = Datasets.write(folder, format, items, new WriterOptions(VOCABULARY, "bpe", 1_000_000));
            int refused = 0;
            SplittableRandom random = new SplittableRandom(longest);
            for (DatasetFile file : info.files()) {
                Path path = folder.resolve(file.name());
                byte[] content = Files.readAllBytes(path);
                for (int i = 0; i < FILES / info.files().size() / 2; i++) {
                    Files.write(path, Damage.of(content, random));
                    refused += isRefused(info, file) ? 1 : 0;
                }
                Files.write(path, content);
            }
            assertTrue(refused > FILES / 20, "hardly any damage was noticed: " + refused);
            assertEquals(items, Datasets.read(folder));
        }
    }

    private boolean isRefused(DatasetInfo info, DatasetFile file) {
        long before = allocated();
        try {
            Datasets.read(folder, info);
            return false;
        } catch (IOException e) {
            assertTrue(e.getMessage() != null && e.getMessage().contains(folder.toString()), e::toString);
            return true;
        } catch (RuntimeException e) {
            return fail(file.name() + " makes " + e, e);
        } finally {
            long taken = allocated() - before;
            assertTrue(taken < MOST_MEMORY, () -> taken + " bytes taken for " + file.name());
        }
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadAllocatedBytes();
    }

    @ParameterizedTest
    @EnumSource
    void checksumsFindWhatReadersCannot(DatasetFormat format) throws IOException {
        DatasetInfo info = Datasets.write(
                folder, format, Datasets.random(9, 5, 100, 64_000), new WriterOptions(64_000, "packed", 5_000));
        info.verify(folder);
        for (DatasetFile file : info.files()) {
            Path path = folder.resolve(file.name());
            byte[] content = Files.readAllBytes(path);
            content[content.length / 2] ^= 1;
            Files.write(path, content);
            Exception damage = assertThrows(IOException.class, () -> info.verify(folder));
            assertEquals(path + " is damaged: its SHA-256 is not the one in dataset.json", damage.getMessage());
            content[content.length / 2] ^= 1;
            Files.write(path, content);
        }
        info.verify(folder);
    }
}
