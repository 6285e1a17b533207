package io.github.prefixel.tokenizer;

import java.util.Arrays;
import java.util.SplittableRandom;

/** What may become of a file: cut off, bits turned, bytes replaced, a piece left out or doubled. */
public final class Damage {
    private Damage() {}

    /** A damaged copy, most often in one way. */
    public static byte[] of(byte[] file, SplittableRandom random) {
        byte[] damaged = file.clone();
        do {
            damaged = once(damaged, random);
        } while (random.nextInt(3) == 0);
        return damaged;
    }

    private static byte[] once(byte[] file, SplittableRandom random) {
        if (file.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        // Headers and footers are small, but there is more to break in them.
        int near = Math.min(file.length, 400);
        int at = switch (random.nextInt(3)) {
            case 0 -> random.nextInt(near);
            case 1 -> file.length - 1 - random.nextInt(near);
            default -> random.nextInt(file.length);
        };
        byte[] damaged = file.clone();
        switch (random.nextInt(5)) {
            case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> damaged[at] = (byte) random.nextInt();
            case 2 -> damaged[at] = (byte) (random.nextBoolean() ? -1 : 0x7F);
            case 3 -> damaged = Arrays.copyOf(file, at);
            default -> {
                int end = Math.min(file.length, at + 1 + random.nextInt(16));
                Arrays.fill(damaged, at, end, (byte) random.nextInt());
            }
        }
        return damaged;
    }
}
