package io.github.prefixel.cli;

import io.github.prefixel.tokenizer.language.Frame;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code prefixel mask}. */
@Command(
        name = "mask",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Tell a sampler which tokens may come next, so that all it samples decodes to a picture.",
            "Reads lines from standard input, and answers each with one line on standard output at once."
        },
        footer = {
            "",
            "A line is words between spaces: the key of a sequence, which is any word, and",
            "the ids of its next tokens, none or several. A new key begins a new sequence.",
            "",
            "The answer is the key and the ids that may come next, in ascending order; a",
            "range says its ends, both included. It is never empty: a sequence may end (EOS",
            "is 2) after any token, and be filled up (PAD is 0) after that.",
            "",
            "  a        a 1-4         what may begin the sequence a",
            "  a 4      a 2-4         token 4 has been sampled",
            "  a !      a             the sequence a is forgotten, and its memory is free",
            "  a 99     a error: ...  token 99 may not come: it has not been taken, but",
            "                         those before it on the line have",
            "  a x      a error: ...  no number: nothing of the line has been taken",
            "",
            "An empty line is answered with 'error: ...'. With --bits an answer is the key",
            "and the mask in hexadecimal: id i is bit i mod 8, from the lowest, of byte i/8.",
            "The bytes stand in their order, and fill up 64-bit words.",
            "",
            "Example:",
            "  printf 'a\\na 4\\n' | prefixel mask tokens/"
        })
final class MaskCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "DATASET", description = "Folder that 'prefixel tokenize' has made.")
    private Path folder;

    @Option(
            names = "--frame",
            paramLabel = "WxH",
            converter = FrameSize.Converter.class,
            description = "Size of the pictures to be sampled. Default: that of the data set's pictures.")
    private FrameSize size;

    @Option(names = "--bits", description = "Answer with masks in hexadecimal.")
    private boolean bits;

    @Mixin
    private FrameLimit limit;

    private final StandardStreams streams;

    MaskCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        DatasetFolder dataset = DatasetFolder.open(folder);
        Frame frame = dataset.frame(size, limit);
        try {
            dataset.tokenizer().reader(frame);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage(), "say another --frame", e);
        }
        MaskProtocol protocol = new MaskProtocol(dataset.tokenizer(), frame, bits);
        BufferedReader in = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
        Writer out = new BufferedWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8));
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(protocol.answer(line));
                out.write('\n');
                out.flush();
            }
        } catch (IOException e) {
            throw new CommandFailure(
                    "standard input or output: " + FileFailure.reason(e), "keep both open until all is sampled", e);
        }
    }
}
