package io.github.prefixel.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.TrainedParts;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.testimages.TestImages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a model file holds, it is refused in one line or does no harm. */
class HostileModelTest {
    private static final ModelFile MODEL = TrainedModels.scaled(0.9f);
    private static final Raster PHOTO = Pictures.of(TestImages.photo(31, 27, 1));
    private static final List<String> PRIORS = List.of(TrainedParts.MIXING, TrainedParts.NETS);
    private static final List<String> NETWORKS = List.of(TrainedParts.PREDICTION, TrainedParts.ESTIMATION);

    /** The model with other contents of one section, and a checksum that goes with them. */
    private static ModelFile with(String tag, byte[] contents) {
        Map<String, byte[]> sections = new LinkedHashMap<>();
        MODEL.tags().forEach(t -> sections.put(t, t.equals(tag) ? contents : MODEL.section(t)));
        return ModelFile.parse(new ModelFile(sections).toBytes());
    }

    private static void assertRefused(String tag, byte[] contents) {
        ModelFile file = with(tag, contents);
        MalformedStreamException e = assertThrows(MalformedStreamException.class, () -> TrainedParts.of(file));
        assertEquals(file.offset(tag), e.offset());
        assertTrue(e.getMessage().startsWith("the section " + tag + " of the model does not hold"), e.getMessage());
        assertEquals(1, e.getMessage().lines().count());
    }

    private static byte[] inflated(byte[] section) {
        try {
            return new InflaterInputStream(new ByteArrayInputStream(section)).readAllBytes();
        } catch (IOException e) {
            return fail(e);
        }
    }

    private static byte[] deflated(byte[] contents) {
        return TrainedModels.bytes(out -> {
            DeflaterOutputStream deflater = new DeflaterOutputStream(out);
            deflater.write(contents);
            deflater.finish();
        });
    }

    @Test
    void filesComeBackAndSayWhereTheirSectionsStand() {
        byte[] bytes = MODEL.toBytes();
        ModelFile parsed = ModelFile.parse(bytes);
        assertEquals(MODEL.id(), parsed.id());
        for (String tag : parsed.tags()) {
            int at = parsed.offset(tag);
            byte[] contents = parsed.section(tag);
            assertTrue(Arrays.equals(contents, 0, contents.length, bytes, at, at + contents.length), tag);
        }
        assertThrows(IllegalArgumentException.class, () -> parsed.offset("NONE"));
    }

