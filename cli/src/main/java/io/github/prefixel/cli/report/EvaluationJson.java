package io.github.prefixel.cli.report;

import io.github.prefixel.codec.train.PairedGain;
import io.github.prefixel.tokenizer.block.TransformFigures;
import io.github.prefixel.tokenizer.train.Evaluation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a model brings on held-out pictures, as members of a JSON object; numbers that are none are null. */
public final class EvaluationJson {
    private static final double DIGITS = 1e6;

    private EvaluationJson() {}

    /** All that was measured, by what was; lists are empty where nothing was. */
    public static Map<String, Object> of(Evaluation evaluation) {
        List<Object> coder = new ArrayList<>();
        for (Evaluation.CoderGain gain : evaluation.coder()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("side", gain.side() == 0 ? null : gain.side());
            row.put("modelToShipped", gain(gain.toShipped()));
            row.put("shippedToNone", gain(gain.shippedToNone()));
            coder.add(row);
        }
        List<Object> transforms = new ArrayList<>();
        for (TransformFigures transform : evaluation.transforms()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("transform", transform.transform());
            row.put("codingGainDecibels", number(transform.codingGain()));
            row.put("bppAt30dB", number(transform.rateAt(30)));
            row.put("bppAt36dB", number(transform.rateAt(36)));
            transforms.add(row);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("coder", coder);
        all.put("components", explained(evaluation.components()));
        all.put("tokens", explained(evaluation.tokens()));
        all.put("transforms", transforms);
        return all;
    }

    private static Map<String, Object> gain(PairedGain gain) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("pictures", gain.bytes().count());
        row.put("bytesPercent", number(gain.bytes().mean()));
        row.put("bytesPercentError", number(gain.bytes().standardError()));
        row.put("decibels", number(gain.decibels().mean()));
        row.put("decibelsError", number(gain.decibels().standardError()));
        return row;
    }

    private static List<Object> explained(List<Evaluation.Explained> rows) {
        List<Object> list = new ArrayList<>();
        for (Evaluation.Explained explained : rows) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("count", explained.count());
            row.put("heldOut", number(explained.heldOut()));
            row.put("promised", number(explained.promised()));
            list.add(row);
        }
        return list;
    }

    private static Double number(double value) {
        return Double.isFinite(value) ? Math.rint(value * DIGITS) / DIGITS : null;
    }
}
