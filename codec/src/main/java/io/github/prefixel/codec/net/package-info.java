/** Small networks whose weights are part of the program, and how they are stored. */
package io.github.prefixel.codec.net;
