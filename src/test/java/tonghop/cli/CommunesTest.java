package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Communes that report straight to the province, and those of another time that bear their names. */
class CommunesTest {

    private static final String IN_2026 = "2026-05-05T09:00:00+07:00";
    private static final String IN_2024 = "2024-05-03T09:00:00+07:00";

    @TempDir
    Path home;

    @Test
    void reportToTheProvinceFrom2026() throws IOException {
        var desk = new Desk(home, IN_2026);
        desk.take(filled(desk, "dvcq-xa-dongnai", "2026-6M", "dn-tan-an", "10"), "a.xlsx");
        desk.take(filled(desk, "dvcq-xa-dongnai", "2026-6M", "dn-long-thanh", "20"), "b.xlsx");
        desk.take(filled(desk, "dvcq-xa-tuyenquang", "2026-6M", "tq-tan-an", "40"), "c.xlsx");

        assertThat(statuses("dvcq-xa-dongnai", "2026-6M"))
                .hasSize(95)
                .containsEntry("dn-tan-an", "Xã Tân An on-time")
                .containsEntry("dn-long-thanh", "Phường Long Thành on-time")
                .containsEntry("dn-tran-bien", "Phường Trấn Biên missing");
        assertThat(statuses("dvcq-xa-tuyenquang", "2026-6M"))
                .hasSize(124)
                .containsEntry("tq-tan-an", "Xã Tân An on-time");
        assertThat(total("dvcq-xa-dongnai", "2026-6M", "1.1")).isEqualTo("30 of 2/95");
        assertThat(total("dvcq-xa-tuyenquang", "2026-6M", "1.1")).isEqualTo("40 of 1/124");
    }

    @Test
    void of2024ReportToTheirDistrictUnderTheSameName() throws IOException {
        var desk = new Desk(home, IN_2024);
        desk.take(filled(desk, "dvcq-vinhcuu", "2024-6M", "vc-tan-an", "7"), "a.xlsx");

        assertThat(statuses("dvcq-vinhcuu", "2024-6M"))
                .containsEntry("vc-tan-an", "Xã Tân An on-time")
                .containsEntry("vc-binh-hoa", "Xã Bình Hòa missing")
                .doesNotContainKey("dn-tan-an");
    }

    @Test
    void thatWereMergedWithinThePeriodOweItAndThoseBeforeItDoNot() {
        assertThat(template("dvcq-vinhcuu", "2024-12M", "vc-binh-hoa").exitCode())
                .isZero();
        assertThat(template("dvcq-vinhcuu", "2025-6M", "vc-binh-hoa").exitCode())
                .isNotZero();
        assertThat(template("dvcq-xa-dongnai", "2026-6M", "vc-tan-an").exitCode())
                .isNotZero();
    }

    private Path filled(Desk desk, String programme, String period, String unit, String figure) throws IOException {
        assertThat(template(programme, period, unit).exitCode()).isZero();
        Path blank = home.resolve(unit + ".xlsx");
        return desk.edited(blank, unit + "-filled.xlsx", Map.of(cellOf(blank, "1.1"), figure));
    }

    private Program.Ended template(String programme, String period, String unit) {
        Path out = home.resolve(unit + ".xlsx");
        return Program.run("template", "--programme", programme, "--period", period, "--unit", unit, "--out", out);
    }

    /** The fourth column of the indicator's row. */
    private static String cellOf(Path blank, String indicator) throws IOException {
        try (var book = WorkbookFactory.create(blank.toFile(), null, true)) {
            var rows = new ArrayList<Integer>();
            for (Row row : book.getSheetAt(0)) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals(indicator)) {
                    rows.add(row.getRowNum() + 1);
                }
            }
            assertThat(rows).hasSize(1);
            return "D" + rows.get(0);
        }
    }

    private Map<String, String> statuses(String programme, String period) throws IOException {
        Program.Ended status = Program.run(
                "status", "--home", home, "--programme", programme, "--period", period, "--json", "--now", IN_2026);
        var found = new TreeMap<String, String>();
        for (JsonNode unit : new ObjectMapper().readTree(status.out()).path("units")) {
            found.put(
                    unit.path("code").asText(),
                    unit.path("name").asText() + " " + unit.path("status").asText());
        }
        return found;
    }

    private String total(String programme, String period, String indicator) throws IOException {
        Path file = home.resolve("out").resolve(programme).resolve(period).resolve("tong-hop.json");
        for (JsonNode one : new ObjectMapper().readTree(file.toFile()).path("indicators")) {
            if (one.path("code").asText().equals(indicator)) {
                return one.path("total").asText() + " of "
                        + one.path("reported").asText() + "/"
                        + one.path("expected").asText();
            }
        }
        throw new IllegalStateException("no indicator " + indicator);
    }
}
