package io.github.prefixel.tokenizer.bpe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.prefixel.tokenizer.language.SpecialToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Merges as the {@code tokenizer.json} of the Hugging Face library 'tokenizers', with a model of type BPE. */
final class HuggingFaceFile {
    private static final String[] SPECIAL = {"<pad>", "<bos>", "<eos>"};

    private HuggingFaceFile() {}

    static String write(Merges merges) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("version", "1.0");
            json.writeNullField("truncation");
            json.writeNullField("padding");
            json.writeArrayFieldStart("added_tokens");
            for (int id = 0; id < SPECIAL.length; id++) {
                writeSpecial(json, id);
            }
            json.writeEndArray();
            json.writeNullField("normalizer");
            // A bit-plane is a word.
            json.writeObjectFieldStart("pre_tokenizer");
            json.writeStringField("type", "WhitespaceSplit");
            json.writeEndObject();
            json.writeNullField("post_processor");
            json.writeNullField("decoder");
            json.writeObjectFieldStart("model");
            writeModel(json, merges);
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static void writeSpecial(JsonGenerator json, int id) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", id);
        json.writeStringField("content", SPECIAL[id]);
        json.writeBooleanField("single_word", false);
        json.writeBooleanField("lstrip", false);
        json.writeBooleanField("rstrip", false);
        json.writeBooleanField("normalized", false);
        json.writeBooleanField("special", true);
        json.writeEndObject();
    }

    private static void writeModel(JsonGenerator json, Merges merges) throws IOException {
        json.writeStringField("type", "BPE");
        json.writeNullField("dropout");
        json.writeNullField("unk_token");
        json.writeNullField("continuing_subword_prefix");
        json.writeNullField("end_of_word_suffix");
        json.writeBooleanField("fuse_unk", false);
        json.writeBooleanField("byte_fallback", false);
        json.writeObjectFieldStart("vocab");
        for (int id = 0; id < SPECIAL.length; id++) {
            json.writeNumberField(SPECIAL[id], id);
        }
        for (int symbol = 0; symbol < merges.size(); symbol++) {
            json.writeNumberField(letters(merges, symbol), SpecialToken.COUNT + symbol);
        }
        json.writeEndObject();
        json.writeArrayFieldStart("merges");
        for (Merges.Merge merge : merges.merges()) {
            json.writeString(letters(merges, merge.left()) + " " + letters(merges, merge.right()));
        }
        json.writeEndArray();
    }

    private static String letters(Merges merges, int symbol) {
        return Alphabet.letters(merges.spelling(symbol));
    }

    /** @throws IOException if the text is not JSON, or not merges such as {@link #write} writes */
    static Merges parse(String text) throws IOException {
        Merges merges = new Merges();
        Map<String, Integer> vocabulary = new HashMap<>();
        try (JsonParser json = new JsonFactory().createParser(text)) {
            require(json.nextToken() == JsonToken.START_OBJECT, "it is no JSON object");
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                if (field.equals("model") && json.currentToken() == JsonToken.START_OBJECT) {
                    parseModel(json, merges, vocabulary);
                } else {
                    json.skipChildren();
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        require(vocabulary.size() == SpecialToken.COUNT + merges.size(), "vocabulary and merges differ");
        for (int symbol = 0; symbol < merges.size(); symbol++) {
            Integer id = vocabulary.get(letters(merges, symbol));
            require(id != null && id == SpecialToken.COUNT + symbol, "the ids are not in the order of the merges");
        }
        return merges;
    }

    private static void parseModel(JsonParser json, Merges merges, Map<String, Integer> vocabulary) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (field.equals("vocab") && value == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    require(json.nextToken() == JsonToken.VALUE_NUMBER_INT, "the id of '" + name + "' is no number");
                    vocabulary.put(name, json.getIntValue());
                }
            } else if (field.equals("merges") && value == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    parseMerge(json, merges);
                }
            } else {
                json.skipChildren();
            }
        }
    }

    /** Two halves with a space between, or, as newer versions of the library write, an array of both. */
    private static void parseMerge(JsonParser json, Merges merges) throws IOException {
        String left;
        String right;
        if (json.currentToken() == JsonToken.START_ARRAY) {
            left = json.nextTextValue();
            right = json.nextTextValue();
            require(json.nextToken() == JsonToken.END_ARRAY && left != null && right != null, "a merge is not of two");
        } else {
            require(json.currentToken() == JsonToken.VALUE_STRING, "a merge is not of two");
            String[] halves = json.getText().split(" ", -1);
            require(halves.length == 2, "a merge is not of two");
            left = halves[0];
            right = halves[1];
        }
        merges.add(merges.symbolOf(left), merges.symbolOf(right));
    }

    private static void require(boolean holds, String problem) throws IOException {
        if (!holds) {
            throw new IOException(problem);
        }
    }
}
