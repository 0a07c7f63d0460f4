package tonghop.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tonghop.libraries.Advisory.Answer;

/** Every library was looked up, and every vulnerability that was found is answered. */
class LibrariesTest {

    private static final Path BILL = Path.of("target/bom.json");
    private static final List<Library> LIBRARIES = Library.onTheClassPath();

    @Test
    void everyLibraryWasLookedUpInTheVersionInUse() throws IOException {
        List<String[]> lookedUp = Advisory.rows("libraries.tsv");

        assertThat(LIBRARIES).hasSizeGreaterThan(80);
        assertThat(LIBRARIES)
                .allMatch(
                        library -> lookedUp.stream()
                                .anyMatch(row ->
                                        library.is(row[0]) && library.version().equals(row[1])),
                        "looked up: its advisories are in advisories.tsv and it stands in libraries.tsv");
    }

    @Test
    void everyVulnerabilityOfAVersionInUseIsAnswered() throws IOException {
        for (Advisory advisory : Advisory.all()) {
            boolean affects = LIBRARIES.stream()
                    .anyMatch(library -> library.is(advisory.library()) && library.isIn(advisory.affected()));
            if (affects) {
                assertThat(advisory.answer()).as(advisory.id()).isNotEqualTo(Answer.FIXED);
            }
            assertThat(advisory.why()).as(advisory.id()).hasSizeGreaterThan(10);
            assertThat(tests(advisory.test())).as(advisory.id()).hasSize(1);
        }
    }

    @Test
    void everyAdvisoryStandsInTheNotes() throws IOException {
        String notes = Files.readString(Path.of("src/docs/security.md"));
        assertThat(Advisory.all()).allMatch(advisory -> notes.contains(advisory.id()));
    }

    @Test
    void theBillOfMaterialsHoldsNoOtherLibraries() throws IOException {
        Assumptions.assumeTrue(Files.exists(BILL), "mvn -Psbom package writes target/bom.json");
        var named = new ArrayList<Library>();
        for (JsonNode component : new ObjectMapper().readTree(BILL.toFile()).path("components")) {
            named.add(new Library(
                    component.path("group").asText(),
                    component.path("name").asText(),
                    component.path("version").asText()));
        }
        assertThat(LIBRARIES).containsAll(named);
    }

    @Test
    void routesUseNoDataFormatNoExpressionLanguageAndNoPort() throws IOException {
        String routes = text(Path.of("routes"), ".yaml");
        assertThat(routes)
                .doesNotContainPattern(
                        "(?i)mime-?multipart|xpath|xslt|xquery|jaxb|platform-http|netty|jetty|groovy|unmarshal");
        assertThat(LIBRARIES)
                .noneMatch(library ->
                        library.artifact().matches("camel-(platform-http|netty|jetty|undertow|sql|exec|groovy).*"));
        assertThat(LIBRARIES).noneMatch(library -> library.artifact().equals("log4j-core"));
    }

    @Test
    void theProgramReadsJsonAsTreesAndMakesNoObjectsOfInput() throws IOException {
        assertThat(text(Path.of("src/main/java"), ".java"))
                .doesNotContain(
                        "activateDefaultTyping",
                        "enableDefaultTyping",
                        "JsonTypeInfo",
                        "NonBlocking",
                        "readValue(",
                        "treeToValue(",
                        "convertValue(",
                        "ObjectInputStream",
                        "ScriptEngine",
                        "Class.forName",
                        "URLClassLoader",
                        "Runtime.getRuntime().exec",
                        "Safelist",
                        "Parser.xmlParser",
                        "StringSubstitutor",
                        "preferQueryMode");
    }

    @Test
    void aVersionIsInARangeFromItsFirstNumberUpToTheSecond() {
        assertThat(new Library("g", "a", "4.15.0").isIn("3.0.0-4.14.6 4.15.0-4.18.1"))
                .isTrue();
        assertThat(new Library("g", "a", "4.18.1").isIn("3.0.0-4.14.6 4.15.0-4.18.1"))
                .isFalse();
        assertThat(new Library("g", "a", "4.14.10").isIn("3.0.0-4.14.6 4.15.0-4.18.1"))
                .isFalse();
        assertThat(new Library("g", "a", "42.7.14").isIn("42.7.4-42.7.7")).isFalse();
        assertThat(new Library("g", "a", "2.0").isIn("0-2.0.1")).isTrue();
    }

    private static List<Path> tests(String name) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.getFileName().toString().equals(name + ".java"))
                    .toList();
        }
    }

    private static String text(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            var texts = new ArrayList<String>();
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).collect(Collectors.toList())) {
                texts.add(Files.readString(file));
            }
            return String.join("\n", texts);
        }
    }
}
