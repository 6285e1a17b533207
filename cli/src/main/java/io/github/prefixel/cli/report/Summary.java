package io.github.prefixel.cli.report;

import io.github.prefixel.codec.quality.QualityMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The tables of a measurement as text for a terminal. */
public final class Summary {
    private final RdResults results;
    private final List<BdTable> bdTables;
    private final int pictures;

    public Summary(RdResults results) {
        this.results = results;
        this.bdTables = BdTable.of(results);
        this.pictures = results.pictures().size();
    }

    /** PSNR of each picture and the means, the peers' means, and BD-rates against each peer. */
    @Override
    public String toString() {
        String end = System.lineSeparator();
        StringBuilder text = new StringBuilder();
        text.append("PSNR-RGB in dB of ").append(results.subject().name());
        text.append(", one stream per picture, cut at the rate in bits per pixel")
                .append(end);
        String psnr = psnrTable().toString();
        text.append(psnr);
        if (psnr.contains("(")) {
            text.append("(n): only n of ")
                    .append(pictures)
                    .append(" pictures reach this rate")
                    .append(end);
        }
        if (!bdTables.isEmpty()) {
            text.append(end);
            text.append("BD-rate of ").append(results.subject().name());
            text.append(", mean over ").append(pictures).append(pictures == 1 ? " picture" : " pictures");
            text.append("; negative: fewer bytes at equal quality").append(end);
            text.append(bdTable());
        }
        return text.toString();
    }

    private TextTable psnrTable() {
        TextTable table = new TextTable();
        List<String> head = new ArrayList<>(List.of("picture"));
        Rates.TABLE.forEach(rate -> head.add(Text.rate(rate)));
        bdTables.forEach(bd -> head.add("BD " + bd.peer().name()));
        table.row(head);
        for (int i = 0; i < pictures; i++) {
            List<String> row = new ArrayList<>(List.of(results.pictures().get(i).name()));
            for (double rate : Rates.TABLE) {
                row.add(Text.decibel(results.subject().curve(i).qualityAt(QualityMetric.PSNR, rate)));
            }
            for (BdTable bd : bdTables) {
                row.add(Text.percent(bd.percents()[0][i]));
            }
            table.row(row);
        }
        for (CodecCurves codec : results.codecs()) {
            table.row(meanRow(codec));
        }
        return table;
    }

    private List<String> meanRow(CodecCurves codec) {
        List<Integer> all = IntStream.range(0, pictures).boxed().toList();
        List<String> row = new ArrayList<>(List.of("mean " + codec.name()));
        for (double rate : Rates.TABLE) {
            Mean mean = codec.meanAt(QualityMetric.PSNR, rate, all);
            row.add(Text.of(mean, Text.decibel(mean.value()), pictures));
        }
        if (codec == results.subject()) {
            for (BdTable bd : bdTables) {
                row.add(percent(bd, 0));
            }
        }
        return row;
    }

    private TextTable bdTable() {
        TextTable table = new TextTable();
        List<String> head = new ArrayList<>(List.of("against"));
        BdTable.COLUMNS.forEach(column -> head.add(column.label()));
        table.row(head);
        for (BdTable bd : bdTables) {
            List<String> row = new ArrayList<>(List.of(bd.peer().name()));
            for (int c = 0; c < BdTable.COLUMNS.size(); c++) {
                row.add(percent(bd, c));
            }
            table.row(row);
        }
        return table;
    }

    private String percent(BdTable bd, int column) {
        Mean mean = bd.mean(column);
        return Text.of(mean, Text.percent(mean.value()), pictures);
    }
}
