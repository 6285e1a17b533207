package io.github.prefixel.tokenizer.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The grammar once more, as nested loops over the paper's definitions: reads a prefix from its beginning and tells the names of
 * the tokens that may follow.
 */
final class GrammarOracle {
    /** The prefix has been read. */
    private static final class End extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Set<String> expected;

        End(Set<String> expected) {
            super(null, null, false, false);
            this.expected = expected;
        }
    }

    private static final Set<String> ACCURACY = Set.of("NextAccuracy0", "NextAccuracy1");

    private final boolean trees;
    private final boolean atOnce;
    private final int side;
    private final int channels;
    private final int planes;

    private List<String> prefix;
    private int position;
    private Set<List<Integer>> significant;
    private Set<List<Integer>> dissolved;

    GrammarOracle(boolean trees, boolean atOnce, int side, int channels, int planes) {
        this.trees = trees;
        this.atOnce = atOnce;
        this.side = side;
        this.channels = channels;
        this.planes = planes;
    }

    /** @throws IllegalArgumentException if the prefix breaks the rules */
    Set<String> after(List<String> prefix) {
        this.prefix = prefix;
        position = 0;
        significant = new HashSet<>();
        dissolved = new HashSet<>();
        try {
            for (int plane = 0; plane < planes; plane++) {
                for (int channel = 0; channel < channels; channel++) {
                    if (trees) {
                        treePlane(channel);
                    } else {
                        groupPlane(channel);
                    }
                }
            }
        } catch (End end) {
            return end.expected;
        }
        if (position < prefix.size()) {
            throw new IllegalArgumentException("at " + position);
        }
        return Set.of();
    }

    /** The next token, which must be one of those. */
    private String take(Set<String> expected) {
        if (position == prefix.size()) {
            throw new End(expected);
        }
        String token = prefix.get(position++);
        if (!expected.contains(token)) {
            throw new IllegalArgumentException("at " + (position - 1));
        }
        return token;
    }

    private void groupPlane(int channel) {
        if (side == 2) {
            pair(channel, 0, 0, new HashSet<>());
            return;
        }
        block(channel, 0, 0);
        for (int size = 4; size < side; size *= 2) {
            for (int[] band : new int[][] {{size, 0}, {0, size}, {size, size}}) {
                for (int y = 0; y < size; y += 4) {
                    for (int x = 0; x < size; x += 4) {
                        block(channel, band[0] + x, band[1] + y);
                    }
                }
            }
        }
    }

    private void block(int channel, int x, int y) {
        Set<String> also = new HashSet<>();
        if (!dissolved.contains(List.of(channel, x, y, 4))) {
            also.add("Group4x4");
        }
        for (int dy = 0; dy < 4; dy += 2) {
            for (int dx = 0; dx < 4; dx += 2) {
                if (pair(channel, x + dx, y + dy, also)) {
                    return;
                }
                dissolved.add(List.of(channel, x, y, 4));
                also.clear();
            }
        }
    }

    /** Reads 2 × 2 coefficients, or what else may stand here; tells if it was a Group4x4. */
    private boolean pair(int channel, int x, int y, Set<String> also) {
        Set<String> groups = new HashSet<>(also);
        if (!dissolved.contains(List.of(channel, x, y, 2))) {
            groups.add("Group2x2");
        }
        for (int dy = 0; dy < 2; dy++) {
            for (int dx = 0; dx < 2; dx++) {
                String token = coefficient(channel, x + dx, y + dy, groups);
                if (groups.contains(token)) {
                    return token.equals("Group4x4");
                }
                dissolved.add(List.of(channel, x, y, 2));
                groups.clear();
            }
        }
        return false;
    }

    private String coefficient(int channel, int x, int y, Set<String> also) {
        if (significant.contains(List.of(channel, x, y))) {
            return take(ACCURACY);
        }
        Set<String> expected = new HashSet<>(also);
        expected.addAll(Set.of("Insignificant", "NowSignificantPos", "NowSignificantNeg"));
        String token = take(expected);
        if (token.startsWith("Now")) {
            significant.add(List.of(channel, x, y));
            if (atOnce) {
                take(ACCURACY);
            }
        }
        return token;
    }

    private void treePlane(int channel) {
        ArrayDeque<int[]> sites = new ArrayDeque<>();
        int coarsest = Math.min(side, 4);
        for (int y = 0; y < coarsest; y += 2) {
            for (int x = 0; x < coarsest; x += 2) {
                addFour(sites, x, y);
            }
        }
        while (!sites.isEmpty()) {
            int[] site = sites.remove();
            boolean parent = isParent(site[0], site[1]);
            boolean quiet = descendants(site[0], site[1]).stream()
                    .noneMatch(d -> significant.contains(List.of(channel, d[0], d[1])));
            String token = coefficient(channel, site[0], site[1], parent && quiet ? Set.of("ZeroTree") : Set.of());
            if (parent && !token.equals("ZeroTree")) {
                addFour(sites, 2 * site[0], 2 * site[1]);
            }
        }
    }

    private static void addFour(Collection<int[]> sites, int x, int y) {
        for (int i = 0; i < 4; i++) {
            sites.add(new int[] {x + i % 2, y + i / 2});
        }
    }

    private boolean isParent(int x, int y) {
        return Math.max(x, y) >= 2 && Math.max(x, y) < side / 2;
    }

    private List<int[]> descendants(int x, int y) {
        List<int[]> all = new ArrayList<>();
        if (isParent(x, y)) {
            addFour(all, 2 * x, 2 * y);
            for (int[] child : List.copyOf(all)) {
                all.addAll(descendants(child[0], child[1]));
            }
        }
        return all;
    }
}
