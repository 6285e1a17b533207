package io.github.prefixel.cli.analyze;

import io.github.prefixel.cli.report.Mean;
import io.github.prefixel.cli.report.Text;
import io.github.prefixel.tokenizer.bench.PictureFigures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Rows of a table with figures of each picture and their mean; of many pictures, quantiles in place of the pictures. */
final class PictureRows {
    /**
     * A column.
     *
     * @param digits after the point
     * @param figure NaN where a picture has none
     */
    record Column(String head, int digits, ToDoubleFunction<PictureFigures> figure) {
        private double[] figures(List<PictureFigures> pictures) {
            return pictures.stream().mapToDouble(figure).toArray();
        }

        private String mean(List<PictureFigures> pictures) {
            return Text.fixed(Mean.of(Arrays.stream(figures(pictures))).value(), digits);
        }

        private String quantile(List<PictureFigures> pictures, double share) {
            double[] sorted = Arrays.stream(figures(pictures))
                    .filter(Double::isFinite)
                    .sorted()
                    .toArray();
            return sorted.length == 0 ? "-" : Text.fixed(sorted[(int) Math.round(share * (sorted.length - 1))], digits);
        }
    }

    private record Quantile(String name, double share) {}

    /** More pictures than fit on a screen. */
    private static final int MANY = 30;

    private static final List<Quantile> QUANTILES = List.of(
            new Quantile("least", 0),
            new Quantile("lower quartile", 0.25),
            new Quantile("median", 0.5),
            new Quantile("upper quartile", 0.75),
            new Quantile("most", 1));

    private PictureRows() {}

    static List<List<String>> of(List<PictureFigures> pictures, List<Column> columns) {
        List<List<String>> rows = new ArrayList<>();
        if (pictures.size() > MANY) {
            for (Quantile quantile : QUANTILES) {
                rows.add(row(quantile.name(), columns, column -> column.quantile(pictures, quantile.share())));
            }
        } else {
            for (PictureFigures picture : pictures) {
                rows.add(row(
                        picture.name(),
                        columns,
                        column -> Text.fixed(column.figure().applyAsDouble(picture), column.digits())));
            }
        }
        if (pictures.size() > 1) {
            rows.add(row("mean", columns, column -> column.mean(pictures)));
        }
        return rows;
    }

    static List<String> head(List<Column> columns) {
        return Stream.concat(Stream.of("picture"), columns.stream().map(Column::head))
                .toList();
    }

    private static List<String> row(String name, List<Column> columns, Function<Column, String> cell) {
        return Stream.concat(Stream.of(name), columns.stream().map(cell)).toList();
    }
}
