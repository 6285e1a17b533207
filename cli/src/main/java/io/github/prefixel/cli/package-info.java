/** The {@code prefixel} command: one class a command; pictures and streams come in and go out as files or pipes. */
package io.github.prefixel.cli;
