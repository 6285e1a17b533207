package io.github.prefixel.codec.stream;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A {@code .pfxm} file: what was learned from pictures of some domain, as named sections. Who uses a section knows what is
 * in it. {@code docs/format.md} specifies the bytes: a magic, a version, the number of sections, each section's tag,
 * length and contents, and the SHA-256 of all that stands before it, whose first four bytes are what streams name the
 * model by.
 */
public final class ModelFile {
    public static final int VERSION = 1;

    private static final int MAGIC_0 = 0xA6;
    private static final int MAGIC_1 = 'M';
    private static final int TAG_BYTES = 4;
    private static final int DIGEST_BYTES = 32;

    private final Map<String, byte[]> sections;
    private final byte[] digest;

    /**
     * @param sections contents by tag, in the order in which they are to stand; a tag is {@value #TAG_BYTES} characters
     *     from A to Z and 0 to 9
     * @throws IllegalArgumentException if there are more than 255 sections, or a tag is of another form
     */
    public ModelFile(Map<String, byte[]> sections) {
        this(copy(sections), null);
    }

    private ModelFile(Map<String, byte[]> sections, byte[] digest) {
        this.sections = sections;
        this.digest = digest == null ? sha256(body(), 0) : digest;
    }

    private static Map<String, byte[]> copy(Map<String, byte[]> sections) {
        if (sections.size() > 255) {
            throw new IllegalArgumentException(sections.size() + " sections are too many");
        }
        Map<String, byte[]> copies = new LinkedHashMap<>();
        sections.forEach((tag, contents) -> {
            if (!isTag(tag)) {
                throw new IllegalArgumentException("no tag of a section: " + tag);
            }
            copies.put(tag, contents.clone());
        });
        return copies;
    }

    private static boolean isTag(String tag) {
        return tag.matches("[A-Z0-9]{" + TAG_BYTES + "}");
    }

    /** Whether a file that starts with these bytes says that it is a model. */
    public static boolean begins(byte[] start) {
        return start.length >= 2 && (start[0] & 0xFF) == MAGIC_0 && start[1] == MAGIC_1;
    }

    /**
     * Reads a file.
     *
     * @throws MalformedStreamException if it is no such file, or is damaged
     */
    public static ModelFile parse(byte[] file) {
        if (file.length == 0) {
            throw new MalformedStreamException(0, "the model file is empty");
        }
        FieldReader in = new FieldReader(file);
        if (in.read("the magic", 1) != MAGIC_0 || in.read("the magic", 1) != MAGIC_1) {
            throw new MalformedStreamException(0, "not a Prefixel model");
        }
        int version = in.read("the version", 1);
        if (version != VERSION) {
            throw in.malformed("model version " + version + " is not supported, only " + VERSION);
        }
        int count = in.read("the number of sections", 1);
        Map<String, byte[]> sections = new LinkedHashMap<>();
        int at = TAG_BYTES;
        for (int i = 0; i < count; i++) {
            if (file.length - at < 2 * TAG_BYTES) {
                throw new MalformedStreamException(at, "the model file ends inside the head of a section");
            }
            String tag = tag(file, at);
            int length = integer(file, at + TAG_BYTES);
            int from = at + 2 * TAG_BYTES;
            if (!isTag(tag)) {
                throw new MalformedStreamException(at, "the tag of a section is not one");
            }
            if (length < 0 || length > file.length - from) {
                throw new MalformedStreamException(at, "the model file ends inside its section " + tag);
            }
            if (sections.put(tag, Arrays.copyOfRange(file, from, from + length)) != null) {
                throw new MalformedStreamException(at, "a second section " + tag);
            }
            at = from + length;
        }
        if (file.length - at != DIGEST_BYTES) {
            throw new MalformedStreamException(at, "the model file has no checksum where its sections end");
        }
        byte[] digest = Arrays.copyOfRange(file, at, file.length);
        if (!Arrays.equals(digest, sha256(file, DIGEST_BYTES))) {
            throw new MalformedStreamException(at, "the model file is damaged: its checksum is wrong");
        }
        return new ModelFile(sections, digest);
    }

    private static String tag(byte[] bytes, int at) {
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < TAG_BYTES; i++) {
            tag.append((char) (bytes[at + i] & 0xFF));
        }
        return tag.toString();
    }

    private static int integer(byte[] bytes, int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
    }

    /** The file. */
    public byte[] toBytes() {
        byte[] body = body();
        byte[] file = Arrays.copyOf(body, body.length + DIGEST_BYTES);
        System.arraycopy(digest, 0, file, body.length, DIGEST_BYTES);
        return file;
    }

    private byte[] body() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(MAGIC_0);
        out.write(MAGIC_1);
        out.write(VERSION);
        out.write(sections.size());
        sections.forEach((tag, contents) -> {
            tag.chars().forEach(out::write);
            for (int shift = 24; shift >= 0; shift -= 8) {
                out.write(contents.length >> shift);
            }
            out.writeBytes(contents);
        });
        return out.toByteArray();
    }

    /** Of all but the last bytes. */
    private static byte[] sha256(byte[] bytes, int without) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, bytes.length - without);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tags of the sections, in their order. */
    public Set<String> tags() {
        return Collections.unmodifiableSet(sections.keySet());
    }

    /** The contents of a section, or null if there is none of this tag. */
    public byte[] section(String tag) {
        byte[] contents = sections.get(tag);
        return contents == null ? null : contents.clone();
    }

    /**
     * Where the contents of a section stand in the file, in bytes from its start.
     *
     * @throws IllegalArgumentException if there is none of this tag
     */
    public int offset(String tag) {
        int at = 2 * TAG_BYTES + TAG_BYTES;
        for (Map.Entry<String, byte[]> section : sections.entrySet()) {
            if (section.getKey().equals(tag)) {
                return at;
            }
            at += section.getValue().length + 2 * TAG_BYTES;
        }
        throw new IllegalArgumentException("no section " + tag);
    }

    /** What streams name the model by: the first four bytes of its SHA-256, big-endian. */
    public int id() {
        return integer(digest, 0);
    }

    /** {@link #id} as eight hexadecimal digits. */
    public String name() {
        return name(id());
    }

    /** How an id is spelled: as eight hexadecimal digits. */
    public static String name(int id) {
        return String.format("%08x", id);
    }
}
