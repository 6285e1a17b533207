package io.github.prefixel.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.prefixel.codec.decode.ProgressiveDecoder;
import io.github.prefixel.codec.decode.TokenDecoder;
import io.github.prefixel.codec.encode.Encoder;
import io.github.prefixel.codec.encode.TokenPacker;
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.plan.Models;
import io.github.prefixel.codec.plan.TrainedParts;
import io.github.prefixel.codec.quality.Psnr;
import io.github.prefixel.codec.stream.ColorCode;
import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.MissingModelException;
import io.github.prefixel.codec.stream.ModelCode;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.codec.stream.Prediction;
import io.github.prefixel.codec.stream.Transform;
import io.github.prefixel.codec.stream.Tune;
import io.github.prefixel.testimages.TestImages;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Streams that name a trained model. */
class TrainedModelTest {
    private static final TrainedParts MODEL = TrainedModels.parts(0.9f);
    private static final TrainedParts OTHER = TrainedModels.parts(0.8f);
    private static final Raster PHOTO = Pictures.of(TestImages.photo(67, 61, 1));
    private static final DecodeOptions WITH_MODEL = DecodeOptions.defaults().withModel(MODEL);

    private static EncodeOptions options(Effort effort) {
        return EncodeOptions.defaults().withEffort(effort).withMaxBytes(1200);
    }

    private static String name(TrainedParts parts) {
        return ModelFile.name(parts.id().getAsInt());
    }

    @ParameterizedTest
    @EnumSource(value = Effort.class, mode = EnumSource.Mode.EXCLUDE, names = "FAST")
    void everyKindOfPictureComesBackByItsModel(Effort effort) {
        for (Raster picture : List.of(
                PHOTO,
                Pictures.of(TestImages.alpha(32, 24, 1)),
                Pictures.of(TestImages.deep(40, 33, 1)),
                Pictures.of(Pictures.Content.NOISE, 19, 11, Components.GREY_ALPHA, 1))) {
            byte[] file = Prefixel.encode(picture, options(effort).withModel(MODEL));
            StreamInfo info = Prefixel.info(file);
            assertEquals(Optional.of(name(MODEL)), info.trained());
            assertEquals(effort == Effort.MAX ? "nets" : "mixing", info.model());
            Raster decoded = Prefixel.decode(file, WITH_MODEL);
            assertTrue(Psnr.of(picture, decoded) > 20, picture + " comes to " + Psnr.of(picture, decoded));
            byte[] lossless = Prefixel.encode(
                    picture,
                    EncodeOptions.defaults().withEffort(effort).withLossless().withModel(MODEL));
            assertEquals(picture, Prefixel.decode(lossless, WITH_MODEL));
        }
    }

    @Test
    void everyPrefixIsAPictureAndAStepOnTheWay() {
        byte[] file = Prefixel.encode(PHOTO, options(Effort.DEFAULT).withModel(MODEL));
        ProgressiveDecoder steps = new ProgressiveDecoder(file, 1 << 20, WITH_MODEL.models());
        for (int bytes = Header.parse(file).length(); bytes <= file.length; bytes += 1 + bytes / 4) {
            steps.advanceToBytes(bytes);
            assertEquals(steps.render(0), Prefixel.decode(Arrays.copyOf(file, bytes), WITH_MODEL));
        }
    }

    @Test
    void allPartsCount() {
        Header axes = new Header(
                        67, 61, 3, 8, Transform.CDF97, ColorCode.TRAINED, ModelCode.MIXING, 16, Header.Angles.NONE)
                .trainedBy(MODEL.id())
                .predicted(Prediction.everywhere(3));
        byte[] trained = new Encoder(PHOTO, axes, MODEL).toPlane(0, 1200);
        Header header = Header.parse(trained);
        assertEquals(MODEL.id(), header.trained());
        assertTrue(!header.prediction().isNone());
        // The same payload under other parts is another picture, and so it is with any one of them exchanged.
        byte[] renamed = withId(trained, OTHER.id().getAsInt());
        assertNotEquals(
                Prefixel.decode(trained, WITH_MODEL),
                Prefixel.decode(renamed, DecodeOptions.defaults().withModel(OTHER)));
        for (String part :
                List.of(TrainedParts.MIXING, TrainedParts.PREDICTION, TrainedParts.ESTIMATION, TrainedParts.AXES)) {
            ModelFile only =
                    new ModelFile(Map.of(part, TrainedModels.scaled(0.9f).section(part)));
            byte[] named = withId(trained, only.id());
            DecodeOptions byIt = DecodeOptions.defaults().withModel(TrainedParts.of(only));
            assertNotEquals(Prefixel.decode(trained, WITH_MODEL), Prefixel.decode(named, byIt), part);
        }
    }

    /** A stream that does not say what it was made with could not be decoded. */
    @Test
    void aHeaderNamesTheModelItIsCodedWith() {
        Header plain =
                new Header(67, 61, 3, 8, Transform.CDF97, ColorCode.OPPONENT, ModelCode.MIXING, 16, Header.Angles.NONE);
        assertThrows(IllegalArgumentException.class, () -> new Encoder(PHOTO, plain, MODEL));
        assertThrows(IllegalArgumentException.class, () -> new Encoder(PHOTO, plain.trainedBy(MODEL.id()), OTHER));
        assertThrows(IllegalArgumentException.class, () -> new Encoder(PHOTO, plain.trainedBy(MODEL.id())));
    }

