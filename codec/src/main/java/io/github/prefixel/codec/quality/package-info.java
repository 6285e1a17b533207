/**
 * How good a picture is and what it costs: PSNR, MS-SSIM, rate-distortion curves and the Bjøntegaard delta between
 * them. Depends on pictures only, so any codec can be measured with it.
 */
package io.github.prefixel.codec.quality;
