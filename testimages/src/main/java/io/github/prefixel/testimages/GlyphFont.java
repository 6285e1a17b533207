package io.github.prefixel.testimages;

/** A bitmap font of our own, five dots wide and seven high: letters, digits and a little punctuation. */
final class GlyphFont {
    static final int WIDTH = 5;
    static final int HEIGHT = 7;

    /** A character and its rows from the top, two hexadecimal digits each, bit 4 leftmost. */
    private static final String GLYPHS = """
            !04040404040004 (02040808080402 )08040202020408 ,000000000C0408 -0000000E000000
            .00000000000C0C 00E11131519110E 1040C040404040E 20E11010608101F 31E01010E01011E
            402060A121F0202 51F101E0101110E 60E10101E11110E 71F010202040404 80E11110E11110E
            90E11110F01010E :000C0C000C0C00 ;000C0C000C0408 ?0E110106040004 A0E11111F111111
            B1E11111E11111E C0E11101010110E D1E11111111111E E1F10101E10101F F1F10101E101010
            G0E11101711110F H1111111F111111 I0E04040404040E J0702020202120C K11121418141211
            L1010101010101F M111B1515111111 N11191515131111 O0E11111111110E P1E11111E101010
            Q0E11111115120D R1E11111E141211 S0F10100E01011E T1F040404040404 U1111111111110E
            V111111110A0A04 W11111115151B11 X11110A040A1111 Y11110A04040404 Z1F01020408101F
            a00000E010F110F b10101E1111111E c00000F1010100F d01010F1111110F e00000E111F100E
            f06081E08080808 g000F11110F010E h10101E11111111 i04000C0404040E j0200060202120C
            k101012141C1211 l0C04040404040E m00001A15151515 n00001E11111111 o00000E1111110E
            p00001E111E1010 q00000F110F0101 r00001618101010 s00000F100E011E t08081E08080806
            u0000111111110F v00001111110A04 w0000111515150A x0000110A040A11 y000011110F010E
            z00001F0204081F
            """;

    private static final int[][] ROWS = new int[128][];

    static {
        for (String glyph : GLYPHS.split("\\s+")) {
            int[] rows = new int[HEIGHT];
            for (int y = 0; y < HEIGHT; y++) {
                rows[y] = Integer.parseInt(glyph.substring(1 + 2 * y, 3 + 2 * y), 16);
            }
            ROWS[glyph.charAt(0)] = rows;
        }
    }

    private GlyphFont() {}

    /** Whether a character has ink at a dot; characters that the font lacks have none. */
    static boolean inked(char character, int x, int y) {
        return character < ROWS.length && ROWS[character] != null && (ROWS[character][y] >> WIDTH - 1 - x & 1) != 0;
    }
}
