package io.github.prefixel.tokenizer.bpe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Byte-pair merges (R. Sennrich, B. Haddow, A. Birch, 2016, after P. Gage, 1994) over the tokens of the walk: an ordered
 * list of pairs of symbols, each of which makes another symbol. Symbols 0 to 6 are the walk's tokens; a merge whose
 * tokens are those of no symbol yet makes the next one.
 */
final class Merges {
    /** No symbol spells more tokens of the walk. */
    static final int MOST_TOKENS = 256;

    private static final int SHIFT = 32;

    /** Two symbols and what they make. */
    record Merge(int left, int right, int symbol) {}

    private final List<byte[]> spellings = new ArrayList<>();
    private final Map<String, Integer> symbols = new HashMap<>();
    private final List<Merge> merges = new ArrayList<>();
    private final Map<Long, Integer> ranks = new HashMap<>();

    Merges() {
        for (int token = 0; token < Alphabet.SIZE; token++) {
            symbol(new byte[] {(byte) token});
        }
    }

    /** The symbol that spells some tokens; a new one if there is none. */
    private int symbol(byte[] spelling) {
        Integer known = symbols.putIfAbsent(Alphabet.letters(spelling), spellings.size());
        if (known == null) {
            spellings.add(spelling);
            return spellings.size() - 1;
        }
        return known;
    }

    /**
     * Adds a merge.
     *
     * @return the symbol it makes
     * @throws IllegalArgumentException if its halves do not exist, or what comes of it is too long
     */
    int add(int left, int right) {
        if (left < 0 || right < 0 || left >= size() || right >= size()) {
            throw new IllegalArgumentException("merge " + merges.size() + " is of symbols that come after it");
        }
        if (!mayMerge(left, right)) {
            throw new IllegalArgumentException("merge " + merges.size() + " makes a symbol that there must not be");
        }
        Integer rank = ranks.putIfAbsent(key(left, right), merges.size());
        if (rank != null) {
            return merges.get(rank).symbol;
        }
        byte[] first = spellings.get(left);
        byte[] second = spellings.get(right);
        byte[] spelling = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, spelling, first.length, second.length);
        int symbol = symbol(spelling);
        merges.add(new Merge(left, right, symbol));
        return symbol;
    }

    /** Whether two symbols may become one. */
    boolean mayMerge(int left, int right) {
        return spellings.get(left).length + spellings.get(right).length <= MOST_TOKENS;
    }

    /** Number of symbols. */
    int size() {
        return spellings.size();
    }

    /** All merges, the first to apply first. */
    List<Merge> merges() {
        return merges;
    }

    /** The tokens of the walk that a symbol spells. The array itself, not a copy. */
    byte[] spelling(int symbol) {
        return spellings.get(symbol);
    }

    /** The symbol of a spelling, or −1. */
    int symbolOf(String letters) {
        return symbols.getOrDefault(letters, -1);
    }

    private static long key(int left, int right) {
        return (long) left << SHIFT | right;
    }

    /** A pair that may be merged, if it is still there. */
    private record Candidate(int rank, int at, int symbol) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            return rank != other.rank ? Integer.compare(rank, other.rank) : Integer.compare(at, other.at);
        }
    }

    /**
     * Applies the merges to some tokens of the walk: of the merges that apply the first, and of its places the first,
     * as long as there are any. The Hugging Face library does the same.
     *
     * @return symbols
     */
    int[] apply(byte[] tokens, int from, int to) {
        int n = to - from;
        int[] symbol = new int[n];
        int[] next = new int[n];
        int[] previous = new int[n];
        PriorityQueue<Candidate> queue = new PriorityQueue<>();
        for (int i = 0; i < n; i++) {
            symbol[i] = tokens[from + i];
            next[i] = i + 1;
            previous[i] = i - 1;
        }
        for (int i = 0; i + 1 < n; i++) {
            offer(queue, symbol, i, i + 1);
        }
        int left = n;
        while (!queue.isEmpty()) {
            Candidate best = queue.remove();
            int i = best.at;
            int j = symbol[i] < 0 ? n : next[i];
            if (j == n || made(symbol[i], symbol[j]) != best.symbol) {
                continue;
            }
            symbol[i] = best.symbol;
            symbol[j] = -1;
            next[i] = next[j];
            left--;
            if (next[i] < n) {
                previous[next[i]] = i;
                offer(queue, symbol, i, next[i]);
            }
            if (previous[i] >= 0) {
                offer(queue, symbol, previous[i], i);
            }
        }
        int[] result = new int[left];
        for (int i = 0, k = 0; i < n; i = next[i]) {
            result[k++] = symbol[i];
        }
        return result;
    }

    private int made(int left, int right) {
        Integer rank = ranks.get(key(left, right));
        return rank == null ? -1 : merges.get(rank).symbol;
    }

    private void offer(PriorityQueue<Candidate> queue, int[] symbol, int i, int j) {
        Integer rank = ranks.get(key(symbol[i], symbol[j]));
        if (rank != null) {
            queue.add(new Candidate(rank, i, merges.get(rank).symbol));
        }
    }
}
