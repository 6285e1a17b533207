package io.github.prefixel.codec.stream;

import java.util.OptionalInt;

/**
 * The header of a stream: all that a decoder cannot guess. Everything after it is payload. {@code docs/format.md}
 * specifies the bytes.
 *
 * @param width 1 to 2<sup>31</sup> − 1
 * @param height 1 to 2<sup>31</sup> − 1
 * @param components 1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha
 * @param bitDepth bits a sample, 1 to 16
 * @param transform the wavelet
 * @param color the colour transform, one that suits the components and the wavelet; {@link ColorCode#TRAINED} only with
 *     a trained model
 * @param model how tokens are coded
 * @param trained id of the trained model that it starts from, if it is not the program's own; none with {@link
 *     ModelCode#DIRECT}
 * @param topPlane most significant bit-plane that holds a bit, 0 to 29
 * @param angles the three angles of a colour rotation in units of π/256, each −128 to 127; zeros without one
 * @param tune {@link Tune#SSIM} only with {@link Transform#CDF97}
 * @param activity of the picture's size if tuned for SSIM and not tiny, otherwise {@link ActivityMap#NONE}
 * @param prediction which bands are predicted; {@link Prediction#NONE} with {@link Transform#REVERSIBLE53}
 */
public record Header(
        int width,
        int height,
        int components,
        int bitDepth,
        Transform transform,
        ColorCode color,
        ModelCode model,
        OptionalInt trained,
        int topPlane,
        Angles angles,
        Tune tune,
        ActivityMap activity,
        Prediction prediction) {
    public static final int VERSION = 1;

    /**
     * @throws IllegalArgumentException if tuning, activity map, prediction or trained model do not go with the picture or
     *     each other
     */
    public Header {
        if (trained.isPresent() && !model.learns()) {
            throw new IllegalArgumentException("the entropy model " + model.label() + " starts from no trained model");
        }
        ActivityMap fitting = tune == Tune.SSIM ? ActivityMap.typical(width, height) : ActivityMap.NONE;
        if (activity.columns() != fitting.columns()
                || activity.rows() != fitting.rows()
                || activity.sideLog2() != fitting.sideLog2()) {
            throw new IllegalArgumentException("this activity map does not go with the picture");
        }
        if (!prediction.suits(width, height, components, transform)) {
            throw new IllegalArgumentException("this prediction does not go with the picture");
        }
    }

    /** Where the width stands, unless a byte for the bit depth comes before it. */
    public static final int SIZE_OFFSET = 5;

    private static final int MAGIC_0 = 0xA6;
    private static final int MAGIC_1 = 'P';

    private static final int FLAG_BOXES = 8;
    private static final int FLAG_DEPTH = 4;
    private static final int FLAG_PREDICTION = 2;

    /**
     * The angles of a colour rotation, each in units of π/256, −128 to 127.
     *
     * @param a turns the first and second axis
     * @param b turns the first and third
     * @param c turns the second and third
     */
    public record Angles(int a, int b, int c) {
        public static final Angles NONE = new Angles(0, 0, 0);
    }

    /** The header of a stream that is tuned for PSNR and starts from the program's own parts. */
    public Header(
            int width,
            int height,
            int components,
            int bitDepth,
            Transform transform,
            ColorCode color,
            ModelCode model,
            int topPlane,
            Angles angles) {
        this(
                width,
                height,
                components,
                bitDepth,
                transform,
                color,
                model,
                OptionalInt.empty(),
                topPlane,
                angles,
                Tune.PSNR,
                ActivityMap.NONE,
                Prediction.NONE);
    }

    /**
     * Length of the header in bytes, 7 to 27, and at most 17 for 8-bit RGB pictures of up to 65536 samples a side and 21
     * with a trained model; an activity map adds about 1.5 bits a square, some 400 bytes at the 2048 squares of a large
     * picture.
     */
    public int length() {
        return toBytes().length;
    }

    public byte[] toBytes() {
        FieldWriter out = new FieldWriter();
        int sideBytes = Math.max(bytesOf(width - 1), bytesOf(height - 1));
        out.write(MAGIC_0, 1);
        out.write(MAGIC_1, 1);
        out.write(VERSION << 4 | (bitDepth == 8 ? 0 : FLAG_DEPTH) | sideBytes - 1, 1);
        int wavelet = transform.ordinal() | (prediction.isNone() ? 0 : FLAG_PREDICTION);
        out.write(components - 1 << 6 | wavelet << 4 | color.ordinal() << 1 | tune.ordinal(), 1);
        int start = model.ordinal() + (trained.isPresent() ? ModelCode.TRAINED : 0);
        out.write(start << 5 | topPlane, 1);
        if (bitDepth != 8) {
            out.write(bitDepth - 1, 1);
        }
        out.write(width - 1, sideBytes);
        out.write(height - 1, sideBytes);
        if (color == ColorCode.ROTATION) {
            out.write(angles.a(), 1);
            out.write(angles.b(), 1);
            out.write(angles.c(), 1);
        }
        if (trained.isPresent()) {
            out.write(trained.getAsInt(), 4);
        }
        activity.write(out);
        if (!prediction.isNone() && !Prediction.isPreset(width, height)) {
            prediction.write(out, components);
        }
        return out.toBytes();
    }

    private static int bytesOf(int value) {
        return Math.max(1, (39 - Integer.numberOfLeadingZeros(value)) / 8);
    }

    /**
     * Reads the header that a file starts with.
     *
     * @throws MalformedStreamException if the file does not start with a header that this version can decode
     */
    public static Header parse(byte[] file) {
        if (file.length == 0) {
            throw new MalformedStreamException(0, "the file is empty");
        }
        FieldReader in = new FieldReader(file);
        if (in.read("the magic", 1) != MAGIC_0 || in.read("the magic", 1) != MAGIC_1) {
            throw new MalformedStreamException(0, "not a Prefixel file");
        }
        int first = in.read("version and flags", 1);
        int version = first >> 4;
        if (version != VERSION) {
            throw in.malformed("format version " + version + " is not supported, only " + VERSION);
        }
        if ((first & FLAG_BOXES) != 0) {
            throw in.malformed("metadata boxes are not supported by this version");
        }
        int sideBytes = (first & 3) + 1;
        int kind = in.read("the kind of picture", 1);
        int components = (kind >> 6) + 1;
        Transform transform = Transform.values()[kind >> 4 & 1];
        boolean predicted = (kind >> 4 & FLAG_PREDICTION) != 0;
        ColorCode color = in.choose("colour transform", ColorCode.values(), kind >> 1 & 7);
        Tune tune = Tune.values()[kind & 1];
        boolean reversible = transform == Transform.REVERSIBLE53;
        boolean fits = components < 3
                ? color == ColorCode.NONE
                : color == ColorCode.NONE || reversible == (color == ColorCode.YCOCG_R);
        if (!fits) {
            throw in.malformed("colour transform " + color.label() + " does not go with " + components
                    + " component(s) and " + transform.label());
        }
        if (reversible && tune != Tune.PSNR) {
            throw in.malformed("a reversible stream is not tuned");
        }
        if (reversible && predicted) {
            throw in.malformed("a reversible stream is not predicted");
        }
        int planes = in.read("the bit-planes", 1);
        int code = planes >> 5;
        boolean named = code >= ModelCode.values().length && code < ModelCode.values().length + ModelCode.TRAINED;
        ModelCode model = in.choose("entropy model", ModelCode.values(), named ? code - ModelCode.TRAINED : code);
        if (color == ColorCode.TRAINED && !named) {
            throw in.malformed("colour transform " + color.label() + " does not go without a trained model");
        }
        int topPlane = planes & 31;
        if (topPlane > 29) {
            throw in.malformed("bit-plane " + topPlane + " is out of range");
        }
        int bitDepth = 8;
        if ((first & FLAG_DEPTH) != 0) {
            bitDepth = in.read("the bit depth", 1) + 1;
            if (bitDepth > 16 || bitDepth == 8) {
                throw in.malformed("bit depth " + bitDepth + " is out of range");
            }
        }
        int width = in.readSide("the width", sideBytes);
        int height = in.readSide("the height", sideBytes);
        if (sideBytes > Math.max(bytesOf(width - 1), bytesOf(height - 1))) {
            throw in.malformed("the sides are spelled out in more bytes than they need");
        }
        Angles angles = Angles.NONE;
        if (color == ColorCode.ROTATION) {
            angles = new Angles((byte) in.read("the colour angles", 1), (byte) in.read("the colour angles", 1), (byte)
                    in.read("the colour angles", 1));
        }
        OptionalInt trained = named ? OptionalInt.of(in.read("the id of the model", 4)) : OptionalInt.empty();
        ActivityMap activity = tune == Tune.SSIM ? ActivityMap.read(in, width, height) : ActivityMap.NONE;
        Prediction prediction = Prediction.NONE;
        if (predicted) {
            prediction = Prediction.isPreset(width, height)
                    ? Prediction.everywhere(components)
                    : Prediction.read(in, components);
        }
        return new Header(
                width,
                height,
                components,
                bitDepth,
                transform,
                color,
                model,
                trained,
                topPlane,
                angles,
                tune,
                activity,
                prediction);
    }

    /** The same coded by another entropy model, one that starts from what the header names if it names something. */
    public Header codedBy(ModelCode other) {
        return new Header(
                width,
                height,
                components,
                bitDepth,
                transform,
                color,
                other,
                trained,
                topPlane,
                angles,
                tune,
                activity,
                prediction);
    }

    /** The same starting from a trained model, or from the program's own parts. */
    public Header trainedBy(OptionalInt id) {
        return new Header(
                width,
                height,
                components,
                bitDepth,
                transform,
                color,
                model,
                id,
                topPlane,
                angles,
                tune,
                activity,
                prediction);
    }

    public Header withTopPlane(int plane) {
        return new Header(
                width,
                height,
                components,
                bitDepth,
                transform,
                color,
                model,
                trained,
                plane,
                angles,
                tune,
                activity,
                prediction);
    }

    /** @param bands in all or none if the picture is tiny */
    public Header predicted(Prediction bands) {
        return new Header(
                width,
                height,
                components,
                bitDepth,
                transform,
                color,
                model,
                trained,
                topPlane,
                angles,
                tune,
                activity,
                bands);
    }

    /** @param activity of the picture's size, if it is not tiny */
    public Header tunedForSsim(ActivityMap activity) {
        return new Header(
                width,
                height,
                components,
                bitDepth,
                transform,
                color,
                model,
                trained,
                topPlane,
                angles,
                Tune.SSIM,
                activity,
                prediction);
    }

    /** The name of the entropy model. */
    public String modelLabel() {
        return trained.isPresent() ? model.trainedLabel() : model.label();
    }

    /** Where the id of the trained model stands, if there is one: after sizes and angles. */
    public int trainedOffset() {
        return SIZE_OFFSET
                + (bitDepth == 8 ? 0 : 1)
                + 2 * Math.max(bytesOf(width - 1), bytesOf(height - 1))
                + (color == ColorCode.ROTATION ? 3 : 0);
    }

    public boolean hasAlpha() {
        return components == 2 || components == 4;
    }
}
