/**
 * Picture files in and out: {@link io.github.prefixel.codec.imageio.PictureFiles} reads PNG and the PNM family by
 * readers of its own, which need nothing of {@code java.desktop}, and everything else through ImageIO and whatever
 * plug-ins are on the class path. Samples come out as the file stores them: no colour management, no gamma, no change of
 * bit depth; only palettes are looked up, premultiplied alpha is divided out, and the orientation that EXIF states is
 * applied.
 *
 * <p>This is the one package that may see {@code java.awt} and {@code javax.imageio}.
 */
package io.github.prefixel.codec.imageio;
