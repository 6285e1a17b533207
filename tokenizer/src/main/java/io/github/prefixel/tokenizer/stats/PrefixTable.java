package io.github.prefixel.tokenizer.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Mean quality by prefix length. Every row is a mean over the same pictures: those that have fewer tokens count with
 * all they have.
 *
 * @param pictures how many were measured
 * @param monotonicity over all pictures together
 */
public record PrefixTable(int pictures, List<Row> rows, Monotonicity monotonicity) {
    private static final int FIRST = 32;
    private static final int SHORT = 256;

    /**
     * The pictures after so many tokens.
     *
     * @param tokens length of the prefixes
     * @param longer how many sequences have more tokens
     * @param exact how many pictures equal their original, and have no PSNR
     * @param psnr mean dB over the others; NaN if there are none
     * @param l1 mean absolute error in sample units, over all
     * @param bitsPerPixel mean over all, if every token takes the same bits
     */
    public record Row(int tokens, int longer, int exact, double psnr, double l1, OptionalDouble bitsPerPixel) {}

    public PrefixTable {
        rows = List.copyOf(rows);
    }

    /**
     * @param prefixes the lengths that {@code pictures} were measured at
     * @param price bits a token, if all take the same
     */
    public static PrefixTable of(int[] prefixes, List<PrefixFigures> pictures, OptionalDouble price) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < prefixes.length; i++) {
            rows.add(row(i, prefixes[i], pictures, price));
        }
        Monotonicity all =
                pictures.stream().map(PrefixFigures::monotonicity).reduce(Monotonicity.NONE, Monotonicity::plus);
        return new PrefixTable(pictures.size(), rows, all);
    }

    private static Row row(int i, int tokens, List<PrefixFigures> pictures, OptionalDouble price) {
        int longer = 0;
        int exact = 0;
        double psnr = 0;
        double l1 = 0;
        double tokensPerPixel = 0;
        for (PrefixFigures picture : pictures) {
            longer += picture.length() > tokens ? 1 : 0;
            exact += picture.mse()[i] == 0 ? 1 : 0;
            psnr += picture.mse()[i] == 0 ? 0 : picture.psnr(i);
            l1 += picture.l1()[i];
            tokensPerPixel += (double) Math.min(tokens, picture.length()) / picture.pixels();
        }
        int n = pictures.size();
        OptionalDouble rate = price.isPresent()
                ? OptionalDouble.of(price.getAsDouble() * tokensPerPixel / n)
                : OptionalDouble.empty();
        return new Row(tokens, longer, exact, n == exact ? Double.NaN : psnr / (n - exact), l1 / n, rate);
    }

    /**
     * Lengths to measure at where none are asked for: powers of two, from 32, or from 1 if all sequences are short, and
     * the longest length of all.
     */
    public static int[] usualPrefixes(int longest) {
        int first = longest <= SHORT ? 1 : FIRST;
        return IntStream.concat(IntStream.iterate(first, k -> k < longest && k > 0, k -> 2 * k), IntStream.of(longest))
                .toArray();
    }
}
