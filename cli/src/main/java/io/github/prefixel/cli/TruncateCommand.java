package io.github.prefixel.cli;

import io.github.prefixel.codec.decode.PrefixSearch;
import io.github.prefixel.codec.plan.Models;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code prefixel truncate}. */
@Command(
        name = "truncate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Cut a stream to a size, a quality or a number of tokens, without encoding it again.",
        footer = {
            "",
            "Examples:",
            "  prefixel truncate --bpp 0.5 photo.pfxl web.pfxl",
            "  prefixel truncate --psnr 35 photo.pfxl small.pfxl",
            "  prefixel truncate --psnr 35 --max-bytes 50000 photo.pfxl small.pfxl"
        })
final class TruncateCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "IN", description = "Stream to cut, or - for standard input.")
    private String in;

    @Parameters(index = "1", paramLabel = "OUT", description = "Stream to write, or - for standard output.")
    private String out;

    @ArgGroup(multiplicity = "1", heading = "Where to cut:%n")
    private TruncateTarget target;

    @Mixin
    private PsnrLimit limit;

    @Mixin
    private ModelOptions model;

    @Mixin
    private PixelLimit pixelLimit;

    @Mixin
    private SummaryOptions summary;

    private final StandardStreams streams;

    TruncateCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        long maxBytes = limit.bytes(target.psnr());
        OutputFile output = new OutputFile(out, streams);
        Models models = model.models();
        InputFile input = new InputFile(in, streams);
        EncodedFile whole = input.stream();
        boolean decodes = target.decodes() || summary.json();
        long maxPixels = decodes ? pixelLimit.require(input.name(), whole) : 0;
        PrefixSearch.PsnrCut atPsnr = target.psnr() == null ? null : atPsnr(whole, maxPixels, models, maxBytes);
        EncodedFile cut = whole.prefix(atPsnr != null ? atPsnr.length() : target.bytes(whole, maxPixels, models));
        if (summary.json()) {
            long tokens = cut.tokens(maxPixels, models);
            output.write(cut.bytes());
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("input", input.name());
            json.put("output", output.name());
            json.put("inputBytes", whole.bytes().length);
            cut.describe(json);
            json.put("tokens", tokens);
            if (atPsnr != null) {
                Decibels.describe(atPsnr.psnr(), atPsnr.met(), json);
            }
            summary.print(output, json, streams);
        } else {
            output.write(cut.bytes());
            String quality = atPsnr == null ? "" : ", " + Decibels.text(atPsnr.psnr()) + limit.ending(atPsnr.met());
            summary.print(output, cut.summary() + quality, streams.err());
        }
    }

    private PrefixSearch.PsnrCut atPsnr(EncodedFile whole, long maxPixels, Models models, long maxBytes) {
        whole.requireHeader(maxBytes);
        return new PrefixSearch(whole.bytes(), maxPixels, models).forPsnr(target.psnr(), maxBytes);
    }
}
