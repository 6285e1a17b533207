package io.github.prefixel.tokenizer.input;

import io.github.prefixel.codec.imageio.PictureFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** What holds pictures, and how. */
enum InputKind {
    PICTURE,
    FOLDER,
    TAR,
    IDX,
    /** Nothing that is known to hold pictures. */
    OTHER;

    /** The kind of a file or folder in a folder: its name tells. */
    static InputKind inFolder(Path path) {
        String name = path.getFileName().toString();
        if (name.startsWith(".")) {
            // Hidden files: those that accompany others on some systems bear the extensions of pictures.
            return OTHER;
        }
        if (Files.isDirectory(path)) {
            return FOLDER;
        }
        if (!Files.isRegularFile(path)) {
            return OTHER;
        }
        return PictureFiles.isPictureName(name) ? PICTURE : isTarName(name) ? TAR : IdxFile.isName(name) ? IDX : OTHER;
    }

    private static boolean isTarName(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".tar");
    }

    /**
     * The input that a user names: a folder, a tar shard, an IDX file, or else a picture, whatever its name.
     *
     * @throws IOException if there is no such file
     */
    static Input input(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return new FolderInput(path);
        }
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        String name = path.getFileName().toString();
        if (isTarName(name)) {
            return new TarInput(path);
        }
        return IdxFile.isName(name) || !PictureFiles.isPictureName(name) && IdxFile.holdsPictures(path)
                ? new IdxInput(path)
                : new FileInput(path);
    }
}
