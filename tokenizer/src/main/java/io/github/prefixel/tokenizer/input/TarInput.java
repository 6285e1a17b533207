package io.github.prefixel.tokenizer.input;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.tokenizer.tar.TarEntry;
import io.github.prefixel.tokenizer.tar.TarReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The pictures in a tar shard, in its order: all files that are named like pictures. A label comes from the file
 * {@code KEY.cls} beside {@code KEY.png}, as in WebDataset, or else is the first folder of the picture's name.
 */
record TarInput(Path file) implements Input {
    private static final String CLASS = "cls";
    private static final int MAX_LABEL_BYTES = 1 << 10;

    @Override
    public InputCursor open() throws IOException {
        Map<String, String> labels = labels();
        TarReader tar = new TarReader(Files.newInputStream(file));
        return new InputCursor() {
            @Override
            public InputItem next() throws IOException {
                for (TarEntry entry = nextEntry(tar); entry != null; entry = nextEntry(tar)) {
                    String name = cleaned(entry.name());
                    if (PictureFiles.isPictureName(name) && !baseName(name).startsWith(".")) {
                        String label = labels.getOrDefault(key(name), firstFolder(name));
                        long offset = tar.offset();
                        long size = entry.size();
                        return new InputItem(name, label, maxPixels -> read(name, offset, size, maxPixels));
                    }
                }
                return null;
            }

            @Override
            public void close() throws IOException {
                tar.close();
            }
        };
    }

    /** What the shard says of classes, by key; read first, since it may come before a picture or after it. */
    private Map<String, String> labels() throws IOException {
        Map<String, String> labels = new HashMap<>();
        try (TarReader tar = new TarReader(Files.newInputStream(file))) {
            for (TarEntry entry = nextEntry(tar); entry != null; entry = nextEntry(tar)) {
                String name = cleaned(entry.name());
                if (name.equals(key(name) + "." + CLASS) && entry.size() <= MAX_LABEL_BYTES) {
                    labels.put(key(name), new String(tar.readAllBytes(), StandardCharsets.UTF_8).strip());
                }
            }
        }
        return labels;
    }

    private TarEntry nextEntry(TarReader tar) throws IOException {
        try {
            return tar.next();
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private Raster read(String name, long offset, long size, long maxPixels) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            if (size > PictureFiles.MAX_FILE_BYTES) {
                throw new IOException(name + ": more than " + PictureFiles.MAX_FILE_BYTES + " bytes");
            }
            channel.position(offset);
            InputStream in = Channels.newInputStream(channel);
            byte[] bytes = in.readNBytes((int) size);
            if (bytes.length < size) {
                throw new EOFException();
            }
            return PictureFiles.read(new ByteArrayInputStream(bytes), name, maxPixels);
        }
    }

    /** Without the slashes, and folders named by a dot, that it begins with. */
    private static String cleaned(String name) {
        int from = 0;
        while (name.startsWith("/", from) || name.startsWith("./", from)) {
            from = name.indexOf('/', from) + 1;
        }
        return name.substring(from);
    }

    private static String baseName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** What files of one sample have in common: the name up to the first dot after folders. */
    private static String key(String name) {
        int dot = name.indexOf('.', name.lastIndexOf('/') + 1);
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String firstFolder(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }
}
