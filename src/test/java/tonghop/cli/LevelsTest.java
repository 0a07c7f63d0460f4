package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one level hands out is the report of a unit at the next. */
class LevelsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SAMPLE = Path.of("inbox-sample");
    private static final String NOW = "2024-05-06T17:00:00+07:00";

    @TempDir
    private static Path folder;

    private static Path output;
    private static JsonNode below;

    @BeforeAll
    static void consolidateTheDistrict() throws IOException {
        var district = new Desk(folder.resolve("huyen"), NOW);
        Files.createDirectories(district.home().resolve("inbox"));
        for (Path file : Program.files(SAMPLE)) {
            Program.Ended checked = Program.run("check", file, "--json", "--now", NOW);
            if (checked.out().contains("\"dvcq-vinhcuu\"")) {
                Files.copy(file, district.home().resolve("inbox").resolve(file.getFileName()));
            }
        }
        Program.Ended once = Program.run("once", "--home", district.home(), "--now", NOW);
        assertThat(once.exitCode()).as(once.err()).isZero();
        output = district.home().resolve("out/dvcq-vinhcuu/2024-6M/tong-hop.xlsx");
        below = JSON.readTree(output.resolveSibling("tong-hop.json").toFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls", "ods", ""})
    void districtsOutputIsItsReportAtTheProvinceWhicheverProgramSavedItLast(String savedAs) throws Exception {
        Path mailed = savedAs.isEmpty() ? output : saved(output, savedAs);
        var province = new Desk(folder.resolve("tinh" + savedAs), NOW);
        province.take(
                mailed,
                "BC 6 tháng Vĩnh Cửu"
                        + mailed.toString().substring(mailed.toString().lastIndexOf('.')));

        assertAcceptedWhole(province, 1);
    }

    @Test
    void outputDroppedIntoTheSameHomeCountsInTheOtherRegime() throws IOException {
        var district = new Desk(folder.resolve("chung"), NOW);
        Path source = folder.resolve("huyen/inbox-copy");
        Files.createDirectories(source);
        Files.copy(output, source.resolve("tong-hop.xlsx"));
        district.take(source.resolve("tong-hop.xlsx"), "tong-hop.xlsx");

        assertAcceptedWhole(district, 1);
        assertThat(district.home().resolve("out/dvcq-vinhcuu")).doesNotExist();
    }

    @Test
    void saysAtTheProvinceHowManyUnitsTheDistrictRestsOn() throws IOException {
        var province = new Desk(folder.resolve("tinh-con-thieu"), NOW);
        province.take(output, "Vĩnh Cửu.xlsx");

        var missing = new ArrayList<String>();
        below.path("units").forEach(unit -> {
            if (unit.path("status").asText().matches("missing|held")) {
                missing.add(unit.path("name").asText());
            }
        });
        assertThat(missing).isNotEmpty().contains("Xã Bình Hòa");
        JsonNode made = JSON.readTree(province.home()
                .resolve("out/dvcq-bdt-dongnai/2024-6M/tong-hop.json")
                .toFile());
        Program.Ended status =
                province.run("status", "--programme", "dvcq-bdt-dongnai", "--period", "2024-6M", "--json");
        for (JsonNode said : List.of(made, JSON.readTree(status.out()))) {
            for (JsonNode unit : said.path("units")) {
                JsonNode coverage = unit.path("coverage");
                if (unit.path("code").asText().equals("vinh-cuu")) {
                    assertThat(coverage.path("expected").asInt()
                                    - coverage.path("reported").asInt())
                            .isEqualTo(missing.size());
                    assertThat(coverage.path("missing")).map(JsonNode::asText).containsExactlyElementsOf(missing);
                } else {
                    assertThat(coverage.isMissingNode()).isTrue();
                }
            }
        }
        assertThat(province.run("status", "--programme", "dvcq-bdt-dongnai", "--period", "2024-6M")
                        .out())
                .contains("Huyện Vĩnh Cửu: dựa trên ")
                .contains("thiếu: Xã Bình Hòa, ");
        assertThat(province.ledger(1).path("issues").findValuesAsText("code")).contains("coverage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls", "ods", ""})
    void whatNobodyReportedStaysEmptyAndAPartialRatioIsNotTakenForAWrongOne(String savedAs) throws Exception {
        var district = new Desk(folder.resolve("thieu" + savedAs), NOW);
        Files.createDirectories(district.home());
        district.take(filled("vc-vinh-an", Map.of("1.1", 10, "6.1", 5, "6.2", 4)), "a.xlsx");
        district.take(filled("vc-binh-loi", Map.of("1.1", 7, "6.1", 7)), "b.xlsx");
        Path made = district.home().resolve("out/dvcq-vinhcuu/2024-6M/tong-hop.xlsx");
        Program.Ended checked =
                Program.run("check", savedAs.isEmpty() ? made : saved(made, savedAs), "--json", "--now", NOW);

        JsonNode read = JSON.readTree(checked.out());
        assertThat(read.path("verdict").asText()).isEqualTo("accepted");
        var figures = new ArrayList<String>();
        read.path("values").fields().forEachRemaining(value -> {
            if (!value.getValue().isNull()) {
                figures.add(value.getKey() + " " + value.getValue().asText());
            }
        });
        assertThat(figures).containsExactly("1.1 17", "6.1 12", "6.2 4", "6.3 80");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", ""})
    void totalsOfDifferentUnitsThatBreakARuleAreExplainedAndCount(String savedAs) throws Exception {
        var district = new Desk(folder.resolve("khuyet" + savedAs), NOW);
        district.take(
                filled("vc-vinh-an", Map.of("4.1", 10, "4.2", 7, "4.3", 2, "4.4", 1, "4.5", 0, "6.1", 5, "6.2", 4)),
                "a.xlsx");
        district.take(filled("vc-binh-loi", Map.of("4.1", 8, "6.1", 7, "6.2", 7)), "b.xlsx");
        Path made = district.home().resolve("out/dvcq-vinhcuu/2024-6M/tong-hop.xlsx");
        var province = new Desk(folder.resolve("tinh-khuyet" + savedAs), NOW);
        province.take(savedAs.isEmpty() ? made : saved(made, savedAs), "Vĩnh Cửu.xlsx");

        JsonNode line = province.ledger(1);
        assertThat(line.path("verdict").asText()).as(line.toString()).isEqualTo("warned");
        assertThat(line.path("issues"))
                .filteredOn(issue -> issue.path("code").asText().equals("R07"))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.path("severity").asText()).isEqualTo("warning");
                    assertThat(issue.toString()).contains("chỉ tiêu 4.5: tổng của 1 đơn vị, 1 đơn vị để trống");
                });
        assertThat(province.figure("dvcq-bdt-dongnai/2024-6M", "4.1", "vinh-cuu")
                        .asInt())
                .isEqualTo(18);
    }

    @Test
    void totalsThatSomebodyChangedAreHeldForAllThatTheyRestOnDifferentUnits() throws Exception {
        var district = new Desk(folder.resolve("khuyet-sua"), NOW);
        district.take(filled("vc-vinh-an", Map.of("4.1", 10, "4.2", 7, "4.3", 2, "4.4", 1, "4.5", 0)), "a.xlsx");
        district.take(filled("vc-binh-loi", Map.of("4.1", 8)), "b.xlsx");
        Path made = district.home().resolve("out/dvcq-vinhcuu/2024-6M/tong-hop.xlsx");
        JsonNode broken = JSON.readTree(
                        Program.run("check", made, "--json", "--now", NOW).out())
                .path("issues")
                .get(0);
        Path changed =
                district.edited(made, "sua.xlsx", Map.of(broken.path("cell").asText(), "30"));
        JsonNode read = JSON.readTree(
                Program.run("check", changed, "--json", "--now", NOW).out());
        assertThat(read.path("verdict").asText()).as(read.toString()).isEqualTo("held");
        assertThat(read.path("issues"))
                .filteredOn(issue -> issue.path("severity").asText().equals("error"))
                .extracting(issue -> issue.path("code").asText())
                .contains("R07");
    }

    /** The template of a commune with some figures. */
    private static Path filled(String unit, Map<String, Integer> figures) throws IOException {
        Path blank = Files.createTempDirectory(folder, unit).resolve("blank.xlsx");
        Program.run("template", "--programme", "dvcq-vinhcuu", "--period", "2024-6M", "--unit", unit, "--out", blank);
        Path target = blank.resolveSibling("filled.xlsx");
        try (var in = Files.newInputStream(blank);
                Workbook book = WorkbookFactory.create(in);
                var out = Files.newOutputStream(target)) {
            for (Row row : book.getSheetAt(0)) {
                var code = row.getCell(0);
                if (code != null && code.getCellType() == CellType.STRING) {
                    Integer value = figures.get(code.getStringCellValue());
                    if (value != null) {
                        row.getCell(3).setCellValue(value);
                    }
                }
            }
            book.write(out);
        }
        return target;
    }

    private static void assertAcceptedWhole(Desk province, int document) throws IOException {
        assertThat(province.ledger(document).path("verdict").asText())
                .as(province.ledger(document).toString())
                .isEqualTo("accepted");
        assertThat(province.ledger(document).path("unit").asText()).isEqualTo("vinh-cuu");
        JsonNode above = JSON.readTree(province.home()
                .resolve("out/dvcq-bdt-dongnai/2024-6M/tong-hop.json")
                .toFile());
        assertThat(above.path("indicators")).hasSameSizeAs(below.path("indicators"));
        for (int i = 0; i < below.path("indicators").size(); i++) {
            JsonNode expected = below.path("indicators").get(i).path("total");
            JsonNode total = above.path("indicators").get(i).path("total");
            assertThat(total.isNull()).isEqualTo(expected.isNull());
            assertThat(total.asDouble()).isCloseTo(expected.asDouble(), within(1e-9));
        }
        assertThat(models(above)).isNotEmpty().isEqualTo(models(below));
        for (int i = 0; i < below.path("narratives").size(); i++) {
            String text = above.path("narratives")
                    .get(i)
                    .path("byUnit")
                    .path("vinh-cuu")
                    .asText();
            below.path("narratives")
                    .get(i)
                    .path("byUnit")
                    .forEach(written -> assertThat(text).contains(written.asText()));
            assertThat(text).doesNotContain("Không có đơn vị nào nêu");
        }
    }

    private static List<List<String>> models(JsonNode consolidation) {
        var models = new ArrayList<List<String>>();
        consolidation
                .path("lists")
                .path("03")
                .forEach(model -> models.add(Stream.of("name", "field", "performer", "area", "result")
                        .map(column -> model.path(column).asText())
                        .toList()));
        return models;
    }

    /** What LibreOffice makes of the output when somebody opens and saves it. */
    private static Path saved(Path output, String format) throws IOException, InterruptedException {
        Path into = output.resolveSibling("saved-" + format);
        var soffice = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        into.toString(),
                        output.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertThat(soffice.waitFor(3, TimeUnit.MINUTES))
                .as("soffice ended in time")
                .isTrue();
        return into.resolve("tong-hop." + format);
    }
}
