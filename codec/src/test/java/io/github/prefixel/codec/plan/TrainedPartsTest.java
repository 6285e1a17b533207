package io.github.prefixel.codec.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.color.ColorRotation;
import io.github.prefixel.codec.net.Resource;
import io.github.prefixel.codec.stream.ModelFile;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainedPartsTest {
    private static ModelFile shippedFile() throws IOException {
        try (DataInputStream in = Resource.open(Resource.MODEL)) {
            return ModelFile.parse(in.readAllBytes());
        }
    }

    /** Nobody adds it up when the program starts. */
    @Test
    void theModelThatTheProgramBringsAlongIsWhole() throws IOException {
        ModelFile file = shippedFile();
        for (String tag :
                List.of(TrainedParts.MIXING, TrainedParts.NETS, TrainedParts.PREDICTION, TrainedParts.ESTIMATION)) {
            try (DataInputStream section = Resource.section(tag)) {
                assertArrayEquals(file.section(tag), section.readAllBytes(), tag);
            }
        }
        TrainedParts parts = TrainedParts.of(file);
        assertEquals(file.id(), parts.id().getAsInt());
        assertEquals(ColorRotation.OPPONENT, parts.axes());
        assertThrows(IllegalStateException.class, () -> Resource.section("AXES"));
    }

    @Test
    void whatAModelLacksIsWhatTheProgramBringsAlong() {
        TrainedParts shipped = TrainedParts.shipped();
        TrainedParts parts = TrainedParts.of(new ModelFile(Map.of("PRIN", new byte[7])));
        assertTrue(shipped.id().isEmpty());
        assertTrue(parts.id().isPresent());
        assertSame(shipped.mixing(), parts.mixing());
        assertSame(shipped.nets(), parts.nets());
        assertSame(shipped.prediction(), parts.prediction());
        assertSame(shipped.estimation(), parts.estimation());
        assertEquals(shipped.axes(), parts.axes());
    }
}
