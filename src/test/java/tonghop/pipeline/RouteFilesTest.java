package tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The routes as files: Camel's own schema holds for them, and every step says what it is for. */
class RouteFilesTest {

    private static final JsonSchema SCHEMA = schema();

    /** What every step must have; expressions and parameters inside a step need none. */
    private static final List<String> STEPS = List.of(
            "to", "bean", "filter", "split", "aggregate", "setHeader", "setBody", "setProperty", "choice", "threads");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("routes"))) {
            return all.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void obeysTheSchemaOfCamel(Path file) throws IOException {
        assertThat(SCHEMA.validate(tree(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesAndDescribesEveryRouteAndStep(Path file) throws IOException {
        var unnamed = new ArrayList<String>();
        for (JsonNode item : tree(file)) {
            JsonNode route = item.elements().next();
            require(route, "route of " + file, unnamed);
            steps(route, unnamed);
        }
        assertThat(unnamed).isEmpty();
    }

    @Test
    void startsEveryFile() throws IOException {
        var settings = new Properties();
        try (InputStream in = RouteFilesTest.class.getResourceAsStream("/application.properties")) {
            settings.load(in);
        }
        assertThat(settings.getProperty("routes").split("\\s*,\\s*"))
                .containsExactlyElementsOf(
                        files().map(f -> f.getFileName().toString()).toList());
    }

    @Test
    void guardsEveryRouteWithTheConfigurationOfFailures() throws IOException {
        for (Path file : files().toList()) {
            for (JsonNode item : tree(file)) {
                JsonNode route = item.has("routeTemplate") ? item.at("/routeTemplate/route") : item.path("route");
                if (!route.isMissingNode()) {
                    assertThat(route.at("/routeConfigurationId").asText())
                            .as(file + " " + route.path("id").asText())
                            .isEqualTo("failures");
                }
            }
        }
    }

    @Test
    void usesEveryIdOnce() throws IOException {
        var ids = new ArrayList<String>();
        for (Path file : files().toList()) {
            tree(file).findValues("id").forEach(id -> ids.add(id.asText()));
        }
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    private static void steps(JsonNode node, List<String> unnamed) {
        if (node.isArray()) {
            for (JsonNode step : node) {
                STEPS.stream().filter(step::has).forEach(kind -> require(step.get(kind), kind, unnamed));
            }
        }
        node.forEach(child -> steps(child, unnamed));
    }

    private static void require(JsonNode node, String what, List<String> unnamed) {
        if (!node.path("id").asText().matches("[a-z]+(-[a-z]+)*")
                || node.path("description").asText().length() < 10) {
            unnamed.add(what + ": " + node.path("id"));
        }
    }

    private static JsonNode tree(Path file) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
    }

    private static JsonSchema schema() {
        try (InputStream in = RouteFilesTest.class.getResourceAsStream("/schema/camelYamlDsl.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
