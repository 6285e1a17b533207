package io.github.prefixel.tokenizer.language;

/**
 * What a language has learned from pictures, as a file that goes with its data sets: nothing else is needed to read them.
 *
 * @param parameter the parameter of the language that names the file
 * @param name the name of its copy beside a data set
 * @param content the bytes of the file as they were read, whatever has become of it since; not to be changed
 */
public record Companion(String parameter, String name, byte[] content) {
    /** The parameter that names a model file, in all languages that take one. */
    public static final String MODEL = "model";
}
