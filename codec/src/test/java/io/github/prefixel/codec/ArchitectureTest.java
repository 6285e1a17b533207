package io.github.prefixel.codec;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The arrows between the packages of the codec. What decoding needs must also run where there is no desktop, no file
 * system and no reflection, such as in a browser.
 */
class ArchitectureTest {
    private static final String ROOT = "io.github.prefixel.codec";

    /** A package, and the packages of the codec that it may use; the root package is the empty name. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            entry("image", List.of()),
            entry("color", List.of("image")),
            entry("wavelet", List.of("image")),
            entry("quality", List.of("image")),
            entry("entropy", List.of()),
            entry("walk", List.of("wavelet")),
            entry("stream", List.of()),
            entry("net", List.of()),
            entry("model", List.of("wavelet", "entropy", "walk", "net")),
            entry("estimate", List.of("wavelet", "walk", "net")),
            entry("predict", List.of("wavelet", "net")),
            entry("plan", List.of("stream", "color", "wavelet", "walk", "model", "predict", "estimate")),
            entry("reconstruct", List.of("image", "color", "wavelet", "walk", "stream", "plan", "estimate", "predict")),
            entry(
                    "encode",
                    List.of(
                            "image",
                            "color",
                            "wavelet",
                            "quality",
                            "entropy",
                            "walk",
                            "model",
                            "stream",
                            "plan",
                            "estimate",
                            "predict",
                            "reconstruct")),
            entry(
                    "decode",
                    List.of(
                            "image",
                            "color",
                            "wavelet",
                            "quality",
                            "entropy",
                            "walk",
                            "model",
                            "stream",
                            "plan",
                            "estimate",
                            "predict",
                            "reconstruct")),
            entry(
                    "train",
                    List.of(
                            "image",
                            "quality",
                            "wavelet",
                            "entropy",
                            "walk",
                            "model",
                            "stream",
                            "plan",
                            "net",
                            "estimate",
                            "predict",
                            "reconstruct",
                            "encode")),
            entry("", List.of("image", "wavelet", "stream", "plan", "estimate", "predict", "encode", "decode")),
            entry("imageio", List.of("", "image")));

    private static final List<String> PACKAGES =
            ARROWS.keySet().stream().sorted().toList();

    /** What of Java itself the packages may use: neither java.nio nor java.lang.reflect nor java.desktop. */
    private static final List<String> JAVA = List.of("java.lang", "java.io", "java.util..");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static String qualified(String name) {
        return name.isEmpty() ? ROOT : ROOT + "." + name;
    }

    @Test
    void everyPackageHasItsArrows() {
        assertEquals(
                PACKAGES.stream().map(ArchitectureTest::qualified).collect(Collectors.toSet()),
                CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @FieldSource("PACKAGES")
    void aPackageFollowsItsArrows(String name) {
        Stream<String> prefixel =
                Stream.concat(Stream.of(name), ARROWS.get(name).stream()).map(ArchitectureTest::qualified);
        Stream<String> libraries = switch (name) {
            case "color" -> Stream.of("org.ejml..");
            // Checksums of model files, and hashes of pictures' contents.
            case "stream", "train" -> Stream.of("java.security");
            case "imageio" ->
                Stream.of("java.nio..", "java.awt..", "javax.imageio..", "org.w3c.dom..", "com.twelvemonkeys..");
            default -> Stream.empty();
        };
        String[] allowed = Stream.of(prefixel, JAVA.stream(), libraries)
                .flatMap(packages -> packages)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(qualified(name))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(CLASSES);
    }

    @Test
    void encodingAndDecodingNeverMeet() {
        noClasses()
                .that()
                .resideInAPackage(qualified("encode"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(qualified("decode"))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(qualified("decode"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(qualified("encode"))
                .check(CLASSES);
    }

    @Test
    void onlyTheEdgeOpensFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackage(qualified("imageio"))
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File|RandomAccessFile).*")
                .check(CLASSES);
    }

    @Test
    void onlyTheEdgeReflects() {
        // One class may look for the data that the program brings along, and do nothing else with classes.
        noClasses()
                .that()
                .haveFullyQualifiedName(qualified("net.Resource"))
                .should()
                .callMethodWhere(target(owner(equivalentTo(Class.class))).and(target(not(name("getResourceAsStream")))))
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(qualified("imageio"))
                .and()
                .doNotHaveFullyQualifiedName(qualified("net.Resource"))
                .should()
                .callMethodWhere(target(owner(equivalentTo(Class.class))))
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
