package io.github.prefixel.tokenizer.dataset;

import io.github.prefixel.tokenizer.language.TokenSequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what {@link JsonlWriter} writes. Members may stand in any order; others are passed over. */
final class JsonlReader implements DatasetReader {
    private final JsonSource json;

    JsonlReader(Path folder) throws IOException {
        Path path = folder.resolve(JsonlWriter.FILE);
        json = new JsonSource(Files.newInputStream(path), path.toString());
    }

    @Override
    public DatasetItem next() throws IOException {
        if (!json.nextObject()) {
            return null;
        }
        FrameJson frame = new FrameJson(json);
        String name = null;
        String label = "";
        IntList tokens = null;
        for (String member = json.nextMember(); member != null; member = json.nextMember()) {
            switch (member) {
                case "name" -> name = json.nextText();
                case "label" -> label = json.nextText();
                case "tokens" -> tokens = json.nextInts();
                default -> {
                    if (!frame.takes(member)) {
                        json.skipValue();
                    }
                }
            }
        }
        if (name == null || tokens == null) {
            throw json.mistake("the object has no " + (name == null ? "name" : "tokens"));
        }
        return new DatasetItem(name, label, TokenSequence.sharing(frame.frame(), tokens.array(), tokens.size()));
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
