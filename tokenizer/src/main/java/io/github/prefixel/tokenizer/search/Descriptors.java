package io.github.prefixel.tokenizer.search;

/**
 * Descriptors in memory, laid out for {@link NearestSearch}: the shortest prefixes of all of them by columns, in blocks,
 * for a scan of everything; the rest of each in one piece; and the lengths (Euclidean norms) of what follows prefixes.
 *
 * <p>Prefixes end after every {@value #STEP} numbers; norms are kept of what follows the first, the second, the fourth, the
 * eighth and so on.
 *
 * <p>The squared distance of two descriptors is, by definition, the sum of the squared differences of their numbers in
 * double precision, added one after the other from the first on. Sums of such a prefix are never greater than the whole,
 * rounding included, since a number that is not negative is added each time.
 */
public final class Descriptors {
    /** The most numbers in a descriptor; {@link NearestSearch} depends on it. */
    public static final int MAX_DIMENSION = 1 << 16;

    /** Numbers in the shortest prefix, and those by which prefixes grow. */
    private static final int STEP = 8;
    /** Descriptors whose shortest prefixes are laid out by columns together. */
    private static final int BLOCK = 256;
    /** Numbers in an array, about. */
    private static final int CHUNK = 1 << 20;

    private final int count;
    private final int dimension;
    private final int head;
    private final float[][] heads;
    private final int rowsInChunk;
    private final float[][] rests;
    /** By prefix that has them, then by descriptor. */
    private final double[][] tails;

    private double greatestNorm;

    /**
     * So many descriptors, all numbers 0 until they are set.
     *
     * @param count 0 or more
     * @param dimension numbers in each, 1 to {@value #MAX_DIMENSION}
     */
    public Descriptors(int count, int dimension) {
        if (count < 0 || dimension < 1 || dimension > MAX_DIMENSION) {
            throw new IllegalArgumentException("no " + count + " descriptors of " + dimension + " numbers");
        }
        this.count = count;
        this.dimension = dimension;
        head = Math.min(STEP, dimension);
        heads = new float[(count + BLOCK - 1) / BLOCK][head * BLOCK];
        int rest = dimension - head;
        rowsInChunk = Math.max(1, CHUNK / Math.max(1, rest));
        rests = new float[(count + rowsInChunk - 1) / rowsInChunk][];
        for (int i = 0; i < rests.length; i++) {
            rests[i] = new float[Math.min(rowsInChunk, count - i * rowsInChunk) * rest];
        }
        int tailed = 0;
        while (STEP << tailed < dimension) {
            tailed++;
        }
        tails = new double[tailed][count];
    }

    /**
     * Sets one descriptor.
     *
     * @throws IllegalArgumentException if it has another number of numbers, or not all are finite
     */
    public void set(int item, float... descriptor) {
        requireFinite(descriptor);
        float[] columns = heads[item / BLOCK];
        for (int c = 0; c < head; c++) {
            columns[c * BLOCK + item % BLOCK] = descriptor[c];
        }
        int rest = dimension - head;
        System.arraycopy(descriptor, head, rests[item / rowsInChunk], item % rowsInChunk * rest, rest);
        double[] own = tails(descriptor);
        for (int i = 0; i < tails.length; i++) {
            tails[i][item] = own[i];
        }
        greatestNorm = Math.max(greatestNorm, norm(descriptor));
    }

    /** @throws IllegalArgumentException if these numbers are no descriptor of the kind that is here */
    void requireFinite(float[] descriptor) {
        if (descriptor.length != dimension) {
            throw new IllegalArgumentException(
                    "a descriptor of " + descriptor.length + " numbers among those of " + dimension);
        }
        for (int i = 0; i < dimension; i++) {
            if (!Float.isFinite(descriptor[i])) {
                throw new IllegalArgumentException("number " + i + " is " + descriptor[i]);
            }
        }
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** Numbers in each. */
    public int dimension() {
        return dimension;
    }

    /** Number of nested prefixes that are compared one after the other; the last one is the whole. */
    int prefixes() {
        return (dimension + STEP - 1) / STEP;
    }

    /** Numbers in a prefix. */
    int end(int prefix) {
        return Math.min(dimension, (prefix + 1) * STEP);
    }

    /** Which of the norms is that of what follows a prefix; −1 if none is. */
    int tailAfter(int prefix) {
        int power = Integer.numberOfTrailingZeros(prefix + 1);
        return prefix + 1 == 1 << power && power < tails.length ? power : -1;
    }

    /** One of a descriptor's norms. */
    double tail(int which, int item) {
        return tails[which][item];
    }

    /** Those of a descriptor that need not be here. */
    double[] tails(float[] descriptor) {
        double[] norms = new double[tails.length];
        double sum = 0;
        int which = tails.length - 1;
        for (int i = dimension - 1; which >= 0; i--) {
            sum += (double) descriptor[i] * descriptor[i];
            if (i == STEP << which) {
                norms[which--] = Math.sqrt(sum);
            }
        }
        return norms;
    }

    static double norm(float[] descriptor) {
        double sum = 0;
        for (float number : descriptor) {
            sum += (double) number * number;
        }
        return Math.sqrt(sum);
    }

    /** The greatest norm of a descriptor here. */
    double greatestNorm() {
        return greatestNorm;
    }

    /** Squared distances of the shortest prefix of a descriptor to those of all. */
    void compareHeads(float[] query, double[] sums) {
        for (int block = 0; block < heads.length; block++) {
            int from = block * BLOCK;
            int size = Math.min(BLOCK, count - from);
            float[] columns = heads[block];
            for (int i = 0; i < size; i++) {
                sums[from + i] = 0;
            }
            for (int c = 0; c < head; c++) {
                double number = query[c];
                int column = c * BLOCK;
                for (int i = 0; i < size; i++) {
                    double difference = columns[column + i] - number;
                    sums[from + i] += difference * difference;
                }
            }
        }
    }

    /** Adds to a squared distance what numbers up to the next prefix's end make. */
    double extend(float[] query, int item, int nextPrefix, double sum) {
        float[] rest = rests[item / rowsInChunk];
        int shift = item % rowsInChunk * (dimension - head) - head;
        int end = end(nextPrefix);
        double longer = sum;
        for (int i = nextPrefix * STEP; i < end; i++) {
            double difference = rest[shift + i] - (double) query[i];
            longer += difference * difference;
        }
        return longer;
    }
}
