package io.github.prefixel.tokenizer.block;

/**
 * What a transform is worth on some pictures, taken as Gaussian and alike everywhere.
 *
 * @param transform its name
 * @param decibels coding gain over coding the samples as they are, colours and all
 * @param bitsAt30dB bits a pixel that ideal coding of the coefficients takes for a PSNR of 30 dB
 * @param bitsAt36dB the same for 36 dB
 */
public record TransformGain(String transform, double decibels, double bitsAt30dB, double bitsAt36dB) {}
