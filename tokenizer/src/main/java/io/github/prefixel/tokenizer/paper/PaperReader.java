package io.github.prefixel.tokenizer.paper;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.language.TokenReader;
import java.util.Arrays;

/** Follows the tokens of a scan. */
final class PaperReader extends TokenReader {
    /** The id of the scan's token 0. */
    static final int FIRST = SpecialToken.COUNT;

    private final Frame frame;
    private final Wavelet wavelet;
    private final Scan scan;
    private final int vocabulary;

    PaperReader(Frame frame, Wavelet wavelet, Scan scan, int vocabulary) {
        super(vocabulary);
        this.frame = frame;
        this.wavelet = wavelet;
        this.scan = scan;
        this.vocabulary = vocabulary;
    }

    @Override
    protected boolean allowsOwn(int id) {
        return id < vocabulary && (scan.allowed() >> id - FIRST & 1) != 0;
    }

    @Override
    protected void fillOwn(long[] words) {
        Arrays.fill(words, 0);
        words[0] = (long) scan.allowed() << FIRST;
    }

    @Override
    protected void acceptOwn(int id) {
        scan.accept(id - FIRST);
    }

    /** What changes least: the largest group that may come, else that a coefficient is insignificant, or nearer to 0. */
    @Override
    protected int replacement(int id) {
        int allowed = scan.allowed();
        return allowed == 0 ? -1 : FIRST + Integer.numberOfTrailingZeros(allowed);
    }

    @Override
    protected String expected() {
        return scan.toString();
    }

    @Override
    public Raster picture() {
        return ChannelTransform.picture(frame, scan.known(), wavelet);
    }
}
