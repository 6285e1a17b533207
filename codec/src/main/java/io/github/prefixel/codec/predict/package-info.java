/** The lifting step after the 9/7: what a low band tells of the details of its level, by small networks. */
package io.github.prefixel.codec.predict;
