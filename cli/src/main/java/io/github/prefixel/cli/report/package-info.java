/**
 * What a rate-distortion measurement leaves behind: tables, CSV and JSON files, charts in SVG and PNG, and a page of its
 * own to look at. {@link io.github.prefixel.cli.report.RdResults} holds the figures; everything else here draws them.
 */
package io.github.prefixel.cli.report;
