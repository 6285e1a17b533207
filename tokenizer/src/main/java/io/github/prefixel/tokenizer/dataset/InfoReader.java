package io.github.prefixel.tokenizer.dataset;

import io.github.prefixel.tokenizer.language.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a {@link DatasetInfo}. Members may stand in any order; those of no meaning to this version are passed over. */
final class InfoReader {
    private static final List<String> NEEDED = List.of(
            "format_version", "program", "language", "parameters", "vocabulary", "format", "items", "tokens", "files");

    private final JsonSource json;
    private final Set<String> seen = new HashSet<>();
    private String program;
    private String language;
    private Map<String, String> parameters;
    private int vocabulary;
    private DatasetFormat format;
    private String dtype;
    private long items;
    private long tokens;
    private boolean bracketed;
    private Frame frame;
    private long skipped;
    private Map<String, String> build = Map.of();
    private List<DatasetFile> files;

    private InfoReader(JsonSource json) {
        this.json = json;
    }

    static DatasetInfo read(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException(path + " is missing: this is no data set, or one that is not complete");
        }
        try (JsonSource json = new JsonSource(Files.newInputStream(path), path.toString())) {
            try {
                return new InfoReader(json).read();
            } catch (IllegalArgumentException e) {
                throw json.mistake(e.getMessage(), e);
            }
        }
    }

    private DatasetInfo read() throws IOException {
        if (!json.nextObject()) {
            throw json.mistake("the file is empty");
        }
        for (String member = json.nextMember(); member != null; member = json.nextMember()) {
            seen.add(member);
            take(member);
        }
        for (String needed : NEEDED) {
            if (!seen.contains(needed)) {
                throw json.mistake("'" + needed + "' is missing");
            }
        }
        DatasetInfo info = new DatasetInfo(
                program,
                language,
                parameters,
                vocabulary,
                format,
                items,
                tokens,
                bracketed,
                frame,
                skipped,
                build,
                files);
        if (dtype != null && !dtype.equals(info.tokenType().label())) {
            throw json.mistake("a vocabulary of " + vocabulary + " is stored as "
                    + info.tokenType().label() + ", not " + dtype);
        }
        return info;
    }

    private void take(String member) throws IOException {
        switch (member) {
            case "format_version" -> checkVersion(json.nextInt());
            case "program" -> program = json.nextText();
            case "language" -> language = json.nextText();
            case "parameters" -> parameters = json.nextTexts();
            case "vocabulary" -> vocabulary = json.nextInt();
            case "format" -> format = DatasetFormat.of(json.nextText());
            case "dtype" -> dtype = json.nextText();
            case "items" -> items = json.nextLong();
            case "tokens" -> tokens = json.nextLong();
            case "bracketed" -> bracketed = json.nextBoolean();
            case "frame" -> frame = readFrame();
            case "skipped" -> skipped = json.nextLong();
            case "build" -> build = json.nextTexts();
            case "files" -> files = readFiles();
            default -> json.skipValue();
        }
    }

    private void checkVersion(int version) throws IOException {
        if (version < 1 || version > DatasetInfo.FORMAT_VERSION) {
            throw json.mistake("the data set has format version " + version + "; this program reads up to "
                    + DatasetInfo.FORMAT_VERSION);
        }
    }

    private Frame readFrame() throws IOException {
        if (!json.nextObjectOrNull()) {
            return null;
        }
        FrameJson members = new FrameJson(json);
        for (String member = json.nextMember(); member != null; member = json.nextMember()) {
            if (!members.takes(member)) {
                json.skipValue();
            }
        }
        return members.frame();
    }

    private List<DatasetFile> readFiles() throws IOException {
        List<DatasetFile> all = new ArrayList<>();
        json.nextArray();
        while (json.nextElement()) {
            String name = "";
            long bytes = -1;
            String sha256 = "";
            for (String member = json.nextMember(); member != null; member = json.nextMember()) {
                switch (member) {
                    case "name" -> name = json.nextText();
                    case "bytes" -> bytes = json.nextLong();
                    case "sha256" -> sha256 = json.nextText();
                    default -> json.skipValue();
                }
            }
            all.add(new DatasetFile(name, bytes, sha256));
        }
        return all;
    }
}
