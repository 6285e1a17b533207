package io.github.prefixel.tokenizer.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The start of a file in NumPy's format {@code npy} (NumPy Enhancement Proposal 1): versions 1.0, 2.0 and 3.0 are read,
 * 1.0 is written.
 *
 * @param descr NumPy's name of the type, such as {@code <f4}
 * @param fortranOrder whether the first index runs fastest
 * @param shape sizes, one for each dimension
 */
record NpyHeader(String descr, boolean fortranOrder, long[] shape) {
    static final String INT32 = "<i4";
    static final String INT64 = "<i8";
    static final String FLOAT32 = "<f4";
    static final String FLOAT64 = "<f8";

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final byte[] VERSION = {1, 0};
    private static final int LATEST_VERSION = 3;
    /** Data begin at a multiple of this. */
    private static final int ALIGNMENT = 64;
    /** No array of numbers needs a longer description; version 1.0 has room for no more. */
    private static final int LONGEST = (1 << 16) - 1;

    /** NumPy sorts the keys, others do not. */
    private static final Pattern DESCR = value("descr", "'([^']*)'|\"([^\"]*)\"|(\\[)");

    private static final Pattern FORTRAN_ORDER = value("fortran_order", "(True|False)");
    private static final Pattern SHAPE = value("shape", "\\(([0-9, ]*)\\)");

    private static Pattern value(String key, String value) {
        return Pattern.compile("['\"]" + key + "['\"] *: *(?:" + value + ")");
    }

    /** What NumPy calls token ids. */
    static String descr(TokenType type) {
        return "<u" + type.bytes();
    }

    /** The header of an array in C order. */
    static byte[] of(String descr, long... shape) {
        String dictionary = "{'descr': '" + descr + "', 'fortran_order': False, 'shape': (" + commas(shape) + "), }";
        int start = MAGIC.length + VERSION.length + 2;
        int length = (start + dictionary.length() + ALIGNMENT) / ALIGNMENT * ALIGNMENT;
        byte[] header = new byte[length];
        Arrays.fill(header, (byte) ' ');
        System.arraycopy(MAGIC, 0, header, 0, MAGIC.length);
        System.arraycopy(VERSION, 0, header, MAGIC.length, VERSION.length);
        header[start - 2] = (byte) (length - start);
        header[start - 1] = (byte) (length - start >> 8);
        byte[] text = dictionary.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, header, start, text.length);
        header[length - 1] = '\n';
        return header;
    }

    /**
     * Reads a header.
     *
     * @throws IOException if there is none that makes sense
     */
    static NpyHeader read(LittleEndianInput in) throws IOException {
        if (!Arrays.equals(in.readBytes(MAGIC.length), MAGIC)) {
            throw in.damaged("this is no npy file");
        }
        byte[] version = in.readBytes(VERSION.length);
        if (version[0] < 1 || version[0] > LATEST_VERSION) {
            throw in.damaged("npy files of version " + version[0] + "." + version[1] + " are unknown");
        }
        long length = in.readBits(version[0] == 1 ? 2 : 4);
        if (length > LONGEST) {
            throw in.damaged("a header of " + length + " bytes makes no sense");
        }
        byte[] bytes = in.readBytes((int) length);
        String text =
                new String(bytes, version[0] < LATEST_VERSION ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        Matcher descr = DESCR.matcher(text);
        Matcher order = FORTRAN_ORDER.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        if (!descr.find() || !order.find() || !shape.find()) {
            throw in.damaged("the header makes no sense: " + start(text));
        }
        if (descr.group(3) != null) {
            throw in.damaged("records of several fields cannot be read: " + start(text));
        }
        String type = descr.group(1) != null ? descr.group(1) : descr.group(2);
        return new NpyHeader(type, order.group(1).equals("True"), sizes(shape.group(1), in));
    }

    /**
     * Reads the header of an array that must be just so.
     *
     * @param descr what type the array must have
     * @param shape what shape it must have; −1 stands for any size
     * @return the first size
     * @throws IOException if there is no such array
     */
    static long read(LittleEndianInput in, String descr, long... shape) throws IOException {
        NpyHeader header = read(in);
        if (!header.descr.equals(descr) || header.fortranOrder) {
            throw in.damaged("expected an array of " + descr + " in C order, found " + header.descr + " in "
                    + (header.fortranOrder ? "Fortran" : "C") + " order");
        }
        boolean fits = header.shape.length == shape.length;
        for (int i = 0; fits && i < shape.length; i++) {
            fits = shape[i] < 0 || shape[i] == header.shape[i];
        }
        if (!fits) {
            throw in.damaged(
                    "expected an array of the shape (" + commas(shape) + "), not (" + commas(header.shape) + ")");
        }
        return header.shape[0];
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), 99)).strip();
    }

    private static long[] sizes(String text, LittleEndianInput in) throws IOException {
        try {
            return Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(size -> !size.isEmpty())
                    .mapToLong(Long::parseLong)
                    .toArray();
        } catch (NumberFormatException e) {
            throw in.damaged("the shape (" + text + ") makes no sense");
        }
    }

    /** As Python writes tuples: one of a single number has a comma too. */
    static String commas(long... shape) {
        return shape.length == 1
                ? shape[0] + ","
                : Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining(", "));
    }
}
