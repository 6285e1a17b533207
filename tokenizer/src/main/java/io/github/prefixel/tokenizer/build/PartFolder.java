package io.github.prefixel.tokenizer.build;

import io.github.prefixel.tokenizer.dataset.DatasetFile;
import io.github.prefixel.tokenizer.dataset.DatasetInfo;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The folder {@code .parts} in that of a data set, which holds what is finished until all is. Only one run at a time may
 * work there.
 */
final class PartFolder implements Closeable {
    private static final String NAME = ".parts";

    private final Path out;
    private final Path folder;
    private final FileChannel lock;

    /** @throws BuildConflictException if another run is at work there */
    PartFolder(Path out) throws IOException {
        this.out = out;
        folder = Files.createDirectories(out.resolve(NAME));
        lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very program.
        }
        lock.close();
        throw new BuildConflictException(out + ": another run is at work there");
    }

    static boolean isIn(Path out) {
        return Files.isDirectory(out.resolve(NAME));
    }

    BuildIdentity identity() {
        return new BuildIdentity(folder.resolve("build.json"));
    }

    Path part(int number) {
        return folder.resolve(String.format(Locale.ROOT, "part-%06d.bin", number));
    }

    /** Removes a part and all that come after it. */
    void dropFrom(int number) throws IOException {
        for (int i = number; Files.deleteIfExists(part(i)); i++) {
            // The parts are numbered without gaps.
        }
    }

    /** An empty folder for the files of the data set while they are written. */
    Path emptyFolder() throws IOException {
        Path files = folder.resolve("files");
        delete(files);
        return Files.createDirectory(files);
    }

    /** Moves finished files to where they belong; which ones is written down before, for {@link #clear}. */
    void publish(List<Path> files) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path file : files) {
            names.add(file.getFileName().toString());
        }
        Files.write(published(), names);
        for (Path file : files) {
            Files.move(file, out.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path published() {
        return folder.resolve("published");
    }

    /**
     * Removes all that earlier builds have left in the folder of the data set, and nothing else.
     *
     * @param kept a file that the next build needs, which may be one of an earlier data set's; or null
     */
    void clear(Path kept) throws IOException {
        if (Files.exists(out.resolve(DatasetInfo.FILE))) {
            List<DatasetFile> files = filesOfDataset();
            // No longer a data set before it is no longer complete.
            Files.delete(out.resolve(DatasetInfo.FILE));
            for (DatasetFile file : files) {
                delete(file.name(), kept);
            }
        }
        if (Files.exists(published())) {
            for (String name : Files.readAllLines(published())) {
                delete(name, kept);
            }
            Files.delete(published());
        }
        Files.deleteIfExists(identity().file());
        dropFrom(0);
    }

    /** None if what should tell them is damaged: a new data set replaces what has the same names. */
    private List<DatasetFile> filesOfDataset() {
        try {
            return DatasetInfo.read(out).files();
        } catch (IOException e) {
            return List.of();
        }
    }

    private void delete(String name, Path kept) throws IOException {
        Path file = out.resolve(name);
        if (Files.exists(file) && (kept == null || !Files.isSameFile(file, kept))) {
            Files.delete(file);
        }
    }

    /** Ends with no trace. What says what the build is about goes last, so that a run that is stopped here is known. */
    void remove() throws IOException {
        close();
        Path last = identity().file();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.filter(entry -> !entry.equals(last)).toList()) {
                delete(entry);
            }
        }
        Files.deleteIfExists(last);
        Files.delete(folder);
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> entries = Files.walk(tree)) {
                for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(entry);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
