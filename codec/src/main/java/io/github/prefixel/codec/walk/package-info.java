/**
 * The significance walk: the one order in which bit-plane decisions are made, whoever makes them.
 *
 * <p>{@link io.github.prefixel.codec.walk.Walk} names the next site and takes a token for it; an encoder answers from
 * the true coefficients, a decoder from the bytes, a sampler from a model. What is known so far (and nothing else)
 * decides what comes next and under which context it is coded.
 */
package io.github.prefixel.codec.walk;
