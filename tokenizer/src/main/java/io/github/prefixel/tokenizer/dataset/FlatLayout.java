package io.github.prefixel.tokenizer.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How a format puts {@link FlatArrays} into files. */
interface FlatLayout {
    /** The name that the file of the tokens would have if it could stay as it is. */
    String tokenFile();

    /**
     * Puts the arrays, which are complete, into files of their final names.
     *
     * @return the files
     */
    List<Path> assemble(Path folder, FlatArrays arrays) throws IOException;

    /**
     * Finds the arrays.
     *
     * @param opened takes what must be closed, even if this fails
     */
    FlatParts open(Path folder, DatasetInfo info, Resources opened) throws IOException;
}
