package io.github.prefixel.codec.net;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The data that the program brings along: the only place that looks for it. */
public final class Resource {
    /** What was learned from photographs: the model file that streams which name none are made with. */
    public static final String MODEL = "photographs.pfxm";

    private static final int HEAD_BYTES = 4;
    private static final int TAG_BYTES = 4;

    private Resource() {}

    /**
     * A section of {@link #MODEL}, and as little of the rest as there is before it. That the file is whole was checked
     * when the program was built.
     *
     * @param tag as in {@code stream.ModelFile}
     * @throws IllegalStateException if there is none
     * @throws IOException if the file cannot be read
     */
    public static DataInputStream section(String tag) throws IOException {
        try (DataInputStream in = open(MODEL)) {
            in.skipNBytes(HEAD_BYTES - 1);
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                StringBuilder found = new StringBuilder();
                for (int i = 0; i < TAG_BYTES; i++) {
                    found.append((char) in.readUnsignedByte());
                }
                int length = in.readInt();
                if (tag.contentEquals(found)) {
                    return new DataInputStream(new ByteArrayInputStream(in.readNBytes(length)));
                }
                in.skipNBytes(length);
            }
        }
        throw new IllegalStateException("the program comes without its section " + tag);
    }

    /**
     * Opens a resource; the caller closes it.
     *
     * @param name of a file beside this class, such as {@link #MODEL}
     * @throws IllegalStateException if there is none
     */
    public static DataInputStream open(String name) {
        InputStream stream = Resource.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("the program comes without its " + name);
        }
        return new DataInputStream(new BufferedInputStream(stream));
    }
}
