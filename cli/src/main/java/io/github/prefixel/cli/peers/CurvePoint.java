package io.github.prefixel.cli.peers;

import io.github.prefixel.codec.quality.RdPoint;

/**
 * A measured point of a curve.
 *
 * @param parameter the setting that led to it, in the codec's own terms
 * @param point size and quality of the whole file
 */
public record CurvePoint(String parameter, RdPoint point) {}
