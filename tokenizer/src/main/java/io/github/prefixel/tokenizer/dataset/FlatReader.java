package io.github.prefixel.tokenizer.dataset;

import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.TokenSequence;
import java.io.IOException;
import java.nio.file.Path;

/** Reads what {@link FlatWriter} writes. */
final class FlatReader implements DatasetReader {
    private final DatasetInfo info;
    private final Resources opened = new Resources();
    private final FlatParts parts;
    private final ItemListReader list;
    private long item;
    private long offset;

    FlatReader(Path folder, DatasetInfo info, FlatLayout layout) throws IOException {
        this.info = info;
        try {
            parts = layout.open(folder, info, opened);
            parts.check(info);
            list = opened.add(new ItemListReader(folder));
            offset = parts.offsets().readLong();
            if (offset != 0) {
                throw parts.offsets().damaged("the first offset is " + offset + ", not 0");
            }
        } catch (IOException | RuntimeException e) {
            opened.closeAfter(e);
            throw e;
        }
    }

    @Override
    public DatasetItem next() throws IOException {
        if (item == info.items()) {
            list.end();
            return null;
        }
        long end = parts.offsets().readLong();
        if (end < offset || end > info.tokens()) {
            throw parts.offsets().damaged("offset " + end + " after " + offset + ", of " + info.tokens() + " tokens");
        }
        ItemListReader.Names names = list.next(end - offset);
        Frame frame = readFrame(parts.frames());
        int[] ids = parts.tokens().readIds(end - offset, info.tokenType());
        offset = end;
        item++;
        return new DatasetItem(names.name(), names.label(), TokenSequence.sharing(frame, ids, ids.length));
    }

    private Frame readFrame(LittleEndianInput in) throws IOException {
        try {
            return FrameJson.frame(in.readInt(), in.readInt(), in.readInt(), in.readInt());
        } catch (IllegalArgumentException e) {
            throw in.damaged("item " + item + ": " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        opened.close();
    }
}
