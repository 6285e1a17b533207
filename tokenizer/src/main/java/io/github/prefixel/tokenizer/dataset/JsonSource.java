package io.github.prefixel.tokenizer.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON of the kinds that data sets and indices have. Whatever is wrong is told with the file and the place in it. */
public final class JsonSource implements Closeable {
    /** Only {@link #close} closes what is read. */
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private final String source;
    private final InputStream in;
    private final JsonParser json;

    /** @param source what messages call it */
    public JsonSource(InputStream in, String source) throws IOException {
        this.source = source;
        this.in = in;
        json = FACTORY.createParser(in);
    }

    /** Enters an object. False if all has been read. */
    public boolean nextObject() throws IOException {
        JsonToken token = next();
        if (token != null && token != JsonToken.START_OBJECT) {
            throw mistake("expected an object, found " + token);
        }
        return token != null;
    }

    /** Enters the next object of an array. False at its end. */
    boolean nextElement() throws IOException {
        JsonToken token = next();
        if (token != JsonToken.START_OBJECT && token != JsonToken.END_ARRAY) {
            throw mistake("expected an object or the end of an array, found " + token);
        }
        return token == JsonToken.START_OBJECT;
    }

    /** The name of the object's next member, or null at its end. */
    public String nextMember() throws IOException {
        JsonToken token = next();
        if (token == null) {
            throw mistake("the file ends within an object");
        }
        return token == JsonToken.END_OBJECT ? null : json.currentName();
    }

    public String nextText() throws IOException {
        expect(JsonToken.VALUE_STRING, next());
        return text();
    }

    private String text() throws IOException {
        try {
            // Texts are decoded when they are asked for.
            return json.getText();
        } catch (IOException e) {
            throw mistake(e);
        }
    }

    public long nextLong() throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT, next());
        return number();
    }

    public int nextInt() throws IOException {
        return toInt(nextLong());
    }

    boolean nextBoolean() throws IOException {
        JsonToken token = next();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw mistake("expected true or false, found " + token);
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** Enters an object that may be null; false if it is. */
    boolean nextObjectOrNull() throws IOException {
        JsonToken token = next();
        if (token != JsonToken.VALUE_NULL) {
            expect(JsonToken.START_OBJECT, token);
        }
        return token == JsonToken.START_OBJECT;
    }

    void nextArray() throws IOException {
        expect(JsonToken.START_ARRAY, next());
    }

    /** An array of numbers; takes memory in proportion to what is there. */
    IntList nextInts() throws IOException {
        nextArray();
        IntList ints = new IntList();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            expect(JsonToken.VALUE_NUMBER_INT, token);
            ints.add(toInt(number()));
        }
        return ints;
    }

    /** A short array of numbers. */
    List<Long> nextLongs() throws IOException {
        nextArray();
        List<Long> longs = new ArrayList<>();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            expect(JsonToken.VALUE_NUMBER_INT, token);
            longs.add(number());
        }
        return longs;
    }

    /** An array of texts; takes memory in proportion to what is there. */
    public List<String> nextTextList() throws IOException {
        nextArray();
        List<String> texts = new ArrayList<>();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            expect(JsonToken.VALUE_STRING, token);
            texts.add(text());
        }
        return texts;
    }

    Map<String, String> nextTexts() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        expect(JsonToken.START_OBJECT, next());
        for (String member = nextMember(); member != null; member = nextMember()) {
            texts.put(member, nextText());
        }
        return texts;
    }

    public void skipValue() throws IOException {
        next();
        try {
            json.skipChildren();
        } catch (IOException e) {
            throw mistake(e);
        }
    }

    public IOException mistake(String what) {
        return mistake(what, null);
    }

    private IOException mistake(IOException e) {
        return mistake(e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage(), e);
    }

    IOException mistake(String what, Exception cause) {
        return new IOException(source + ", line " + json.currentLocation().getLineNr() + ": " + what, cause);
    }

    @Override
    public void close() throws IOException {
        try (in) {
            json.close();
        }
    }

    private JsonToken next() throws IOException {
        try {
            return json.nextToken();
        } catch (IOException e) {
            throw mistake(e);
        }
    }

    private long number() throws IOException {
        try {
            return json.getLongValue();
        } catch (IOException e) {
            throw mistake(e);
        }
    }

    private int toInt(long value) throws IOException {
        if (value != (int) value) {
            throw mistake(value + " is too large a number");
        }
        return (int) value;
    }

    private void expect(JsonToken expected, JsonToken found) throws IOException {
        if (found != expected) {
            throw mistake("expected " + expected + ", found " + (found == null ? "the end" : found));
        }
    }
}
