package io.github.prefixel.codec.model;

import io.github.prefixel.codec.entropy.AdaptiveBits;
import io.github.prefixel.codec.walk.BandSites;
import io.github.prefixel.codec.walk.ComponentClass;
import io.github.prefixel.codec.walk.Walk;
import io.github.prefixel.codec.wavelet.SubbandLayout;
import java.util.List;

/** Whether quiet bands and blocks open: one adaptive probability to a context. */
final class QuietModel {
    private static final int CLASSES = ComponentClass.values().length;
    private static final int LEVELS = SubbandLayout.MAX_LEVELS + 1;
    private static final int PARENT_STATES = 6;
    private static final int NEIGHBOUR_BLOCKS = 5;

    private final Walk walk;
    private final AdaptiveBits bands = new AdaptiveBits(CLASSES * PARENT_STATES * 2, 30);
    private final AdaptiveBits blocks = new AdaptiveBits(CLASSES * LEVELS * NEIGHBOUR_BLOCKS * 2, 100);

    private AdaptiveBits asked;
    private int context;

    QuietModel(Walk walk) {
        this.walk = walk;
        blocks.startAll((int) (0.09 * 65536), 2);
    }

    int band() {
        BandSites band = walk.band();
        int parent = band.parent() == null ? PARENT_STATES - 1 : Math.min(4, 1 + walk.planesOpen(band.parent()));
        int cousin = band.cousins().length > 0 && walk.isOpen(band.cousins()[0]) ? 1 : 0;
        return ask(bands, (band.componentClass().ordinal() * PARENT_STATES + parent) * 2 + cousin);
    }

    int block() {
        BandSites band = walk.band();
        int block = walk.blockInBand();
        int bx = block % band.blocksWide();
        int by = block / band.blocksWide();
        int open = 0;
        open += walk.isBlockOpen(band, bx - 1, by) ? 1 : 0;
        open += walk.isBlockOpen(band, bx + 1, by) ? 1 : 0;
        open += walk.isBlockOpen(band, bx, by - 1) ? 1 : 0;
        open += walk.isBlockOpen(band, bx, by + 1) ? 1 : 0;
        int cousin = band.cousins().length > 0 && walk.isBlockOpen(band.cousins()[0], bx, by) ? 1 : 0;
        int kind = band.componentClass().ordinal() * LEVELS + band.subband().level();
        return ask(blocks, (kind * NEIGHBOUR_BLOCKS + open) * 2 + cousin);
    }

    private int ask(AdaptiveBits bits, int index) {
        asked = bits;
        context = index;
        return bits.p1(index);
    }

    void update(int bit) {
        asked.update(context, bit);
    }

    List<ContextTable> tables() {
        return List.of(ContextTable.all(bands), ContextTable.all(blocks));
    }
}
