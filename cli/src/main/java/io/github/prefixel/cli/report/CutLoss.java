package io.github.prefixel.cli.report;

import io.github.prefixel.codec.quality.RdPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * What a cut anywhere loses against the good places to cut: how far the points of one picture's curve lie below their
 * upper concave hull in the plane of rate and PSNR over all colour components.
 *
 * <p>PSNR over rate is concave in theory, so a codec whose passes went on in the order of their worth would lose nothing.
 * In PSNR the hull is higher than in squared error, so the losses are not understated.
 *
 * @param mean over the points, dB
 * @param worst of the points, dB
 * @param worstBpp the rate of the worst point, bits per pixel
 */
public record CutLoss(double mean, double worst, double worstBpp) {
    /** Of the points with finite PSNR, which are of different rates, in any order; all NaN if there is none. */
    static CutLoss of(List<RdPoint> points) {
        List<RdPoint> rising = points.stream()
                .filter(point -> Double.isFinite(point.psnr()))
                .sorted(Comparator.comparingDouble(RdPoint::bpp))
                .toList();
        if (rising.isEmpty()) {
            return new CutLoss(Double.NaN, Double.NaN, Double.NaN);
        }
        double sum = 0;
        double worst = 0;
        double worstBpp = rising.get(0).bpp();
        Iterator<RdPoint> hull = hull(rising).iterator();
        RdPoint left = hull.next();
        RdPoint right = left;
        for (RdPoint point : rising) {
            while (right.bpp() < point.bpp()) {
                left = right;
                right = hull.next();
            }
            double loss = Math.max(0, between(left, right, point.bpp()) - point.psnr());
            sum += loss;
            if (loss > worst) {
                worst = loss;
                worstBpp = point.bpp();
            }
        }
        return new CutLoss(sum / rising.size(), worst, worstBpp);
    }

    /** The subject's losses picture by picture, their mean and the worst of all, for a terminal. */
    public static String table(RdResults results) {
        TextTable table = new TextTable();
        table.row(List.of("picture", "mean loss, dB", "worst loss, dB", "at bpp"));
        List<CutLoss> losses = new ArrayList<>();
        for (int i = 0; i < results.pictures().size(); i++) {
            CutLoss loss = of(results.subject().curve(i).points());
            table.row(loss.row(results.pictures().get(i).name()));
            losses.add(loss);
        }
        double mean = Mean.of(losses.stream().mapToDouble(CutLoss::mean)).value();
        CutLoss worst = losses.stream()
                .filter(loss -> !Double.isNaN(loss.worst))
                .max(Comparator.comparingDouble(CutLoss::worst))
                .orElse(new CutLoss(mean, Double.NaN, Double.NaN));
        table.row(new CutLoss(mean, worst.worst, worst.worstBpp).row("all"));
        return "Loss of a cut against the upper concave hull of PSNR-RGB over rate" + System.lineSeparator() + table;
    }

    private List<String> row(String name) {
        return DoubleStream.of(mean, worst, worstBpp).anyMatch(Double::isNaN)
                ? List.of(name, "-", "-", "-")
                : List.of(name, text(mean), text(worst), text(worstBpp));
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** The points at which the upper hull turns, from the least rate to the greatest. */
    private static List<RdPoint> hull(List<RdPoint> rising) {
        List<RdPoint> hull = new ArrayList<>();
        for (RdPoint point : rising) {
            int last = hull.size() - 1;
            while (last > 0
                    && hull.get(last).psnr()
                            <= between(hull.get(last - 1), point, hull.get(last).bpp())) {
                hull.remove(last--);
            }
            hull.add(point);
        }
        return hull;
    }

    private static double between(RdPoint left, RdPoint right, double bpp) {
        return left == right
                ? left.psnr()
                : left.psnr() + (right.psnr() - left.psnr()) * (bpp - left.bpp()) / (right.bpp() - left.bpp());
    }
}