    private static byte[] withId(byte[] file, int id) {
        Header header = Header.parse(file);
        byte[] head = header.trainedBy(OptionalInt.of(id)).toBytes();
        byte[] renamed = file.clone();
        System.arraycopy(head, 0, renamed, 0, head.length);
        return renamed;
    }

    @Test
    void aModelWithoutPartsIsWhatTheProgramBringsAlong() {
        TrainedParts empty = TrainedParts.of(new ModelFile(Map.of()));
        byte[] plain = Prefixel.encode(PHOTO, options(Effort.DEFAULT).withMaxBytes(1000));
        byte[] named = Prefixel.encode(
                PHOTO, options(Effort.DEFAULT).withMaxBytes(1004).withModel(empty));
        assertArrayEquals(
                Arrays.copyOfRange(plain, Header.parse(plain).length(), 1000),
                Arrays.copyOfRange(named, Header.parse(named).length(), 1004));
        assertEquals(Header.parse(plain).length() + 4, Header.parse(named).length());
    }

    @Test
    void aMissingModelIsNamed() {
        byte[] file = Prefixel.encode(PHOTO, options(Effort.MAX).withModel(MODEL));
        MissingModelException none = assertThrows(MissingModelException.class, () -> Prefixel.decode(file));
        assertEquals(
                "this picture was encoded with the model " + name(MODEL) + ", which is not at hand (at byte 10)",
                none.getMessage());
        assertEquals(MODEL.id().getAsInt(), none.id());
        DecodeOptions wrong = DecodeOptions.defaults().withModel(OTHER);
        MissingModelException other = assertThrows(MissingModelException.class, () -> Prefixel.decode(file, wrong));
        assertEquals(
                "this picture was encoded with the model " + name(MODEL) + ", not with " + name(OTHER)
                        + " (at byte 10)",
                other.getMessage());
        assertEquals(
                Prefixel.decode(file, WITH_MODEL),
                Prefixel.decode(file, wrong.withModel(MODEL).withModel(TrainedParts.shipped())));
    }

    @Test
    void theIdStandsWhereTheHeaderSays() {
        for (Raster picture : List.of(
                PHOTO,
                Pictures.of(TestImages.deep(40, 33, 1)),
                Pictures.of(TestImages.photo(520, 512, 1)),
                Pictures.of(TestImages.gradients(300, 2)))) {
            Header header = new Encoder(
                            picture,
                            false,
                            Effort.DEFAULT.model(),
                            Tune.PSNR,
                            false,
                            TrainedParts.of(TrainedModels.AXES))
                    .header();
            byte[] bytes = header.toBytes();
            int at = header.trainedOffset();
            assertEquals(
                    TrainedModels.AXES.id(),
                    new java.math.BigInteger(Arrays.copyOfRange(bytes, at, at + 4)).intValue());
            assertEquals(header, Header.parse(bytes));
        }
    }

    @Test
    void onlyMinutePicturesHaveTheAxesOfTheModel() {
        EncodeOptions options = options(Effort.DEFAULT).withModel(MODEL);
        byte[] minute = Prefixel.encode(Pictures.of(TestImages.photo(22, 23, 1)), options);
        assertEquals(ColorCode.TRAINED, Header.parse(minute).color());
        assertEquals(22, Prefixel.decode(minute, WITH_MODEL).width());
        assertEquals(
                ColorCode.ROTATION,
                Header.parse(Prefixel.encode(PHOTO, options)).color());
    }

    @Test
    void fastLearnsNothing() {
        EncodeOptions options = options(Effort.FAST).withModel(MODEL);
        assertThrows(IllegalArgumentException.class, () -> Prefixel.encode(PHOTO, options));
    }

    @Test
    void tokensAndCutsKnowTheModelToo() {
        Encoder encoder = new Encoder(PHOTO, false, Effort.DEFAULT.model(), Tune.PSNR, true, MODEL);
        byte[] tokens = encoder.tokens(7, Long.MAX_VALUE);
        byte[] file = TokenPacker.pack(encoder.header(), MODEL, tokens);
        ProgressiveDecoder decoder = new ProgressiveDecoder(file, 1 << 20, WITH_MODEL.models());
        decoder.advanceToTokens(tokens.length);
        assertEquals(TokenDecoder.render(encoder.header(), MODEL, tokens, 0), decoder.render(0));
        assertThrows(IllegalArgumentException.class, () -> TokenPacker.pack(encoder.header(), OTHER, tokens));
        int length = Prefixel.bytesForTokens(file, 900, WITH_MODEL.models());
        decoder = new ProgressiveDecoder(Arrays.copyOf(file, length), 1 << 20, WITH_MODEL.models());
        decoder.advanceToBytes(length);
        assertTrue(decoder.tokens() >= 900);
        int cut = Prefixel.bytesForPsnr(file, 28, WITH_MODEL.models());
        Raster whole = Prefixel.decode(file, WITH_MODEL);
        assertTrue(Psnr.of(whole, Prefixel.decode(Arrays.copyOf(file, cut), WITH_MODEL)) >= 28);
        assertThrows(MissingModelException.class, () -> Prefixel.bytesForPsnr(file, 28, Models.SHIPPED));
    }

    @Test
    void aPsnrIsMetWithAModel() {
        byte[] file = Prefixel.encode(
                PHOTO,
                EncodeOptions.defaults().withEffort(Effort.MAX).withPsnr(33).withModel(MODEL));
        double psnr = Psnr.of(PHOTO, Prefixel.decode(file, WITH_MODEL));
        assertTrue(psnr >= 33 && psnr < 33.1, psnr + " dB");
    }
}
