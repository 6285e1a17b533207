package io.github.prefixel.codec;

import io.github.prefixel.codec.image.Components;
import java.util.Optional;

/**
 * What the header of a stream says.
 *
 * @param version of the format
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param components what a pixel consists of
 * @param bitDepth bits a sample, 1 to 16
 * @param lossless whether the whole stream rebuilds the picture bit for bit
 * @param transform name of the wavelet transform, such as {@code cdf97}
 * @param color name of the colour transform, such as {@code rotation}
 * @param model name of the entropy model, such as {@code direct}
 * @param trained name of the trained model that it takes to decode the stream, eight hexadecimal digits; none for what the
 *     program brings along
 * @param tune what the stream is tuned for, such as {@code psnr}
 * @param predicted whether details are predicted from what is coarser, in some bands at least
 * @param levels number of decomposition levels
 * @param topPlane index of the most significant bit-plane
 * @param headerBytes bytes before the payload
 */
public record StreamInfo(
        int version,
        int width,
        int height,
        Components components,
        int bitDepth,
        boolean lossless,
        String transform,
        String color,
        String model,
        Optional<String> trained,
        String tune,
        boolean predicted,
        int levels,
        int topPlane,
        int headerBytes) {}
