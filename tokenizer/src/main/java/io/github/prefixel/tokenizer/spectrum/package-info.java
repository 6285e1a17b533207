/**
 * Power spectra of signals and pictures: periodograms, their averages, the law by which a picture's power falls with
 * frequency, and how flat a spectrum is. Frequencies are in cycles a sample, or a pixel, from 0 to 0.5; powers are scaled so
 * that white noise of variance σ² has the power σ² at every frequency.
 */
package io.github.prefixel.tokenizer.spectrum;
