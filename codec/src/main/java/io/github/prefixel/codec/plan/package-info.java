/** What a header implies and encoder and decoder must agree on: subbands, sites and step sizes. */
package io.github.prefixel.codec.plan;
