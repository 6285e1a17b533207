package io.github.prefixel.cli;

import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.TokenReader;
import io.github.prefixel.tokenizer.language.Tokenizer;
import java.util.HashMap;
import java.util.Map;

/** Tells samplers which tokens may come next, line by line, for many sequences at a time. */
final class MaskProtocol {
    private static final String FORGET = "!";

    private final Tokenizer tokenizer;
    private final Frame frame;
    private final boolean bits;
    private final Map<String, TokenReader> readers = new HashMap<>();

    /** @param bits whether to answer with the words of the mask, instead of with ranges */
    MaskProtocol(Tokenizer tokenizer, Frame frame, boolean bits) {
        this.tokenizer = tokenizer;
        this.frame = frame;
        this.bits = bits;
    }

    /** The answer to a line: one line too. */
    String answer(String line) {
        String[] words = line.strip().split("\\s+");
        String key = words[0];
        if (key.isEmpty()) {
            return "error: a line begins with the key of a sequence";
        }
        if (words.length == 2 && words[1].equals(FORGET)) {
            readers.remove(key);
            return key;
        }
        int[] ids = new int[words.length - 1];
        for (int i = 0; i < ids.length; i++) {
            String word = words[i + 1];
            if (!word.matches("[0-9]{1,9}")) {
                return error(key, "'" + word + "' is no id");
            }
            ids[i] = Integer.parseInt(word);
        }
        TokenReader reader = readers.get(key);
        if (reader == null) {
            reader = tokenizer.reader(frame);
            readers.put(key, reader);
        }
        for (int id : ids) {
            try {
                reader.accept(id);
            } catch (IllegalArgumentException e) {
                return error(key, e.getMessage());
            }
        }
        return key + " " + (bits ? words(reader.mask()) : ranges(reader.mask()));
    }

    private static String error(String key, String what) {
        return key + " error: " + ErrorLine.oneLine(what);
    }

    private static String words(long[] mask) {
        StringBuilder hex = new StringBuilder(16 * mask.length);
        for (long word : mask) {
            long bytes = Long.reverseBytes(word);
            for (int shift = 60; shift >= 0; shift -= 4) {
                hex.append(Character.forDigit((int) (bytes >>> shift & 0xF), 16));
            }
        }
        return hex.toString();
    }

    private static String ranges(long[] mask) {
        StringBuilder ranges = new StringBuilder();
        int end = 64 * mask.length;
        for (int first = next(mask, 0, true); first < end; ) {
            int after = next(mask, first, false);
            ranges.append(ranges.length() == 0 ? "" : " ").append(first);
            if (after - first > 1) {
                ranges.append('-').append(after - 1);
            }
            first = next(mask, after, true);
        }
        return ranges.toString();
    }

    /** The first id from the given one on that is allowed, or that is not; the number of bits if there is none. */
    private static int next(long[] mask, int from, boolean allowed) {
        for (int word = from >> 6; word < mask.length; word++) {
            long rest = allowed ? mask[word] : ~mask[word];
            if (word == from >> 6) {
                rest &= -1L << from;
            }
            if (rest != 0) {
                return 64 * word + Long.numberOfTrailingZeros(rest);
            }
        }
        return 64 * mask.length;
    }
}
