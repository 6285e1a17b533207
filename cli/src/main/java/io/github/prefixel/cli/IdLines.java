package io.github.prefixel.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Reads sequences of ids, one a line: a JSON array of numbers, or numbers between spaces. */
final class IdLines {
    private final String name;
    private final BufferedReader lines;
    private long line;

    /** @param name what messages call it */
    IdLines(InputStream in, String name) {
        this.name = name;
        lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /**
     * The next sequence, or null after the last.
     *
     * @throws CommandFailure if a line holds something else
     */
    int[] next() throws IOException {
        String text = lines.readLine();
        if (text == null) {
            return null;
        }
        line++;
        String content = text.strip();
        String separator = "\\s+";
        if (content.startsWith("[")) {
            if (!content.endsWith("]")) {
                throw mistake("the array has no end");
            }
            content = content.substring(1, content.length() - 1).strip();
            separator = ",";
        }
        if (content.isEmpty()) {
            return new int[0];
        }
        String[] words = content.split(separator, -1);
        int[] ids = new int[words.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = id(words[i].strip(), i);
        }
        return ids;
    }

    /** Numbers beyond all ids become the nearest that an int can hold, which is beyond all ids too. */
    private int id(String word, int position) {
        if (!word.matches("-?[0-9]{1,18}")) {
            throw mistake("'" + word + "' at position " + position + " is no id");
        }
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, Long.parseLong(word)));
    }

    /** What messages call the last line that was read. */
    String place() {
        return name + ", line " + line;
    }

    private CommandFailure mistake(String what) {
        return new CommandFailure(place() + ": " + what, "give one sequence a line, as [3, 5, 4] or as 3 5 4");
    }
}
