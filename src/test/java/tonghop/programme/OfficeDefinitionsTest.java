package tonghop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.model.Period;

class OfficeDefinitionsTest {

    @TempDir
    Path config;

    @Test
    void areNotNeeded() {
        Set<String> builtIn = Definitions.load(null).programmes().keySet();

        assertThat(Definitions.load(config).programmes().keySet()).isEqualTo(builtIn);
        assertThat(Definitions.load(config.resolve("nowhere")).programmes().keySet())
                .isEqualTo(builtIn);
    }

    @Test
    void standBesideTheBuiltInOnes() throws IOException {
        Definitions definitions = OfficeFolder.in(config).load();

        assertThat(definitions.programmes())
                .hasSize(1 + Definitions.load(null).programmes().size())
                .containsKeys("che-do-thu", "dvcq-vinhcuu");
        assertThat(definitions.units().of("phong-b")).hasSize(1);
        assertThat(definitions.units().of("vinh-cuu")).hasSize(1);
    }

    @Test
    void closeAPeriodSoManyDaysAfterTheLastOnTimeDay() throws IOException {
        Programme programme = OfficeFolder.in(config).load().programmes().get("che-do-thu");

        ReportingPeriod round = programme.period(Period.parse("2024-R1")).orElseThrow();
        assertThat(round.due()).isEqualTo(new DueDay(LocalDate.of(2024, 7, 5), true));
        assertThat(round.closesOn()).isEqualTo(LocalDate.of(2024, 7, 16));
        assertThat(programme.period(Period.parse("2024-6M")).orElseThrow().closesOn())
                .isNull();
    }

    @Test
    void replaceABuiltInRegimeOfTheSameCode() throws IOException {
        OfficeFolder office = new OfficeFolder(config);
        office.write("ours.yaml", builtIn("dvcq-bdt-dongnai.yaml"));
        office.replace("ours.yaml", "enabled: true", "enabled: false");

        Programme programme = office.load().programmes().get("dvcq-bdt-dongnai");
        assertThat(programme.periods(2024)).extracting(p -> p.period().code()).containsExactly("2024-12M");
    }

    @Test
    void replaceABuiltInRegimeOfTheSameFileName() throws IOException {
        OfficeFolder office = new OfficeFolder(config);
        office.write("tdkt-bdt-dongnai.yml", builtIn("tdkt-bdt-dongnai.yaml").replace("code: tdkt-", "code: thi-dua-"));

        assertThat(office.load().programmes())
                .containsKey("thi-dua-bdt-dongnai")
                .doesNotContainKey("tdkt-bdt-dongnai");
    }

    @Test
    void switchOffTheInferredDistrictCommittees() throws IOException {
        OfficeFolder office = new OfficeFolder(config);
        office.write("nqdh-tinhuy-dongnai.yaml", builtIn("nqdh-tinhuy-dongnai.yaml"));
        office.replace("nqdh-tinhuy-dongnai.yaml", "enabled: true", "enabled: false");

        assertThat(office.load().programmes().get("nqdh-tinhuy-dongnai").members())
                .hasSize(14)
                .noneMatch(m -> m.unit().level().equals("cấp ủy huyện"));
    }

    @Test
    void replaceABuiltInUnitAndForm() throws IOException {
        OfficeFolder office = new OfficeFolder(config);
        office.write("units.yaml", "units: [{code: vinh-cuu, name: Vĩnh Cửu mới, level: xã, from: 2020-01-01}]");
        office.write("forms/own.yaml", "{code: 02, title: Thuyết minh riêng, headings: [{name: Mục chung}]}");

        Programme programme = office.load().programmes().get("dvcq-bdt-dongnai");
        assertThat(programme.member("vinh-cuu", LocalDate.of(2026, 1, 1)))
                .map(Unit::name)
                .contains("Vĩnh Cửu mới");
        assertThat(programme.form("02").orElseThrow().title()).isEqualTo("Thuyết minh riêng");
    }

