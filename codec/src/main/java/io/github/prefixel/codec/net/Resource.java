package io.github.prefixel.codec.net;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.InputStream;

/** The data that the program brings along: the only place that looks for it. */
public final class Resource {
    private Resource() {}

    /**
     * Opens a resource; the caller closes it.
     *
     * @param name of a file beside this class, such as {@code "estimation.nets"}
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
