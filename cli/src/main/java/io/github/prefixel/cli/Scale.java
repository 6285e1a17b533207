package io.github.prefixel.cli;

import io.github.prefixel.codec.wavelet.SubbandLayout;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A size relative to the full one: 1/2<sup>log2</sup>.
 *
 * @param log2 0 to {@link SubbandLayout#MAX_LEVELS}
 */
record Scale(int log2) {
    static final Scale FULL = new Scale(0);

    @Override
    public String toString() {
        return "1/" + (1 << log2);
    }

    /** Reads 1, 1/1, 1/2, 1/4 … or 1/2^0, 1/2^1, 1/2^2 …. */
    static final class Converter implements ITypeConverter<Scale> {
        private static final Pattern FORM = Pattern.compile("1(?:/(?:2\\^([0-9]{1,2})|([0-9]{1,6})))?");

        @Override
        public Scale convert(String value) {
            Matcher matcher = FORM.matcher(value);
            if (matcher.matches()) {
                int log2 = log2(matcher.group(1), matcher.group(2));
                if (log2 >= 0 && log2 <= SubbandLayout.MAX_LEVELS) {
                    return new Scale(log2);
                }
            }
            throw new TypeConversionException(
                    "'" + value + "' is not one of 1/1, 1/2, 1/4 ... 1/" + (1 << SubbandLayout.MAX_LEVELS));
        }

        /** −1 if the denominator is not a power of 2. */
        private static int log2(String exponent, String denominator) {
            if (exponent != null) {
                return Integer.parseInt(exponent);
            }
            int n = denominator == null ? 1 : Integer.parseInt(denominator);
            return Integer.bitCount(n) == 1 ? Integer.numberOfTrailingZeros(n) : -1;
        }
    }
}
