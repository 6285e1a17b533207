package io.github.prefixel.testimages;

/** A printed page: a headline, body text and small print in words that no language knows, and a framed figure. */
final class GlyphPage {
    private static final String[] SYLLABLES = {
        "ka", "ren", "to", "mi", "sol", "ba", "ve", "lin", "dor", "ux", "pha", "te", "qui", "jan", "gro", "we", "zy",
        "hol"
    };

    private final int width;
    private final int height;
    private final double[] ink;
    private final SplitMix random;

    private GlyphPage(int width, int height, SplitMix random) {
        this.width = width;
        this.height = height;
        this.ink = new double[width * height];
        this.random = random;
    }

    static TestImage image(int width, int height, long seed) {
        GlyphPage page = new GlyphPage(width, height, new SplitMix(seed));
        page.print();
        double[] plane = new double[page.ink.length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = 0.98 - 0.94 * page.ink[i];
        }
        return Samples.image("text", width, height, 8, plane);
    }

    private void print() {
        int margin = Math.max(2, width / 24);
        int y = line(margin, margin, 4) + 12;
        int half = y + (height - y) / 2;
        while (y < half) {
            y = line(margin, y, 2);
        }
        y += 8;
        int column = width * 11 / 20;
        figure(column + margin, y, width - margin, height - margin);
        while (y < height - margin) {
            y = line(margin, y, 1, column);
        }
    }

    private int line(int x, int y, int dot) {
        return line(x, y, dot, width - x);
    }

    /** Prints one line of words between two columns and returns where the next starts. */
    private int line(int left, int y, int dot, int right) {
        int advance = (GlyphFont.WIDTH + 1) * dot;
        int x = left;
        for (String word = word(); x + word.length() * advance <= right; word = word()) {
            for (int i = 0; i < word.length(); i++) {
                glyph(word.charAt(i), x + i * advance, y, dot);
            }
            x += (word.length() + 1) * advance;
        }
        return y + (GlyphFont.HEIGHT + 3) * dot;
    }

    private String word() {
        if (random.uniform() < 0.08) {
            return Integer.toString(random.below(10000));
        }
        StringBuilder word = new StringBuilder();
        for (int syllables = 1 + random.below(3); syllables > 0; syllables--) {
            word.append(SYLLABLES[random.below(SYLLABLES.length)]);
        }
        if (random.uniform() < 0.2) {
            word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        }
        if (random.uniform() < 0.15) {
            word.append(".,;:?!".charAt(random.below(6)));
        }
        return word.toString();
    }

    private void glyph(char character, int left, int top, int dot) {
        for (int y = 0; y < GlyphFont.HEIGHT * dot; y++) {
            for (int x = 0; x < GlyphFont.WIDTH * dot; x++) {
                if (GlyphFont.inked(character, x / dot, y / dot)) {
                    mark(left + x, top + y, 1);
                }
            }
        }
    }

    /** A frame, and in it a halftone of dots that grow from the left to the right. */
    private void figure(int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                boolean frame = x == left || x == right - 1 || y == top || y == bottom - 1;
                double dx = (x - left) % 6 - 2.5;
                double dy = (y - top) % 6 - 2.5;
                double radius = 3.4 * (x - left) / (right - left);
                mark(x, y, frame ? 1 : Shape.clamp(radius - Math.sqrt(dx * dx + dy * dy) + 0.5));
            }
        }
    }

    private void mark(int x, int y, double amount) {
        if (x >= 0 && x < width && y >= 0 && y < height) {
            ink[y * width + x] = amount;
        }
    }
}
