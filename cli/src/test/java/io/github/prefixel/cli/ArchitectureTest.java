package io.github.prefixel.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows between the modules, and between the packages of the command line. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.prefixel");

    @ParameterizedTest
    @CsvSource({
        // Modules: cli → tokenizer → codec; testimages stands alone.
        "io.github.prefixel.testimages.., io.github.prefixel.codec..",
        "io.github.prefixel.testimages.., io.github.prefixel.tokenizer..",
        "io.github.prefixel.testimages.., io.github.prefixel.cli..",
        "io.github.prefixel.codec.., io.github.prefixel.testimages..",
        "io.github.prefixel.codec.., io.github.prefixel.tokenizer..",
        "io.github.prefixel.codec.., io.github.prefixel.cli..",
        "io.github.prefixel.tokenizer.., io.github.prefixel.testimages..",
        "io.github.prefixel.tokenizer.., io.github.prefixel.cli..",
        // Inside the command line: rd → report → peers; the commands stand above.
        "io.github.prefixel.cli.peers.., io.github.prefixel.cli",
        "io.github.prefixel.cli.peers.., io.github.prefixel.cli.report..",
        "io.github.prefixel.cli.peers.., io.github.prefixel.cli.rd..",
        "io.github.prefixel.cli.report.., io.github.prefixel.cli.rd..",
        "io.github.prefixel.cli.report.., io.github.prefixel.cli.analyze..",
        "io.github.prefixel.cli.rd.., io.github.prefixel.cli.analyze..",
        "io.github.prefixel.cli.analyze.., io.github.prefixel.cli.rd..",
        // Only commands know how the command line is parsed.
        "io.github.prefixel.cli.peers.., picocli..",
        "io.github.prefixel.cli.report.., picocli..",
    })
    void neverUses(String user, String used) {
        noClasses()
                .that()
                .resideInAPackage(user)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(used)
                .allowEmptyShould(true)
                .check(CLASSES);
    }
}
