package io.github.prefixel.codec.encode;

/**
 * A stream, and how it came to its end.
 *
 * @param bytes header and payload
 * @param ending what ended it
 * @param psnr of the decoded picture over all colour components in dB, if a PSNR was asked for; otherwise not a number
 * @param pictures how many pictures were decoded to find the end
 */
public record Encoding(byte[] bytes, Ending ending, double psnr, int pictures) {
    static Encoding of(byte[] bytes, Ending ending) {
        return new Encoding(bytes, ending, Double.NaN, 0);
    }
}
