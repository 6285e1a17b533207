package io.github.prefixel.tokenizer.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.tokenizer.language.Frame;
import java.io.IOException;

/** A frame as members of a JSON object: {@code width}, {@code height}, {@code components} (1 to 4), {@code bit_depth}. */
final class FrameJson {
    private final JsonSource json;
    private int width;
    private int height;
    private int components;
    private int bitDepth;

    FrameJson(JsonSource json) {
        this.json = json;
    }

    static void write(JsonGenerator json, Frame frame) throws IOException {
        json.writeNumberField("width", frame.width());
        json.writeNumberField("height", frame.height());
        json.writeNumberField("components", frame.components().count());
        json.writeNumberField("bit_depth", frame.bitDepth());
    }

    /** Takes the value of a member, if it is one of a frame's. */
    boolean takes(String member) throws IOException {
        switch (member) {
            case "width" -> width = json.nextInt();
            case "height" -> height = json.nextInt();
            case "components" -> components = json.nextInt();
            case "bit_depth" -> bitDepth = json.nextInt();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** @throws IOException if a member has been missing, or there is no such frame */
    Frame frame() throws IOException {
        try {
            return frame(width, height, components, bitDepth);
        } catch (IllegalArgumentException e) {
            throw json.mistake(e.getMessage(), e);
        }
    }

    /** @throws IllegalArgumentException if there is no such frame */
    static Frame frame(int width, int height, int components, int bitDepth) {
        if (components < 1 || components > Components.values().length) {
            throw new IllegalArgumentException("a picture cannot have " + components + " components");
        }
        return new Frame(width, height, Components.values()[components - 1], bitDepth);
    }
}
