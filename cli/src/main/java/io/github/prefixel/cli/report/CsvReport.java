package io.github.prefixel.cli.report;

import io.github.prefixel.cli.peers.CurvePoint;
import io.github.prefixel.codec.quality.RdPoint;
import java.util.Locale;

/**
 * Every measured point, one a line, codec by codec and picture by picture. Columns: codec, picture, parameter, bytes,
 * bpp, psnr_rgb and psnr_y in dB ({@code inf} for exact), msssim 0 to 1.
 */
final class CsvReport {
    private CsvReport() {}

    static String of(RdResults results) {
        StringBuilder csv = new StringBuilder("codec,picture,parameter,bytes,bpp,psnr_rgb,psnr_y,msssim\n");
        for (CodecCurves codec : results.codecs()) {
            for (int i = 0; i < results.pictures().size(); i++) {
                for (CurvePoint point : codec.points().get(i)) {
                    csv.append(codec.name()).append(',');
                    csv.append(quoted(results.pictures().get(i).name())).append(',');
                    csv.append(quoted(point.parameter())).append(',');
                    csv.append(figures(point.point())).append('\n');
                }
            }
        }
        return csv.toString();
    }

    private static String figures(RdPoint point) {
        return String.format(Locale.ROOT, "%d,%.6f,", point.bytes(), point.bpp())
                + decibel(point.psnr())
                + ','
                + decibel(point.psnrY())
                + String.format(Locale.ROOT, ",%.7f", point.msSsim());
    }

    private static String decibel(double value) {
        return Double.isInfinite(value) ? "inf" : String.format(Locale.ROOT, "%.5f", value);
    }

    /** RFC 4180: quotes around what holds a comma, a quote or a line end. */
    private static String quoted(String cell) {
        return cell.matches("[^,\"\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
