/** The information-theory bench on the command line: what theory says of pictures and matrices. */
package io.github.prefixel.cli.analyze;
