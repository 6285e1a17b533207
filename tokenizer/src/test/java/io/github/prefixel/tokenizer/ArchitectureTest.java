package io.github.prefixel.tokenizer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The arrows between the packages of the tokenizer. */
class ArchitectureTest {
    private static final String ROOT = "io.github.prefixel.tokenizer";

    /** A package, and the packages of the tokenizer that it may use; the root package is the empty name. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            entry("language", List.of()),
            entry("wavelet", List.of("language")),
            entry("packed", List.of("language", "wavelet")),
            entry("bpe", List.of("language", "wavelet")),
            entry("paper", List.of("language")),
            entry("principal", List.of("language", "analyze")),
            entry("", List.of("language", "wavelet", "packed", "bpe", "paper", "principal")),
            entry("stop", List.of("language")),
            entry("analyze", List.of()),
            entry("block", List.of("analyze")),
            entry("spectrum", List.of("analyze")),
            entry("channel", List.of("analyze")),
            entry("representation", List.of("analyze")),
            entry("complex", List.of()),
            entry("bench", List.of("analyze", "spectrum", "channel", "block")),
            entry("patch", List.of("language", "wavelet")),
            entry("tar", List.of()),
            entry("parquet", List.of()),
            entry("dataset", List.of("language", "tar", "parquet")),
            entry("prepare", List.of()),
            entry("search", List.of("dataset", "input", "build")),
            entry("input", List.of("tar")),
            entry("build", List.of("", "language", "bpe", "input", "prepare", "dataset")),
            entry("train", List.of("build", "input", "prepare", "principal", "block")),
            entry(
                    "stats",
                    List.of(
                            "language",
                            "wavelet",
                            "packed",
                            "bpe",
                            "principal",
                            "dataset",
                            "input",
                            "prepare",
                            "build")));

    private static final Set<String> NAMES = ARROWS.keySet();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void everyPackageHasItsArrows() {
        Set<String> packages = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring(Math.min(name.length(), ROOT.length() + 1)))
                .collect(Collectors.toSet());
        assertEquals(packages, NAMES);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void usesOnlyWhatItsArrowsName(String name) {
        String own = name.isEmpty() ? ROOT : ROOT + "." + name;
        Set<String> allowed = ARROWS.get(name).stream()
                .map(used -> ROOT + (used.isEmpty() ? "" : "." + used))
                .collect(Collectors.toSet());
        classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat(new DescribedPredicate<>("are outside, or in " + allowed) {
                    @Override
                    public boolean test(JavaClass used) {
                        String place = used.getPackageName();
                        return !place.startsWith(ROOT) || place.equals(own) || allowed.contains(place);
                    }
                })
                .check(CLASSES);
    }

    /** Languages do without files and desktop: only what reads merges, and data sets, knows files. */
    @Test
    void languagesNeedNoDesktop() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".language", ROOT + ".wavelet", ROOT + ".packed", ROOT + ".paper", ROOT + ".principal")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..", "java.nio.file..")
                .check(CLASSES);
    }
}
