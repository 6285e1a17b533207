package io.github.prefixel.cli;

import io.github.prefixel.tokenizer.build.DatasetLanguage;
import io.github.prefixel.tokenizer.dataset.DatasetInfo;
import io.github.prefixel.tokenizer.dataset.DatasetItem;
import io.github.prefixel.tokenizer.dataset.DatasetReader;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A finished data set.
 *
 * @param info what its {@code dataset.json} says
 * @param tokenizer of its language
 */
record DatasetFolder(Path folder, DatasetInfo info, Tokenizer tokenizer) {
    private static final String REMEDY = "name the folder of a data set that 'prefixel tokenize' has finished";

    /** @throws CommandFailure if it cannot be read */
    static DatasetFolder open(Path folder) {
        try {
            DatasetInfo info = DatasetInfo.read(folder);
            return new DatasetFolder(folder, info, DatasetLanguage.open(folder, info));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** @throws CommandFailure if a file is not the one that was written */
    void verify() {
        try {
            info.verify(folder);
        } catch (IOException e) {
            throw new CommandFailure(
                    FileFailure.reason(e), "get the data set again, or give --no-verify to read it as it is", e);
        }
    }

    DatasetReader reader() throws IOException {
        return info.format().reader(folder, info);
    }

    static CommandFailure failure(IOException e) {
        return new CommandFailure(FileFailure.reason(e), REMEDY, e);
    }

    /**
     * The frame of sequences that stand in no data set: that of all of this one's pictures, of another size if one is
     * asked for.
     *
     * @param size or null
     * @throws CommandFailure if it cannot be told, or is too large
     */
    Frame frame(FrameSize size, FrameLimit limit) {
        Frame known = info.frame();
        if (known == null) {
            if (size == null) {
                throw new CommandFailure(
                        folder + ": its pictures are not all of one frame",
                        "say --frame WxH for that of the sequences");
            }
            known = firstFrame();
        }
        if (size == null) {
            limit.require(folder.toString(), known);
            return known;
        }
        limit.require("--frame", size.width(), size.height());
        return new Frame(size.width(), size.height(), known.components(), known.bitDepth());
    }

    private Frame firstFrame() {
        try (DatasetReader reader = reader()) {
            DatasetItem item = reader.next();
            if (item == null) {
                throw new CommandFailure(folder + ": the data set is empty", "name another");
            }
            return item.sequence().frame();
        } catch (IOException e) {
            throw failure(e);
        }
    }
}
