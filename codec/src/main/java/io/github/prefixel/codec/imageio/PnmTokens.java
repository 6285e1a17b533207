package io.github.prefixel.codec.imageio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The words, lines and bytes of a Netpbm file. */
final class PnmTokens {
    private static final int MAX_LINE = 4096;

    private final byte[] file;
    private int position;

    PnmTokens(byte[] file, int position) {
        this.file = file;
        this.position = position;
    }

    static boolean isSpace(int c) {
        return c == ' ' || c >= 9 && c <= 13;
    }

    /** The next decimal number, after white space and comments (# to the end of the line). */
    int number() throws IOException {
        int c = skipSpace();
        long value = 0;
        int digits = 0;
        while (c >= '0' && c <= '9') {
            value = value * 10 + c - '0';
            digits++;
            if (value > Integer.MAX_VALUE) {
                throw new IOException("damaged PNM: a number is too large");
            }
            c = ++position < file.length ? file[position] : ' ';
        }
        if (digits == 0) {
            throw new IOException("damaged PNM: a number is missing at byte " + position);
        }
        return (int) value;
    }

    /** The next digit 0 or 1, which needs no space around it. */
    int bit() throws IOException {
        int c = skipSpace();
        if (c != '0' && c != '1') {
            throw new IOException("damaged PNM: neither 0 nor 1 at byte " + position);
        }
        position++;
        return c - '0';
    }

    private int skipSpace() throws IOException {
        while (position < file.length) {
            int c = file[position];
            if (c == '#') {
                while (position < file.length && file[position] != '\n' && file[position] != '\r') {
                    position++;
                }
            } else if (isSpace(c)) {
                position++;
            } else {
                return c;
            }
        }
        throw cut();
    }

    /** The next line of a PAM header that is neither empty nor a comment, trimmed. */
    String line() throws IOException {
        while (position < file.length) {
            int start = position;
            while (position < file.length && file[position] != '\n') {
                position++;
                if (position - start > MAX_LINE) {
                    throw new IOException("damaged PNM: a header line is too long");
                }
            }
            String line = new String(file, start, position - start, StandardCharsets.US_ASCII).trim();
            position++;
            if (!line.isEmpty() && line.charAt(0) != '#') {
                return line;
            }
        }
        throw cut();
    }

    /** The number in the second word of a line. */
    static int parse(String[] words) throws IOException {
        try {
            return Integer.parseInt(words.length > 1 ? words[1].trim() : "");
        } catch (NumberFormatException e) {
            throw new IOException("damaged PNM: " + words[0] + " without a number", e);
        }
    }

    /** Passes the one white-space byte between a header and raw samples. */
    void skipOne() {
        position++;
    }

    /** @throws IOException if fewer bytes than this are left */
    void require(long bytes) throws IOException {
        if (bytes > file.length - position) {
            throw cut();
        }
    }

    int uint8() {
        return file[position++] & 0xFF;
    }

    private static IOException cut() {
        return new IOException("damaged PNM: the file ends too early");
    }
}
