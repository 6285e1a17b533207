package io.github.prefixel.cli.report;

import io.github.prefixel.cli.CommandFailure;
import io.github.prefixel.cli.peers.CurvePoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The {@link CurveFile}s of one folder, all of the same set of pictures, one codec each. */
public final class StoredCurves {
    private static final String REMEDY = "name a folder of curves as 'prefixel rd --curves' writes them";

    private final String set;
    private final List<CurveFile> files;

    private StoredCurves(String set, List<CurveFile> files) {
        this.set = set;
        this.files = files;
    }

    /** @throws CommandFailure if a file cannot be read or does not fit with the others, or there is none */
    public static StoredCurves in(Path folder) {
        List<CurveFile> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path path :
                    entries.filter(p -> p.toString().endsWith(".json")).sorted().toList()) {
                files.add(read(path));
            }
        } catch (IOException e) {
            throw new CommandFailure(folder + ": cannot be listed", REMEDY, e);
        }
        if (files.stream().map(CurveFile::set).distinct().count() != 1) {
            throw new CommandFailure(folder + ": does not hold the curves of one set of pictures", REMEDY);
        }
        return new StoredCurves(files.get(0).set(), files);
    }

    private static CurveFile read(Path path) {
        try {
            return CurveFile.parse(Files.readString(path, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CommandFailure(
                    path + ": " + e.getMessage().lines().findFirst().orElse(""), REMEDY, e);
        }
    }

    /** Writes the curves of each codec to a file of its name; the folder's name is that of the set of pictures. */
    public static void write(RdResults results, OutputFolder folder) {
        String set =
                folder.resolve("").toAbsolutePath().normalize().getFileName().toString();
        for (CodecCurves codec : results.codecs()) {
            CurveFile file = new CurveFile(set, results.pictures(), codec);
            folder.write(codec.name() + ".json", file.toJson().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Name of the set of pictures. */
    public String set() {
        return set;
    }

    /**
     * All curves, over all pictures that any codec coded, by name.
     *
     * @throws CommandFailure if two files tell different sizes of a picture
     */
    public RdResults results() {
        Map<String, PictureSize> pictures = new TreeMap<>();
        for (CurveFile file : files) {
            for (PictureSize picture : file.pictures()) {
                PictureSize other = pictures.put(picture.name(), picture);
                if (other != null && !other.equals(picture)) {
                    throw new CommandFailure(
                            file.codec().name() + ": " + picture + " is " + other + " elsewhere", REMEDY);
                }
            }
        }
        List<PictureSize> all = List.copyOf(pictures.values());
        return new RdResults(all, files.stream().map(file -> over(all, file)).toList());
    }

    private static CodecCurves over(List<PictureSize> all, CurveFile file) {
        CodecCurves codec = file.codec();
        return new CodecCurves(
                codec.name(),
                codec.label(),
                codec.version(),
                codec.description(),
                all.stream()
                        .map(picture -> file.pictures().indexOf(picture))
                        .map(i -> i < 0 ? List.<CurvePoint>of() : codec.points().get(i))
                        .toList());
    }
}