    @Test
    void damagedFilesAreRefused() {
        byte[] bytes = TrainedModels.AXES.toBytes();
        for (int length = 0; length < bytes.length; length++) {
            assertMalformed(Arrays.copyOf(bytes, length));
        }
        assertMalformed(Arrays.copyOf(bytes, bytes.length + 1));
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertMalformed(flipped);
        }
        assertMalformed(Prefixel.encode(PHOTO));
    }

    private static void assertMalformed(byte[] bytes) {
        MalformedStreamException e = assertThrows(MalformedStreamException.class, () -> ModelFile.parse(bytes));
        assertTrue(e.offset() >= 0 && e.offset() <= bytes.length, e.getMessage());
        assertEquals(1, e.getMessage().lines().count());
    }

    @Test
    void sectionsThatEndEarlyOrLateAreRefused() {
        for (String tag : MODEL.tags()) {
            byte[] section = MODEL.section(tag);
            for (int length : new int[] {0, 1, 2, section.length / 2, section.length - 1, section.length + 1}) {
                assertRefused(tag, Arrays.copyOf(section, length));
            }
        }
        for (String tag : PRIORS) {
            byte[] prior = inflated(MODEL.section(tag));
            assertRefused(tag, deflated(Arrays.copyOf(prior, prior.length - 4)));
            assertRefused(tag, deflated(Arrays.copyOf(prior, prior.length + 1)));
        }
    }

    @Test
    void partsOfOthersAreRefused() {
        for (String tag : MODEL.tags()) {
            for (String other : MODEL.tags()) {
                if (!tag.equals(other)) {
                    assertRefused(tag, MODEL.section(other));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MAX_VALUE, -2e6f})
    void weightsThatNoTrainingLeadsToAreRefused(float weight) {
        byte[] bits = ByteBuffer.allocate(4).putFloat(weight).array();
        for (String tag : NETWORKS) {
            byte[] section = MODEL.section(tag);
            // The last weight of all, and the first one of the first network, after its shape.
            System.arraycopy(bits, 0, section, section.length - 4, 4);
            assertRefused(tag, section);
            section = MODEL.section(tag);
            System.arraycopy(bits, 0, section, tag.equals(TrainedParts.PREDICTION) ? 8 : 6, 4);
            assertRefused(tag, section);
        }
        for (String tag : PRIORS) {
            byte[] prior = inflated(MODEL.section(tag));
            System.arraycopy(bits, 0, prior, prior.length - 4, 4);
            assertRefused(tag, deflated(prior));
        }
    }

    /** A prior of one table more or less, or of another length, would lead decoders out of their arrays. */
    @Test
    void priorsThatFitNoModelAreRefused() {
        for (String tag : PRIORS) {
            byte[] prior = inflated(MODEL.section(tag));
            int tables = tables(tag, prior);
            for (int flip : new int[] {1, 2, 4, 8, 16, 0x8000}) {
                byte[] other = prior.clone();
                ByteBuffer.wrap(other)
                        .putShort(tables, (short) (ByteBuffer.wrap(prior).getShort(tables) ^ flip));
                assertRefused(tag, deflated(other));
            }
            int length = ByteBuffer.wrap(prior).getInt(tables + 2);
            for (int wrong : new int[] {0, length - 3, length + 3, -1, Integer.MAX_VALUE}) {
                byte[] other = prior.clone();
                ByteBuffer.wrap(other).putInt(tables + 2, wrong);
                assertRefused(tag, deflated(other));
            }
            // No tables and no mixers: a cold start is for training only.
            byte[] cold = Arrays.copyOf(prior, tables + 4);
            Arrays.fill(cold, tables, tables + 4, (byte) 0);
            assertRefused(tag, deflated(cold));
        }
    }

    /** Where the number of tables stands. */
    private static int tables(String tag, byte[] prior) {
        int at = 1;
        if (tag.equals(TrainedParts.NETS)) {
            at += net(prior, at);
        }
        int signs = prior[at++];
        for (int i = 0; i < signs; i++) {
            at += net(prior, at);
        }
        return at;
    }

    private static int net(byte[] prior, int at) {
        ByteBuffer shape = ByteBuffer.wrap(prior, at, 6);
        int inputs = shape.getShort();
        int hidden = shape.getShort();
        int biasSets = shape.getShort();
        return 6 + 4 * ((inputs + biasSets + 1) * hidden + (biasSets == 0 ? 0 : 1));
    }

    @Test
    void bombsAreRefusedBeforeTheyBurst() {
        byte[] zeros = deflated(new byte[1 << 26]);
        byte[] fill = new byte[1 << 26];
        Arrays.fill(fill, (byte) 0x7F);
        byte[] sevens = deflated(fill);
        // No networks, then as many of the largest tables as there may be.
        ByteBuffer tables = ByteBuffer.allocate(1 << 26).putShort((short) 0).putShort((short) 0xFFFF);
        byte[] many = deflated(tables.array());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (byte[] bomb : List.of(zeros, sevens, many)) {
            for (String tag : PRIORS) {
                ModelFile file = new ModelFile(Map.of(tag, bomb));
                long before = threads.getCurrentThreadAllocatedBytes();
                assertThrows(MalformedStreamException.class, () -> TrainedParts.of(file));
                long allocated = threads.getCurrentThreadAllocatedBytes() - before;
                assertTrue(allocated < 1 << 24, tag + " takes " + allocated + " bytes");
            }
        }
        byte[] huge = new byte[64];
        Arrays.fill(huge, (byte) 0x0F);
        for (String tag : NETWORKS) {
            ModelFile file = new ModelFile(Map.of(tag, huge));
            long before = threads.getCurrentThreadAllocatedBytes();
            assertThrows(MalformedStreamException.class, () -> TrainedParts.of(file));
            assertTrue(threads.getCurrentThreadAllocatedBytes() - before < 1 << 20);
        }
    }

    @Test
    void mutationsAreRefusedOrDoNoHarm() {
        Random random = new Random(1);
        int accepted = 0;
        for (int i = 0; i < 24; i++) {
            Map<String, byte[]> sections = new LinkedHashMap<>();
            for (String tag : MODEL.tags()) {
                boolean prior = PRIORS.contains(tag);
                byte[] contents = prior ? inflated(MODEL.section(tag)) : MODEL.section(tag);
                for (int flips = random.nextInt(3) == 0 ? 200 : 0; flips > 0; flips--) {
                    // Low bits of numbers mostly: starts, counts and weights change, sizes seldom.
                    contents[random.nextInt(contents.length)] ^= (byte) (1 << random.nextInt(8));
                }
                sections.put(tag, prior ? deflated(contents) : contents);
            }
            TrainedParts parts;
            try {
                parts = TrainedParts.of(new ModelFile(sections));
            } catch (MalformedStreamException e) {
                continue;
            }
            accepted++;
            for (Effort effort : List.of(Effort.DEFAULT, Effort.MAX)) {
                EncodeOptions options =
                        EncodeOptions.defaults().withEffort(effort).withModel(parts);
                DecodeOptions decoding = DecodeOptions.defaults().withModel(parts);
                byte[] lossless = Prefixel.encode(PHOTO, options.withLossless());
                assertEquals(PHOTO, Prefixel.decode(lossless, decoding));
                byte[] lossy = Prefixel.encode(PHOTO, options.withMaxBytes(500));
                int header = Header.parse(lossy).length();
                for (int at = header; at < lossy.length; at++) {
                    lossy[at] = (byte) random.nextInt(256);
                }
                assertEquals(PHOTO.width(), Prefixel.decode(lossy, decoding).width());
            }
        }
        assertTrue(accepted > 3, "only " + accepted + " mutations were models");
    }

    @Test
    void mutatedStreamsOfAModelDoNoHarm() {
        TrainedParts parts = TrainedParts.of(TrainedModels.AXES);
        DecodeOptions options = DecodeOptions.defaults().withMaxPixels(4096).withModel(parts);
        Raster minute = Pictures.of(TestImages.photo(20, 13, 1));
        List<byte[]> files = List.of(
                Prefixel.encode(
                        PHOTO, EncodeOptions.defaults().withMaxBytes(300).withModel(parts)),
                Prefixel.encode(
                        minute, EncodeOptions.defaults().withMaxBytes(300).withModel(parts)),
                Prefixel.encode(minute, EncodeOptions.defaults().withLossless().withModel(parts)));
        Random random = new Random(2);
        int decoded = 0;
        for (int i = 0; i < 900; i++) {
            byte[] file = files.get(i % files.size()).clone();
            int header = Header.parse(file).length();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                file[random.nextInt(i % 2 == 0 ? header : file.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                assertTrue(Prefixel.decode(file, options).pixels() <= options.maxPixels());
                decoded++;
            } catch (MalformedStreamException e) {
                assertTrue(e.offset() >= 0 && e.offset() <= file.length, e.getMessage());
            }
        }
        assertTrue(decoded > 200, "only " + decoded + " were decoded");
    }
}
