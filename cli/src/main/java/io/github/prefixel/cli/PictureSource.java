package io.github.prefixel.cli;

import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.codec.train.SeenPictures;
import io.github.prefixel.testimages.TestImage;
import io.github.prefixel.testimages.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a picture comes from; it is read when it is needed, so that a long list takes little memory. Alpha is left out:
 * curves are those of the colours, for every codec alike.
 *
 * @param name unique in its list
 */
public record PictureSource(String name, Reader reader) {
    /** Reads the picture of a source. */
    public interface Reader {
        Raster read() throws IOException;
    }

    /** @throws CommandFailure if the picture cannot be read */
    public Raster read() {
        try {
            return colorsOf(reader.read());
        } catch (IOException e) {
            throw new CommandFailure(e.getMessage(), "leave it out or convert it to PNG", e);
        }
    }

    /** The same, but refused when it is read if a model was trained on it. */
    public PictureSource notIn(SeenPictures seen) {
        return new PictureSource(name, () -> {
            Raster picture = reader.read();
            if (seen.contains(picture)) {
                throw new CommandFailure(
                        name + ": the model was trained on this picture",
                        "measure on others, or --allow-overlap if you know what the figures are worth");
            }
            return picture;
        });
    }

    /** The pictures of the test set. */
    public static List<PictureSource> standard() {
        return TestImages.standard().stream()
                .map(image -> new PictureSource(image.name(), () -> raster(image)))
                .toList();
    }

    /**
     * Files as named, and all picture files directly in folders, by name.
     *
     * @throws CommandFailure if a path does not exist or a folder holds no pictures
     */
    public static List<PictureSource> of(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(picturesIn(path));
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw new CommandFailure(path + ": no such file or folder", "name pictures or folders of pictures");
            }
        }
        return named(files.stream().distinct().toList());
    }

    private static List<Path> picturesIn(Path folder) {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(Files::isRegularFile)
                    .filter(file ->
                            PictureFiles.isPictureName(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CommandFailure(folder + ": cannot be listed", "check the folder's permissions", e);
        }
        if (files.isEmpty()) {
            throw new CommandFailure(folder + ": no pictures in this folder", "name pictures or folders of pictures");
        }
        return files;
    }

    /** By file name without extension, or by the whole path where that is not unique. */
    private static List<PictureSource> named(List<Path> files) {
        Map<String, Integer> uses = new HashMap<>();
        files.forEach(file -> uses.merge(stem(file), 1, Integer::sum));
        return files.stream()
                .map(file -> new PictureSource(
                        uses.get(stem(file)) == 1 ? stem(file) : file.toString(), () -> PictureFiles.read(file)))
                .toList();
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static Raster raster(TestImage image) {
        Components components = switch (image.channels()) {
            case 1 -> Components.GREY;
            case 2 -> Components.GREY_ALPHA;
            case 3 -> Components.RGB;
            default -> Components.RGBA;
        };
        Raster raster = new Raster(image.width(), image.height(), components, image.bitDepth());
        for (int c = 0; c < image.channels(); c++) {
            System.arraycopy(image.planes()[c], 0, raster.plane(c), 0, image.planes()[c].length);
        }
        return raster;
    }

    private static Raster colorsOf(Raster picture) {
        if (!picture.components().hasAlpha()) {
            return picture;
        }
        Components colors = picture.components().colors() == 1 ? Components.GREY : Components.RGB;
        Raster opaque = new Raster(picture.width(), picture.height(), colors, picture.bitDepth());
        for (int c = 0; c < colors.count(); c++) {
            System.arraycopy(picture.plane(c), 0, opaque.plane(c), 0, picture.plane(c).length);
        }
        return opaque;
    }
}
