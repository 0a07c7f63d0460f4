package tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tonghop.check.Judge;
import tonghop.check.Judgement;
import tonghop.grid.Document;
import tonghop.grid.Sheet;
import tonghop.model.Basis;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.PeriodLock;
import tonghop.model.Report;
import tonghop.model.Severity;
import tonghop.programme.Definitions;
import tonghop.recognise.Assigned;
import tonghop.recognise.Envelope;
import tonghop.recognise.Recogniser;

/**
 * The reading rules as specs: name, reason, grid, expected report or findings. A spec that names no findings expects no errors; of the
 * warnings, those of rows that a short spec leaves out are not looked at. {@code file} and {@code container} are the names it came under,
 * {@code parts} the expectations of a workbook of several units, by the name of each one's first sheet.
 */
class ReadingSpecsTest {

    private static final Path SPECS = Path.of("src/test/resources/tonghop/reading");
    private static final String USUAL_TIME = "2024-05-03T09:00:00+07:00";
    private static final Definitions DEFINITIONS = Definitions.load(null);
    private static final Recogniser RECOGNISER = new Recogniser(
            DEFINITIONS.programmes().values(), DEFINITIONS.units().units(), DEFINITIONS.vocabulary());
    private static final Judge JUDGE = new Judge(DEFINITIONS.programmes());

    static Stream<Named<JsonNode>> specs() throws IOException {
        var specs = new ArrayList<Named<JsonNode>>();
        try (Stream<Path> files = Files.list(SPECS)) {
            for (Path file : files.sorted().toList()) {
                new ObjectMapper(new YAMLFactory())
                        .readTree(file.toFile())
                        .forEach(spec -> specs.add(Named.of(spec.path("name").asText(), spec)));
            }
        }
        return specs.stream();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void readsAsTheSpecSays(JsonNode spec) {
        assertThat(spec.path("reason").asText()).as("the reason").isNotBlank();
        var sheets = new ArrayList<Sheet>();
        spec.path("sheets").forEach(sheet -> sheets.add(SpecSheet.of(sheet)));
        var received =
                OffsetDateTime.parse(spec.path("received").asText(USUAL_TIME)).toInstant();
        var envelope = new Envelope(text(spec, "file"), text(spec, "container"), received);
        List<Recogniser.Part> parts = RECOGNISER.recognise(new Document(sheets, List.of()), envelope, Assigned.NOTHING);
        if (spec.has("parts")) {
            assertThat(parts.stream().map(Recogniser.Part::sheet)).containsExactlyElementsOf(names(spec.path("parts")));
            parts.forEach(part ->
                    assertReport(part.report(), received, spec.path("parts").path(part.sheet())));
        } else {
            assertThat(parts.stream().map(Recogniser.Part::sheet)).hasSize(1);
            assertReport(parts.get(0).report(), received, spec.path("expect"));
        }
    }

    private static void assertReport(Report report, Instant received, JsonNode expect) {
        Judgement judgement = JUDGE.judge(report, received, PeriodLock.NONE, List.of());
        assertThat(actual(judgement, expect)).isEqualTo(expected(expect));
    }

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static @Nullable String text(JsonNode spec, String field) {
        return spec.has(field) ? spec.path(field).asText() : null;
    }

    /** What the spec asks about, in the spec's own words, so that a difference can be read. */
    private static Map<String, Object> actual(Judgement judgement, JsonNode asked) {
        var actual = new LinkedHashMap<String, Object>();
        asked.fieldNames().forEachRemaining(field -> actual.put(field, actual(judgement, field, asked)));
        actual.putIfAbsent("findings", findings(judgement, asked));
        return actual;
    }

    private static Object actual(Judgement judgement, String field, JsonNode asked) {
        var report = judgement.report();
        return switch (field) {
            case "verdict" -> judgement.verdict().code();
            case "programme" -> String.valueOf(report.programme());
            case "period" -> String.valueOf(report.period());
            case "unit" -> String.valueOf(report.unit());
            case "timeliness" ->
                judgement.timeliness() == null ? "null" : judgement.timeliness().code();
            case "unit-from" -> from(report.origin().unit());
            case "period-from" -> from(report.origin().period());
            case "values" -> values(report.forms(), asked.path("values"));
            case "texts" -> texts(report.forms());
            case "entries" -> entries(report.forms());
            case "findings" -> findings(judgement, asked);
            default -> throw new IllegalArgumentException("no such expectation: " + field);
        };
    }

    /** The cell, or what else it was read from. */
    private static String from(@Nullable Basis basis) {
        if (basis == null) {
            return "null";
        }
        return basis.at() == null ? basis.place() : basis.at().cell();
    }

    private static Map<String, String> values(List<FormContent> forms, JsonNode asked) {
        var values = new LinkedHashMap<String, String>();
        Map<String, Figure> figures = forms.stream()
                .filter(FormContent.Figures.class::isInstance)
                .map(f -> ((FormContent.Figures) f).figures())
                .findFirst()
                .orElse(Map.of());
        asked.fieldNames().forEachRemaining(code -> {
            Figure figure = figures.get(code);
            BigDecimal value = figure == null ? null : figure.value();
            values.put(
                    code,
                    figure == null
                            ? "absent"
                            : value == null
                                    ? "empty"
                                    : value.stripTrailingZeros().toPlainString());
        });
        return values;
    }

    private static Map<String, String> texts(List<FormContent> forms) {
        var texts = new LinkedHashMap<String, String>();
        forms.stream()
                .filter(FormContent.Narratives.class::isInstance)
                .flatMap(f -> ((FormContent.Narratives) f).texts().stream())
                .forEach(t -> texts.put(t.heading(), t.text()));
        return texts;
    }

    private static List<String> entries(List<FormContent> forms) {
        return forms.stream()
                .filter(FormContent.Entries.class::isInstance)
                .flatMap(f -> ((FormContent.Entries) f).entries().stream())
                .map(e -> String.join(" | ", e.values().values()))
                .toList();
    }

    /** {@code code@cell} of errors and warnings; infos only where the spec names one. */
    private static List<String> findings(Judgement judgement, JsonNode asked) {
        var named = new ArrayList<String>();
        asked.path("findings").forEach(f -> named.add(f.asText()));
        return judgement.report().findings().stream()
                .filter(f -> f.severity() != Severity.INFO || named.contains(name(f)))
                .filter(f -> !f.code().equals("rows-missing") || named.contains(name(f)))
                .map(ReadingSpecsTest::name)
                .sorted()
                .toList();
    }

    private static String name(Finding finding) {
        return finding.code() + (finding.at() == null ? "" : "@" + finding.at().cell());
    }

    private static Map<String, Object> expected(JsonNode node) {
        var expected = new LinkedHashMap<String, Object>();
        node.fields().forEachRemaining(e -> expected.put(e.getKey(), plain(e.getValue(), e.getKey())));
        expected.putIfAbsent("findings", List.of());
        return expected;
    }

    private static Object plain(JsonNode node, String field) {
        if (node.isArray()) {
            var list = new ArrayList<String>();
            node.forEach(item -> list.add(item.asText()));
            return field.equals("findings") ? list.stream().sorted().toList() : list;
        }
        if (node.isObject()) {
            var map = new LinkedHashMap<String, String>();
            node.fields().forEachRemaining(e -> map.put(e.getKey(), e.getValue().asText()));
            return map;
        }
        return node.asText();
    }
}
