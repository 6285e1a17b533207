package io.github.prefixel.codec.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NetTest {
    private static final Net LEAKY = new Net(2, 2, 2, new float[] {1, 2, 3, 4, 0, -100, 5, 5, 1, 10, 0.5f});

    @Test
    void evaluatesByHand() {
        // Units 1 + 3 = 4 and (2 + 4 − 100) / 8 = −11.75.
        assertEquals(4 - 117.5f + 0.5f, LEAKY.evaluate(new float[] {9, 1, 1}, 1, 0));
        assertEquals(9 + 110 + 0.5f, LEAKY.evaluate(new float[] {9, 1, 1}, 1, 1));
    }

    @Test
    void roundTrips() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LEAKY.write(new DataOutputStream(bytes));
        assertEquals(6 + 4 * 11, bytes.size());
        Net read = Net.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertArrayEquals(LEAKY.weights(), read.weights());
        assertEquals(2, read.biasSets());
        byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() - 1);
        assertThrows(IOException.class, () -> Net.read(new DataInputStream(new ByteArrayInputStream(cut))));
    }

    @Test
    void refusesAnotherNumberOfWeights() {
        assertThrows(IllegalArgumentException.class, () -> new Net(2, 2, 0, new float[5]));
    }

    @Test
    void aMissingResourceIsTold() {
        assertThrows(IllegalStateException.class, () -> Resource.open("none"));
    }
}
