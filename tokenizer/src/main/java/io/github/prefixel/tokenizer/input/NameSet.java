package io.github.prefixel.tokenizer.input;

/**
 * A set of names that takes 16 to 32 bytes a name: it knows them by a number of 64 bits, which is as good as the
 * name (in a million names, two share theirs with a probability of 3 in 100 million).
 */
public final class NameSet {
    /** Open addressing; 0 is a free place. */
    private long[] table = new long[64];

    private int size;

    /** Returns whether the name is new. */
    public boolean add(String name) {
        if (2 * size >= table.length) {
            long[] old = table;
            table = new long[2 * old.length];
            for (long hash : old) {
                if (hash != 0) {
                    table[place(hash)] = hash;
                }
            }
        }
        long hash = hash(name);
        int place = place(hash);
        if (table[place] != 0) {
            return false;
        }
        table[place] = hash;
        size++;
        return true;
    }

    public boolean contains(String name) {
        return table[place(hash(name))] != 0;
    }

    /** Where it is, or would be. */
    private int place(long hash) {
        int i = (int) hash & table.length - 1;
        while (table[i] != 0 && table[i] != hash) {
            i = i + 1 & table.length - 1;
        }
        return i;
    }

    /** FNV-1a, its bits mixed as in MurmurHash3. */
    private static long hash(String name) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
