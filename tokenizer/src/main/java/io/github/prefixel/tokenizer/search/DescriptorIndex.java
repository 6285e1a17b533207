package io.github.prefixel.tokenizer.search;

import io.github.prefixel.codec.stream.MalformedStreamException;
import io.github.prefixel.codec.stream.ModelFile;
import io.github.prefixel.tokenizer.dataset.JsonSource;
import io.github.prefixel.tokenizer.dataset.NpyRowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The descriptors of some pictures: a folder of three files. {@value #DESCRIPTORS} is an array of a descriptor a row
 * (NumPy, float32), {@value #MODEL} the model that made them, with the basis in it, and {@value #FILE} says whose they are.
 *
 * @param names of the pictures, in the order of the descriptors
 * @param model what describes a query as the pictures were described
 */
public record DescriptorIndex(List<String> names, Descriptors descriptors, ModelFile model) {
    public static final String FILE = "index.json";
    public static final String DESCRIPTORS = "descriptors.npy";
    public static final String MODEL = "model.pfxm";

    /** The version of these files; a reader refuses newer ones. */
    public static final int FORMAT_VERSION = 1;

    private static final Set<String> NEEDED = Set.of("format_version", "model", "dimension", "names");

    /**
     * The first so many of a picture's coefficients, as they are kept.
     *
     * @throws IllegalArgumentException if one is too large for a float, as only models of no pictures make them
     */
    public static float[] descriptor(double[] coefficients, int dimension) {
        float[] descriptor = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            descriptor[i] = (float) coefficients[i];
            if (!Float.isFinite(descriptor[i])) {
                throw new IllegalArgumentException("coefficient " + i + " of this model is out of range");
            }
        }
        return descriptor;
    }

    /**
     * Reads an index into memory.
     *
     * @param prefix numbers of each descriptor to take; more than there are stands for all
     * @throws IOException if it is missing, not complete, damaged, or of a newer version; the message says which
     */
    public static DescriptorIndex read(Path folder, int prefix) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is missing: this is no index, or one that is not complete");
        }
        try (JsonSource json = new JsonSource(Files.newInputStream(file), file.toString())) {
            return new Reader(folder, json).read(prefix);
        }
    }

    /** Reads what {@link IndexWriter} writes. Members may stand in any order; others are passed over. */
    private static final class Reader {
        private final Path folder;
        private final JsonSource json;
        private final Set<String> missing = new HashSet<>(NEEDED);
        private String modelName;
        private int dimension;
        private List<String> names;

        Reader(Path folder, JsonSource json) {
            this.folder = folder;
            this.json = json;
        }

        DescriptorIndex read(int prefix) throws IOException {
            if (!json.nextObject()) {
                throw json.mistake("the file is empty");
            }
            for (String member = json.nextMember(); member != null; member = json.nextMember()) {
                missing.remove(member);
                take(member);
            }
            if (!missing.isEmpty()) {
                throw json.mistake("'" + missing.stream().sorted().findFirst().orElseThrow() + "' is missing");
            }
            if (dimension < 1 || dimension > Descriptors.MAX_DIMENSION) {
                throw json.mistake("descriptors cannot have " + dimension + " numbers");
            }
            return new DescriptorIndex(names, descriptors(Math.min(prefix, dimension)), model());
        }

        private void take(String member) throws IOException {
            switch (member) {
                case "format_version" -> checkVersion(json.nextInt());
                case "model" -> modelName = json.nextText();
                case "dimension" -> dimension = json.nextInt();
                case "names" -> names = json.nextTextList();
                default -> json.skipValue();
            }
        }

        private void checkVersion(int version) throws IOException {
            if (version < 1 || version > FORMAT_VERSION) {
                throw json.mistake(
                        "the index has format version " + version + "; this program reads up to " + FORMAT_VERSION);
            }
        }

        private Descriptors descriptors(int prefix) throws IOException {
            Path file = folder.resolve(DESCRIPTORS);
            require(file);
            try (NpyRowReader rows = new NpyRowReader(file, names.size(), dimension)) {
                Descriptors descriptors = new Descriptors(names.size(), prefix);
                float[] row = new float[dimension];
                float[] own = new float[prefix];
                for (int item = 0; item < names.size(); item++) {
                    rows.read(row);
                    System.arraycopy(row, 0, own, 0, prefix);
                    try {
                        descriptors.set(item, own);
                    } catch (IllegalArgumentException e) {
                        throw new IOException(file + " is damaged: row " + item + ", " + e.getMessage(), e);
                    }
                }
                return descriptors;
            }
        }

        private ModelFile model() throws IOException {
            Path file = folder.resolve(MODEL);
            require(file);
            ModelFile model;
            try {
                model = ModelFile.parse(Files.readAllBytes(file));
            } catch (MalformedStreamException e) {
                throw new IOException(file + ": " + e.getMessage(), e);
            }
            if (!model.name().equals(modelName)) {
                throw new IOException(
                        file + " is the model " + model.name() + ", not " + modelName + " as " + FILE + " says");
            }
            return model;
        }

        private static void require(Path file) throws IOException {
            if (!Files.isRegularFile(file)) {
                throw new IOException(file + " is missing");
            }
        }
    }
}
