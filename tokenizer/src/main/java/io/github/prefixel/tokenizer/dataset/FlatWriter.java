package io.github.prefixel.tokenizer.dataset;

import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.TokenSequence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes sequences as {@link FlatArrays}, and their names as an {@link ItemList}. */
final class FlatWriter implements DatasetWriter {
    private final Path folder;
    private final WriterOptions options;
    private final FlatLayout layout;
    private final Resources opened = new Resources();
    private final PendingFile tokenFile;
    private final PendingFile offsetFile;
    private final PendingFile frameFile;
    private final LittleEndianOutput ids;
    private final LittleEndianOutput offsets;
    private final LittleEndianOutput frames;
    private final ItemList list;
    private long items;
    private long tokens;

    FlatWriter(Path folder, WriterOptions options, FlatLayout layout) throws IOException {
        this.folder = folder;
        this.options = options;
        this.layout = layout;
        try {
            tokenFile = opened.add(new PendingFile(folder.resolve(layout.tokenFile())));
            offsetFile = opened.add(new PendingFile(folder.resolve("offsets")));
            frameFile = opened.add(new PendingFile(folder.resolve("frames")));
            list = opened.add(new ItemList(folder));
            ids = new LittleEndianOutput(tokenFile.out());
            offsets = new LittleEndianOutput(offsetFile.out());
            frames = new LittleEndianOutput(frameFile.out());
            offsets.writeLong(0);
        } catch (IOException | RuntimeException e) {
            opened.closeAfter(e);
            throw e;
        }
    }

    @Override
    public void write(DatasetItem item) throws IOException {
        TokenSequence sequence = item.sequence();
        items++;
        tokens += sequence.length();
        ids.writeIds(sequence, options.tokenType());
        offsets.writeLong(tokens);
        Frame frame = sequence.frame();
        frames.writeInt(frame.width());
        frames.writeInt(frame.height());
        frames.writeInt(frame.components().count());
        frames.writeInt(frame.bitDepth());
        list.write(item);
    }

    @Override
    public List<Path> finish() throws IOException {
        ids.close();
        offsets.close();
        frames.close();
        FlatArrays arrays = new FlatArrays(tokenFile, offsetFile, frameFile, items, tokens, options);
        List<Path> files = new ArrayList<>(layout.assemble(folder, arrays));
        files.add(list.complete());
        opened.close();
        return files;
    }

    @Override
    public void close() throws IOException {
        opened.close();
    }
}
