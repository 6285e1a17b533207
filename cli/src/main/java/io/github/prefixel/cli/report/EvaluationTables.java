package io.github.prefixel.cli.report;

import io.github.prefixel.codec.train.PairedGain;
import io.github.prefixel.tokenizer.block.TransformFigures;
import io.github.prefixel.tokenizer.train.Evaluation;
import java.util.List;
import java.util.Locale;

/** What a model brings on held-out pictures, as tables for a terminal. */
public final class EvaluationTables {
    private EvaluationTables() {}

    /** All that was measured; empty if nothing was. */
    public static String of(Evaluation evaluation) {
        StringBuilder text = new StringBuilder();
        if (!evaluation.coder().isEmpty()) {
            section(
                    text,
                    "Change of bytes at equal PSNR, and of PSNR at 1/16 bit per pixel",
                    coder(evaluation.coder()));
            text.append(String.format("Effort max, headers counted; paired means with their standard errors.%n"));
        }
        if (!evaluation.components().isEmpty()) {
            section(text, "Variance explained", explained("components", evaluation.components()));
        }
        if (!evaluation.tokens().isEmpty()) {
            section(text, "Variance explained by tokens of principal", explained("tokens", evaluation.tokens()));
        }
        if (!evaluation.transforms().isEmpty()) {
            section(text, "Transforms, on the domain's colour axes", transforms(evaluation.transforms()));
            text.append(String.format("Rates are bits per pixel of ideal coding of Gaussian coefficients.%n"));
        }
        return text.toString();
    }

    private static void section(StringBuilder text, String title, TextTable table) {
        text.append(String.format("%n%s%n", title)).append(table);
    }

    private static TextTable coder(List<Evaluation.CoderGain> gains) {
        TextTable table = new TextTable();
        table.row(List.of("on held-out pictures", "n", "model, to built-in", "", "built-in, to none", ""));
        for (Evaluation.CoderGain gain : gains) {
            table.row(List.of(
                    gain.side() == 0 ? "whole" : "squares of " + gain.side(),
                    Integer.toString(gain.toShipped().bytes().count()),
                    percent(gain.toShipped()),
                    decibels(gain.toShipped()),
                    percent(gain.shippedToNone()),
                    decibels(gain.shippedToNone())));
        }
        return table;
    }

    private static String percent(PairedGain gain) {
        return mean(gain.bytes(), "%+.2f", " ± %.2f", " %");
    }

    private static String decibels(PairedGain gain) {
        return mean(gain.decibels(), "%+.3f", " ± %.3f", " dB");
    }

    private static String mean(PairedGain.Mean mean, String format, String errorFormat, String unit) {
        if (mean.count() == 0) {
            return "-";
        }
        String error = mean.count() > 1 ? String.format(Locale.ROOT, errorFormat, mean.standardError()) : "";
        return String.format(Locale.ROOT, format, mean.mean()) + error + unit;
    }

    private static TextTable explained(String what, List<Evaluation.Explained> rows) {
        TextTable table = new TextTable();
        table.row(List.of(what, "of held-out pictures", "by eigenvalues"));
        for (Evaluation.Explained row : rows) {
            table.row(List.of(
                    Integer.toString(row.count()),
                    String.format(Locale.ROOT, "%.2f %%", 100 * row.heldOut()),
                    String.format(Locale.ROOT, "%.2f %%", 100 * row.promised())));
        }
        return table;
    }

    private static TextTable transforms(List<TransformFigures> figures) {
        TextTable table = new TextTable();
        table.row(List.of("on held-out pictures", "coding gain", "rate at 30 dB", "at 36 dB"));
        for (TransformFigures transform : figures) {
            table.row(List.of(
                    transform.transform(),
                    String.format(Locale.ROOT, "%.3f dB", transform.codingGain()),
                    String.format(Locale.ROOT, "%.3f", transform.rateAt(30)),
                    String.format(Locale.ROOT, "%.3f", transform.rateAt(36))));
        }
        return table;
    }
}
