package tonghop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A regime is data: nothing in the program may depend on which one it is. */
class CodesOnlyInDataTest {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    @Test
    void noSourceNamesAProgrammeAUnitOrAnIndicator() throws IOException {
        Set<String> codes = codes();
        assertThat(codes).contains("dvcq-vinhcuu", "vinh-cuu", "2.10").hasSizeGreaterThan(150);

        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources)
                    .isNotEmpty()
                    .allSatisfy(source ->
                            assertThat(literals(Files.readString(source))).noneMatch(codes::contains));
        }
    }

    @Test
    void theSearchFindsACodeInAStringAndNotInAComment() {
        assertThat(literals("/** e.g. {@code vinh-cuu} */ var a = \"vinh-cuu\" + \"say \\\"2.10\\\"\";"))
                .containsExactly("vinh-cuu", "say \\\"2.10\\\"");
    }

    private static List<String> literals(String source) {
        return LITERAL.matcher(source).results().map(m -> m.group(1)).toList();
    }

    private static Set<String> codes() {
        Definitions definitions = Definitions.load(null);
        Set<String> codes = new HashSet<>(definitions.programmes().keySet());
        definitions.units().units().forEach(unit -> codes.add(unit.code()));
        definitions.programmes().values().stream()
                .flatMap(programme -> programme.forms().stream())
                .filter(Form.IndicatorForm.class::isInstance)
                .forEach(form -> ((Form.IndicatorForm) form).indicators().forEach(i -> codes.add(i.code())));
        return codes;
    }
}
