package tonghop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order of the packages: each may use only those before it, and each library has its owners. */
class ArchitectureTest {

    /** As in the design. */
    private static final List<String> ORDER = List.of(
            "model",
            "text",
            "grid",
            "programme",
            "recognise",
            "check",
            "consolidate",
            "letter",
            "document",
            "workbook",
            "wordreport",
            "store",
            "pipeline",
            "cli");

    /** The parts of the pipeline; what binds them to the routes stands beside them and knows them all. */
    private static final List<String> PARTS = List.of(
            "home",
            "fault",
            "reading",
            "filing",
            "inbox",
            "decision",
            "contact",
            "login",
            "mailout",
            "correspondence",
            "reply",
            "output",
            "delivery",
            "daily",
            "mailin",
            "audit",
            "backup",
            "retention",
            "doctor");

    private static final int PURE = ORDER.indexOf("document");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("tonghop");

    @Test
    void everyPackageHasItsPlaceInTheOrder() throws IOException {
        assertThat(folders("src/main/java/tonghop")).containsExactlyInAnyOrderElementsOf(ORDER);
    }

    @Test
    void everyPartOfThePipelineHasItsPlaceInTheOrder() throws IOException {
        assertThat(folders("src/main/java/tonghop/pipeline")).containsExactlyInAnyOrderElementsOf(PARTS);
    }

    private static List<String> folders(String within) throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(within))) {
            return folders.filter(Files::isDirectory)
                    .map(p -> p.getFileName().toString())
                    .toList();
        }
    }

    @Test
    void packagesUseOnlyThoseBeforeThem() {
        for (int i = 0; i < ORDER.size() - 1; i++) {
            unused(
                    "tonghop." + ORDER.get(i) + "..",
                    ORDER.subList(i + 1, ORDER.size()).stream().map(p -> "tonghop." + p + ".."));
        }
    }

    @Test
    void partsOfThePipelineUseOnlyThoseBeforeThem() {
        for (int i = 0; i < PARTS.size(); i++) {
            var later = PARTS.subList(i + 1, PARTS.size()).stream().map(p -> "tonghop.pipeline." + p + "..");
            unused("tonghop.pipeline." + PARTS.get(i) + "..", Stream.concat(later, Stream.of("tonghop.pipeline")));
        }
    }

    private static void unused(String by, Stream<String> later) {
        noClasses()
                .that()
                .resideInAPackage(by)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later.toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void theCoreNeedsNothingButTheJdk() {
        for (String name : ORDER.subList(0, PURE)) {
            var allowed = new ArrayList<>(List.of("java..", "tonghop..", "org.jspecify.."));
            if (name.equals("programme")) {
                allowed.add("com.fasterxml.jackson..");
            }
            if (name.equals("text")) {
                allowed.add("org.apache.commons.text..");
            }
            if (name.equals("letter")) {
                allowed.add("com.samskivert.mustache..");
            }
            classes()
                    .that()
                    .resideInAPackage("tonghop." + name + "..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(allowed.toArray(String[]::new))
                    .check(CLASSES);
        }
    }

    @Test
    void everyLibraryHasItsOwners() {
        owned("java.sql..", "store");
        owned("org.apache.camel..", "pipeline");
        owned("picocli..", "cli");
        owned("org.apache.poi..", "document", "workbook", "wordreport");
        owned("org.apache.commons.compress..", "document", "workbook");
        owned("jakarta.mail..", "document", "pipeline");
        owned("com.samskivert.mustache..", "letter");
        owned("com.fasterxml.jackson..", "programme", "workbook", "cli");
    }

    private static void owned(String library, String... owners) {
        String[] packages = Stream.of(owners).map(o -> "tonghop." + o + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }
}
