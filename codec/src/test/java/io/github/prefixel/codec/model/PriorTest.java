package io.github.prefixel.codec.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriorTest {
    private static byte[] file(Prior prior) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        prior.write(out);
        return out.toByteArray();
    }

    @Test
    void readsWhatItWrote() throws IOException {
        for (Prior prior : List.of(Prior.mixing(), Prior.nets(), Prior.cold(Nets.none()))) {
            byte[] file = file(prior);
            assertArrayEquals(file, file(Prior.read(new ByteArrayInputStream(file))));
        }
    }

    @Test
    void refusesFilesThatEndEarly() throws IOException {
        byte[] file = file(Prior.mixing());
        for (int length = 0; length < file.length - 8; length += 997) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThrows(IOException.class, () -> Prior.read(new ByteArrayInputStream(cut)));
        }
    }

    /** All that is shipped for the entropy models stays small. */
    @Test
    void shippedPriorsAreSmall() throws IOException {
        int bytes = file(Prior.mixing()).length + file(Prior.nets()).length;
        assertTrue(bytes < 450_000, bytes + " bytes");
    }
}
