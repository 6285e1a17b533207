package io.github.prefixel.tokenizer.build;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The file that says what a build is about, so that another run goes on with it only if it is about the same. */
record BuildIdentity(Path file) {
    boolean exists() {
        return Files.exists(file);
    }

    void write(Map<String, String> identity) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".tmp");
        try (JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(aside))) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            for (Map.Entry<String, String> member : identity.entrySet()) {
                json.writeStringField(member.getKey(), member.getValue());
            }
            json.writeEndObject();
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @throws BuildConflictException if the build there is about something else */
    void require(Map<String, String> identity) throws IOException {
        Map<String, String> other = read();
        TreeSet<String> names = new TreeSet<>(other.keySet());
        names.addAll(identity.keySet());
        for (String name : names) {
            String there = other.getOrDefault(name, "nothing");
            String here = identity.getOrDefault(name, "nothing");
            if (!there.equals(here)) {
                throw new BuildConflictException(file.getParent().getParent()
                        + ": an unfinished data set made otherwise is there, with " + name + " = " + there + ", not "
                        + here);
            }
        }
    }

    private Map<String, String> read() throws IOException {
        Map<String, String> members = new TreeMap<>();
        try (JsonParser json = new JsonFactory().createParser(Files.newInputStream(file))) {
            json.nextToken();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                if (json.nextToken() != JsonToken.VALUE_STRING) {
                    throw new IOException(file + ": no JSON object of strings");
                }
                members.put(name, json.getText());
            }
        }
        return members;
    }
}
