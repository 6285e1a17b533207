/**
 * The languages of 'Wavelets Are All You Need for Autoregressive Image Generation' (Mattar, Levy, Sharon and Dekel, arXiv
 * 2406.19997, version 2): {@code wavelet7}, the seven tokens of its section 3.2.1, and {@code zerotree6}, the six of
 * section 3.2.2. They are for those who want the paper's sequences; {@code wavelet} is the language for everything else.
 *
 * <h2>As the paper has it</h2>
 *
 * <ul>
 *   <li>Samples are divided by the largest one, so that they lie in [0, 1]. Pictures are M × M with M = 2<sup>m</sup>; m − 1
 *       levels of a wavelet leave a low-pass band of 2 × 2. Coefficients lie in one M × M matrix, the low-pass band at
 *       the top left.
 *   <li>The first threshold T is 2<sup>m − 2</sup>, and T halves with every bit-plane. A coefficient that becomes
 *       significant, T ≤ |α|, is rebuilt as ±3T/2; every accuracy bit halves what is left of its interval, and it is
 *       rebuilt as the middle; 0 is the half nearer to 0, the middle included.
 *   <li>A plane is told in one scan, from low to high frequency. In {@code wavelet7} it goes by blocks of 4 × 4, the first
 *       of which is the low-pass band with the three bands of 2 × 2. A block none of whose coefficients is significant
 *       is one Group4x4; else each 2 × 2 in it that is so is one Group2x2; else coefficients are told one by one. In
 *       {@code zerotree6} one ZeroTree stands for an insignificant coefficient and all its descendants. The low-pass band
 *       has none: trees begin in the coarsest details.
 * </ul>
 *
 * <h2>Where the paper leaves a choice</h2>
 *
 * <ul>
 *   <li><b>When accuracy is told.</b> The text of 3.2.1 lets an accuracy token follow each new significance at once; the
 *       sequence that it spells out for figure 5, and the lengths that it reports, have none before the next plane. Both
 *       can be had; the next plane is the usual way. See {@link io.github.prefixel.tokenizer.paper.AccuracyRule}.
 *   <li><b>Edges.</b> Signals are periodic ('periodization' in PyWavelets), which alone of its ways keeps the matrix at M ×
 *       M; coefficients and their places equal those of PyWavelets.
 *   <li><b>Order of bands.</b> On each level the band to the right of the low-pass one, the one below it, the diagonal one,
 *       as in EZW (Shapiro 1993). Inside a band, blocks go row by row, and so do the parts of a block; trees are walked
 *       breadth first.
 *   <li><b>What the mask allows.</b> What the paper's section 4.6 does: a group may be told as one while it has not been told
 *       in parts; a coefficient may be called insignificant while it is. So a sampled sentence may say in four tokens
 *       what an encoder would say in one. ZeroTree may stand where a coefficient has descendants, and neither it nor they
 *       are significant.
 *   <li><b>Magnitudes of 2T and more in the first plane.</b> They are significant there and refined towards 2T. The Haar
 *       transform stays within it; bior4.4 may overshoot.
 *   <li><b>Colour.</b> Each channel is told for itself, plane by plane, and in a plane channel by channel, so that every prefix
 *       is a picture of all channels.
 *   <li><b>A first threshold for each image.</b> The paper stores it beside the tokens. Here nothing may stand beside them;
 *       but such a sequence is the usual one without its leading planes that tell of nothing, and parameter {@code first}
 *       fixes the first plane for a data set, for example by {@link
 *       io.github.prefixel.tokenizer.paper.PaperTokenizer#firstExponent}.
 * </ul>
 */
package io.github.prefixel.tokenizer.paper;
