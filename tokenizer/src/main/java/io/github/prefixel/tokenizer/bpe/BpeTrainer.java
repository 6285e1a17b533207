package io.github.prefixel.tokenizer.bpe;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.language.Frame;
import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.wavelet.WaveletTokenizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Learns byte-pair merges from pictures: again and again the pair of symbols that stands side by side most often becomes
 * a symbol. Equal counts go by the order of the halves, so that the same pictures give the same merges.
 *
 * <p>Merges stay inside a bit-plane.
 */
public final class BpeTrainer {
    /** The tokens of the walk and the special ones. */
    public static final int LEAST_VOCABULARY = SpecialToken.COUNT + Alphabet.SIZE;

    /** A pair that stands side by side less often is not worth a symbol. */
    private static final int LEAST_COUNT = 2;

    private static final int END = -1;
    private static final int SHIFT = 32;

    private final WaveletTokenizer wavelet;
    private int[] symbols = new int[1 << 16];
    private int size;

    /** @param wavelet the language to shorten */
    public BpeTrainer(WaveletTokenizer wavelet) {
        this.wavelet = wavelet;
    }

    /**
     * Takes note of the tokens of a picture: four bytes each, and some twenty while merges are learned.
     *
     * @throws IllegalStateException if there are more tokens than an array can hold
     */
    public void add(Raster picture) {
        byte[] tokens = wavelet.walkTokens(picture, Integer.MAX_VALUE);
        int[] ends = PlaneEnds.of(wavelet.header(Frame.of(picture)), tokens);
        int from = 0;
        for (int end : ends) {
            reserve(end - from + 1);
            for (int i = from; i < end; i++) {
                symbols[size++] = tokens[i];
            }
            symbols[size++] = END;
            from = end;
        }
    }

    private void reserve(int more) {
        if (size > Integer.MAX_VALUE - 8 - more) {
            throw new IllegalStateException("too many tokens to learn from");
        }
        if (size + more > symbols.length) {
            symbols = Arrays.copyOf(symbols, (int) Math.min(Integer.MAX_VALUE - 8, 2L * (size + more)));
        }
    }

    /** Where a pair stands; places may be out of date. */
    private static final class Places {
        private int[] at = new int[4];
        private int size;
        private long count;

        void add(int place) {
            if (size == at.length) {
                at = Arrays.copyOf(at, 2 * size);
            }
            at[size++] = place;
            count++;
        }
    }

    private record Ranked(long count, long pair) implements Comparable<Ranked> {
        @Override
        public int compareTo(Ranked other) {
            return count != other.count ? Long.compare(other.count, count) : Long.compare(pair, other.pair);
        }
    }

    /**
     * Learns merges from all pictures so far.
     *
     * @param vocabulary how many tokens to end with, special ones included; there are fewer if no pair stands twice
     * @throws IllegalArgumentException if this is less than the walk has already
     */
    public BpeTokenizer train(int vocabulary) {
        if (vocabulary < LEAST_VOCABULARY) {
            throw new IllegalArgumentException(
                    "a vocabulary has " + LEAST_VOCABULARY + " tokens at least, not " + vocabulary);
        }
        return new BpeTokenizer(wavelet, new Run().learn(vocabulary - SpecialToken.COUNT));
    }

    /** One training; it works on a copy of the symbols. */
    private final class Run {
        private final int[] symbol = Arrays.copyOf(symbols, size);
        private final int[] next = new int[size];
        private final int[] previous = new int[size];
        private final Map<Long, Places> pairs = new HashMap<>();
        private final PriorityQueue<Ranked> queue = new PriorityQueue<>();
        private final Merges merges = new Merges();
        /** Pairs that stand in more places than before. */
        private final Set<Long> grown = new HashSet<>();

        Merges learn(int wanted) {
            for (int i = 0; i < size; i++) {
                next[i] = i + 1;
                previous[i] = i - 1;
            }
            for (int i = 0; i + 1 < size; i++) {
                note(i, i + 1);
            }
            for (long pair : grown) {
                queue.add(new Ranked(pairs.get(pair).count, pair));
            }
            while (merges.size() < wanted && !queue.isEmpty()) {
                Ranked best = queue.remove();
                Places places = pairs.get(best.pair);
                if (places == null || places.count < LEAST_COUNT) {
                    continue;
                }
                if (places.count != best.count) {
                    // Counts fall unnoticed; a pair whose count has fallen waits for its turn.
                    queue.add(new Ranked(places.count, best.pair));
                    continue;
                }
                merge(best.pair, places);
            }
            return merges;
        }

        private void merge(long pair, Places places) {
            int left = (int) (pair >>> SHIFT);
            int right = (int) pair;
            int merged = merges.add(left, right);
            pairs.remove(pair);
            grown.clear();
            Arrays.sort(places.at, 0, places.size);
            for (int k = 0; k < places.size; k++) {
                int i = places.at[k];
                int j = next[i];
                if (symbol[i] != left || j >= size || symbol[j] != right) {
                    continue;
                }
                int before = previous[i];
                int after = next[j];
                forget(before, i);
                forget(j, after);
                symbol[i] = merged;
                symbol[j] = END;
                next[i] = after;
                if (after < size) {
                    previous[after] = i;
                }
                note(before, i);
                note(i, after);
            }
            for (long p : grown) {
                queue.add(new Ranked(pairs.get(p).count, p));
            }
        }

        private boolean mayMerge(int i, int j) {
            return i >= 0 && j < size && symbol[i] != END && symbol[j] != END && merges.mayMerge(symbol[i], symbol[j]);
        }

        private long pair(int i, int j) {
            return (long) symbol[i] << SHIFT | symbol[j];
        }

        private void note(int i, int j) {
            if (mayMerge(i, j)) {
                long pair = pair(i, j);
                pairs.computeIfAbsent(pair, p -> new Places()).add(i);
                grown.add(pair);
            }
        }

        private void forget(int i, int j) {
            if (mayMerge(i, j)) {
                Places places = pairs.get(pair(i, j));
                if (places != null) {
                    places.count--;
                }
            }
        }
    }
}
