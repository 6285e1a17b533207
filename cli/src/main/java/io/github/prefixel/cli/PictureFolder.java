package io.github.prefixel.cli;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.tokenizer.input.NameSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** A folder for pictures whose names come from elsewhere: none of them leads out of the folder. */
final class PictureFolder {
    private final Path folder;
    private final String format;
    private final NameSet names = new NameSet();

    /** @param format also the extension of the files */
    PictureFolder(Path folder, String format) {
        this.folder = folder;
        this.format = format;
    }

    /**
     * The file for a picture.
     *
     * @throws CommandFailure if another picture has it already, or the system's encoding has no such name
     */
    Path file(String name) {
        String safe = safe(name);
        Path file;
        try {
            file = folder.resolve(safe);
        } catch (InvalidPathException e) {
            throw new CommandFailure(
                    name + ": no name that a file can have here", "set a locale of UTF-8, such as LC_ALL=C.UTF-8", e);
        }
        if (!names.add(safe)) {
            throw new CommandFailure(file + ": two pictures would get this name", "ask for one of them with --items");
        }
        return file;
    }

    private String safe(String name) {
        StringBuilder safe = new StringBuilder();
        for (String part : name.split("[/\\\\]+")) {
            if (!part.isEmpty() && !part.equals(".")) {
                String clean = part.replaceAll("[\\p{Cntrl}:*?\"<>|]", "_");
                safe.append(safe.length() == 0 ? "" : "/").append(clean.equals("..") ? "__" : clean);
            }
        }
        String extension = "." + format;
        if (!safe.toString().toLowerCase(Locale.ROOT).endsWith(extension)) {
            safe.append(safe.length() == 0 ? "picture" : "").append(extension);
        }
        return safe.toString();
    }

    void write(Raster picture, Path file) {
        try {
            Files.createDirectories(file.getParent());
            PictureFiles.write(picture, file);
        } catch (IOException e) {
            throw new CommandFailure(
                    file + ": cannot be written, " + FileFailure.reason(e), "free space or choose another --out", e);
        }
    }
}
