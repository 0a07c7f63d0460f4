package tonghop.programme;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BuiltInDefinitionsTest {

    private static final Definitions DEFINITIONS = Definitions.load(null);

    @Test
    void haveTheUnitsOfTheDomain() {
        for (Map<String, String> row : Csv.rows("units.csv")) {
            Unit unit = DEFINITIONS.units().of(row.get("code")).get(0);

            assertThat(line(unit))
                    .isEqualTo(String.join(
                            " | ",
                            row.get("name"),
                            row.get("level"),
                            row.get("parent"),
                            row.get("aliases"),
                            row.get("valid_from"),
                            // The domain's table does not know yet that the provinces are merged.
                            row.get("level").equals("tỉnh") ? "2025-06-30" : row.get("valid_to")));
        }
    }

    private static String line(Unit unit) {
        return String.join(
                " | ",
                unit.name(),
                unit.level(),
                unit.parent() == null ? "" : unit.parent(),
                String.join("; ", unit.aliases()),
                unit.validFrom().toString(),
                unit.validTo() == null ? "" : unit.validTo().toString());
    }

    @Test
    void haveTheMembersOfTheDomain() {
        for (String code : Csv.rows("units.csv").stream()
                .map(row -> row.get("programmes"))
                .filter(programme -> !programme.isEmpty())
                .distinct()
                .toList()) {
            Programme programme =
                    Objects.requireNonNull(DEFINITIONS.programmes().get(code), code);
            assertThat(programme.members().stream().map(m -> m.unit().code()))
                    .containsExactlyElementsOf(Csv.rows("units.csv").stream()
                            .filter(row -> row.get("programmes").equals(programme.code()))
                            .map(row -> row.get("code"))
                            .toList());
        }
    }

    @Test
    void haveThe61IndicatorsOfTheDomain() {
        List<Map<String, String>> rows = Csv.rows("form-01-dvcq.csv");

        assertThat(figures("dvcq-bdt-dongnai").rows().stream().map(BuiltInDefinitionsTest::line))
                .containsExactlyElementsOf(rows.stream()
                        .map(row -> String.join(
                                " | ",
                                row.get("code"),
                                row.get("name"),
                                row.get("unit"),
                                row.get("nature"),
                                row.get("numerator"),
                                row.get("denominator")))
                        .toList());
        assertThat(figures("dvcq-bdt-dongnai").indicators()).hasSize(61);
    }

    private static String line(FormRow row) {
        String nature = row instanceof Indicator indicator ? nature(indicator.nature()) : "group |  | ";
        String unit = row instanceof Indicator indicator ? indicator.unit() : "";
        return String.join(" | ", row.code(), row.name(), unit, nature);
    }

    private static String nature(Nature nature) {
        return nature instanceof Nature.Ratio ratio
                ? "ratio | " + ratio.numerator() + " | " + ratio.denominator()
                : nature.getClass().getSimpleName().toLowerCase(Locale.ROOT) + " |  | ";
    }

    @Test
    void allowFractionsOfMoneyAndRatiosOnly() {
        assertThat(figures("dvcq-bdt-dongnai").indicators().stream()
                        .filter(Indicator::decimals)
                        .map(Indicator::code))
                .containsExactly("2.7", "2.9", "2.12", "3.7", "3.12", "4.6", "5.6", "6.3", "8.4");
    }

    @Test
    void haveTheRulesOfTheDomain() {
        assertThat(figures("dvcq-bdt-dongnai").rules().stream().map(BuiltInDefinitionsTest::line))
                .containsExactlyElementsOf(Csv.rows("form-01-rules.csv").stream()
                        .limit(12)
                        .map(row -> String.join(
                                " | ", row.get("rule"), row.get("level"), row.get("expression"), row.get("message")))
                        .toList());
        assertThat(figures("dvcq-bdt-dongnai").ratioTolerance()).isEqualByComparingTo("0.1");
    }

    private static String line(Rule rule) {
        String sign = rule.comparison() == Rule.Comparison.EQUAL ? " = " : " <= ";
        return String.join(
                " | ",
                rule.code(),
                rule.severity().name().toLowerCase(Locale.ROOT),
                String.join(" + ", rule.left()) + sign + String.join(" + ", rule.right()),
                rule.message());
    }

    @Test
    void useRowsOf4And5OnlyForTheProvincialPartyCommittee() {
        Form.IndicatorForm part = figures("nqdh-tinhuy-dongnai");

        assertThat(part.rows().stream().map(FormRow::code).collect(joining(" ")))
                .isEqualTo("IV 4.1 4.2 4.3 4.4 4.5 4.6 V 5.1 5.2 5.3 5.4 5.5 5.6 5.7 5.8");
        assertThat(part.rules().stream().map(Rule::code)).containsExactly("R07", "R08");
    }

    @Test
    void setTargetsWhereThePlansDo() {
        Map<String, Map<String, BigDecimal>> targets =
                DEFINITIONS.programmes().values().stream().collect(toMap(Programme::code, Programme::targets));

        BigDecimal over80 = new BigDecimal("80");
        assertThat(targets.remove("dvcq-vinhcuu")).isEqualTo(Map.of("4.6", over80, "5.6", over80, "6.3", over80));
        assertThat(targets.remove("nqdh-tinhuy-dongnai")).isEqualTo(Map.of("4.6", over80, "5.6", over80));
        assertThat(targets)
                .hasSize(5)
                .allSatisfy((code, none) -> assertThat(none).isEmpty());
    }

    @Test
    void sendTheDistrictsOutputOnAsItsReport() {
        assertThat(DEFINITIONS.programmes().get("dvcq-vinhcuu").submitsAs())
                .isEqualTo(new SubmitsAs("dvcq-bdt-dongnai", "vinh-cuu"));
    }

    @Test
    void offerTheTitlesOfTheLaw() {
        var form = (Form.ListForm)
                DEFINITIONS.programmes().get("tdkt-bdt-dongnai").form("04").orElseThrow();
        List<Map<String, String>> titles = Csv.rows("titles.csv");

        assertThat(choices(form, "title")).containsExactlyElementsOf(names(titles, "danh hiệu thi đua"));
        assertThat(choices(form, "award")).containsExactlyElementsOf(names(titles, "hình thức khen thưởng"));
    }

    private static List<String> choices(Form.ListForm form, String key) {
        return form.columns().stream()
                .filter(c -> c.key().equals(key))
                .findFirst()
                .orElseThrow()
                .choices();
    }

    private static List<String> names(List<Map<String, String>> titles, String kind) {
        return titles.stream()
                .filter(row -> row.get("kind").equals(kind))
                .map(row -> row.get("name"))
                .toList();
    }

    @Test
    void haveTheHeadingsAndColumnsOfTheDomain() {
        Programme districts = DEFINITIONS.programmes().get("dvcq-bdt-dongnai");
        Programme party = DEFINITIONS.programmes().get("nqdh-tinhuy-dongnai");
        Programme titles = DEFINITIONS.programmes().get("tdkt-bdt-dongnai");

        assertThat(titles(districts.form("02").orElseThrow()))
                .containsExactly(
                        "Kết quả nổi bật",
                        "Tồn tại, hạn chế",
                        "Nguyên nhân",
                        "Kiến nghị, đề xuất",
                        "Nhiệm vụ, giải pháp kỳ tới");
        assertThat(titles(districts.form("03").orElseThrow()))
                .containsExactly("STT", "Tên mô hình", "Lĩnh vực", "Đơn vị thực hiện", "Địa bàn", "Kết quả, hiệu quả");
        assertThat(titles(titles.form("04").orElseThrow()))
                .containsExactly(
                        "STT",
                        "Họ và tên / Tên tập thể",
                        "Chức vụ / Đơn vị",
                        "Danh hiệu thi đua đăng ký",
                        "Hình thức khen thưởng đăng ký",
                        "Ghi chú");
        assertThat(titles(party.form("05").orElseThrow()))
                .containsExactly(
                        "Mã", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn", "Tiến độ (%)", "Tình trạng", "Kết quả");
    }

    private static List<String> titles(Form form) {
        if (form instanceof Form.ListForm list) {
            return list.columns().stream().map(ListColumn::title).toList();
        }
        return form instanceof Form.NarrativeForm texts
                ? texts.headings().stream().map(Heading::name).toList()
                : List.of();
    }

    @Test
    void nameEveryFileInTheirIndex() throws IOException {
        Path folder = Path.of("src/main/resources/programmes");
        try (Stream<Path> files = Files.walk(folder)) {
            var names = files.filter(f -> f.toString().endsWith(".yaml"))
                    .map(f -> folder.relativize(f).toString())
                    .toList();
            assertThat(new TreeSet<>(Files.readAllLines(folder.resolve("index"))))
                    .isEqualTo(new TreeSet<>(names));
        }
    }

    private static Form.IndicatorForm figures(String programme) {
        return (Form.IndicatorForm)
                DEFINITIONS.programmes().get(programme).form("01").orElseThrow();
    }
}
