/**
 * Codecs to measure Prefixel against, run as the command-line programs that their projects ship. Each rival is one small
 * class that knows two command lines and a sweep of settings; one file is encoded for each setting.
 */
package io.github.prefixel.cli.peers;