    /** Since 2025 the code belongs to another place of the same name. */
    @Test
    void giveACodeToAnotherUnitAfterItsDays() throws IOException {
        OfficeFolder office = OfficeFolder.in(config);
        office.replace("units.yaml", "code: phong-c", "code: phong-b");
        office.replace("units.yaml", ", successors: [phong-c]", "");

        Definitions definitions = office.load();
        assertThat(definitions.units().of("phong-b")).extracting(Unit::name).containsExactly("Phòng B", "Phòng C");
        Programme programme = definitions.programmes().get("che-do-thu");
        assertThat(programme
                        .member("phong-b", LocalDate.of(2025, 6, 30))
                        .orElseThrow()
                        .name())
                .isEqualTo("Phòng B");
        assertThat(programme
                        .member("phong-b", LocalDate.of(2025, 7, 1))
                        .orElseThrow()
                        .name())
                .isEqualTo("Phòng C");
    }

    /** A code that changed hands within the data window is one reporting unit: the later one. */
    @Test
    void expectOneReportOfACodeThatChangedHandsWithinThePeriod() throws IOException {
        OfficeFolder office = OfficeFolder.in(config);
        office.replace("units.yaml", "code: phong-c", "code: phong-b");
        office.replace("units.yaml", ", successors: [phong-c]", "");
        office.replace("regime.yaml", "    only: [6M]\n", "");
        office.replace("regime.yaml", "to: 30/6}", "to: 31/12}");
        Programme programme = office.load().programmes().get("che-do-thu");

        assertThat(programme.owing(programme.period(Period.parse("2025-R1")).orElseThrow()))
                .extracting(Unit::name)
                .containsExactly("Sở A", "Phòng C");
    }

    @Test
    void changeADueDayFromAYearOn() throws IOException {
        OfficeFolder office = OfficeFolder.in(config);
        office.replace(
                "regime.yaml",
                "  - period: 6M\n",
                "  - {period: 6M, first: 2026, due: {before: 1/6}, citation: Mục 3}\n  - period: 6M\n    last: 2025\n");
        Programme programme = office.load().programmes().get("che-do-thu");

        assertThat(due(programme, "2025-6M")).isEqualTo(LocalDate.of(2025, 5, 14));
        assertThat(due(programme, "2026-6M")).isEqualTo(LocalDate.of(2026, 6, 1));
    }

    @Test
    void takeEveryUnitUnderAnotherAndBothSidesOfAMerger() throws IOException {
        OfficeFolder office = OfficeFolder.in(config);
        office.replace("regime.yaml", "[so-a, phong-b]", "{parent: so-a, level: [phòng]}");
        office.replace("regime.yaml", "    only: [6M]\n", "");

        Programme programme = office.load().programmes().get("che-do-thu");
        assertThat(owing(programme, "2024-6M")).containsExactly("phong-b");
        assertThat(owing(programme, "2026-6M")).containsExactly("phong-c");

        office.replace("regime.yaml", "to: 30/6}", "to: 31/7}");
        assertThat(owing(office.load().programmes().get("che-do-thu"), "2025-R1"))
                .containsExactly("phong-b", "phong-c");

        office.replace("regime.yaml", "level: [phòng]}", "level: [phòng]}\n    present: last-day");
        assertThat(owing(office.load().programmes().get("che-do-thu"), "2025-R1"))
                .containsExactly("phong-c");
    }

    @Test
    void readUnitsFromAFolderOfTheirOwn() throws IOException {
        OfficeFolder office = OfficeFolder.in(config);
        office.write("units/dong-nai.yaml", "units:\n  - {code: xa-moi, name: Xã Mới, level: xã, from: 2027-01-01}\n");

        UnitRegistry units = office.load().units();
        assertThat(units.of("xa-moi")).hasSize(1);
        assertThat(units.of("dn-tan-an")).as("the built-in file of that name").hasSize(1);
    }

    private static List<String> owing(Programme programme, String period) {
        return programme.owing(programme.period(Period.parse(period)).orElseThrow()).stream()
                .map(Unit::code)
                .toList();
    }

    @Test
    void ignoreWhatIsNoDefinitionAndReadFilesWithAByteOrderMark() throws IOException {
        OfficeFolder office = OfficeFolder.in(config);
        office.write(".regime.yaml", "half: [");
        office.write("readme.txt", "half: [");
        Files.createDirectories(office.path("old.yaml"));
        office.write("regime.yaml", "\uFEFF" + office.read("regime.yaml"));

        assertThat(office.load().programmes())
                .hasSize(1 + Definitions.load(null).programmes().size());
    }

    private static LocalDate due(Programme programme, String period) {
        return Objects.requireNonNull(
                        programme.period(Period.parse(period)).orElseThrow().due())
                .day();
    }

    private static String builtIn(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Definitions.class.getResourceAsStream("/programmes/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
