package io.github.prefixel.tokenizer.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The start of a file in NumPy's format {@code npy}, version 1.0 (NumPy Enhancement Proposal 1). */
final class NpyHeader {
    static final String INT32 = "<i4";
    static final String INT64 = "<i8";
    static final String FLOAT32 = "<f4";

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    /** Data begin at a multiple of this. */
    private static final int ALIGNMENT = 64;

    private static final Pattern DICTIONARY = Pattern.compile(
            "\\{'descr': *'([^']{0,9})', *'fortran_order': *False, *'shape': *\\(([0-9, ]{0,99})\\),? *} *\\n");

    private NpyHeader() {}

    /** What NumPy calls token ids. */
    static String descr(TokenType type) {
        return "<u" + type.bytes();
    }

    /** The header of an array. */
    static byte[] of(String descr, long... shape) {
        String dictionary = "{'descr': '" + descr + "', 'fortran_order': False, 'shape': (" + commas(shape) + "), }";
        int start = MAGIC.length + 2;
        int length = (start + dictionary.length() + ALIGNMENT) / ALIGNMENT * ALIGNMENT;
        byte[] header = new byte[length];
        Arrays.fill(header, (byte) ' ');
        System.arraycopy(MAGIC, 0, header, 0, MAGIC.length);
        header[MAGIC.length] = (byte) (length - start);
        header[MAGIC.length + 1] = (byte) (length - start >> 8);
        byte[] text = dictionary.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, header, start, text.length);
        header[length - 1] = '\n';
        return header;
    }

    /**
     * Reads a header.
     *
     * @param descr what type the array must have
     * @param shape what shape it must have; −1 stands for any size
     * @return the first size
     * @throws IOException if there is no such array
     */
    static long read(LittleEndianInput in, String descr, long... shape) throws IOException {
        if (!Arrays.equals(in.readBytes(MAGIC.length), MAGIC)) {
            throw in.damaged("this is no npy file of version 1.0");
        }
        byte[] length = in.readBytes(2);
        byte[] text = in.readBytes(length[0] & 0xFF | (length[1] & 0xFF) << 8);
        Matcher matcher = DICTIONARY.matcher(new String(text, StandardCharsets.ISO_8859_1));
        if (!matcher.matches() || !matcher.group(1).equals(descr)) {
            throw in.damaged("expected an array of " + descr + " in C order, found "
                    + new String(text, 0, Math.min(text.length, 99), StandardCharsets.ISO_8859_1).strip());
        }
        long[] sizes = sizes(matcher.group(2), in);
        boolean fits = sizes.length == shape.length;
        for (int i = 0; fits && i < shape.length; i++) {
            fits = shape[i] < 0 || shape[i] == sizes[i];
        }
        if (!fits) {
            throw in.damaged("expected an array of the shape (" + commas(shape) + "), not (" + commas(sizes) + ")");
        }
        return sizes[0];
    }

    private static long[] sizes(String text, LittleEndianInput in) throws IOException {
        try {
            return Arrays.stream(text.split(","))
                    .map(String::strip)
                    .mapToLong(Long::parseLong)
                    .toArray();
        } catch (NumberFormatException e) {
            throw in.damaged("the shape (" + text + ") makes no sense");
        }
    }

    /** As Python writes tuples: one of a single number has a comma too. */
    private static String commas(long[] shape) {
        return shape.length == 1
                ? shape[0] + ","
                : Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining(", "));
    }
}
