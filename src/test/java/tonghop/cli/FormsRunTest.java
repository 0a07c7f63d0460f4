package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms other than the figures, from what offices send to {@code tong-hop.json}. */
class FormsRunTest {

    @TempDir
    Path home;

    private void sends(String file, String... lines) throws IOException {
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        Files.writeString(inbox.resolve(file), String.join("\n", lines).replace(" | ", ";") + "\n");
    }

    private JsonNode consolidated(String now, String period) throws IOException {
        var run = Program.run("once", "--home", home, "--now", now);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return new ObjectMapper()
                .readTree(home.resolve("out/" + period + "/tong-hop.json").toFile());
    }

    /** What the workbook's first sheet says, a line a row. */
    private String brief(String period) throws IOException {
        try (var workbook = WorkbookFactory.create(
                home.resolve("out/" + period + "/tong-hop.xlsx").toFile(), null, true)) {
            var text = new StringBuilder();
            workbook.getSheetAt(0).forEach(row -> {
                row.forEach(cell -> text.append(cell).append('\t'));
                text.append('\n');
            });
            return text.toString();
        }
    }

    private static List<String> texts(JsonNode rows, String field) {
        var texts = new ArrayList<String>();
        rows.forEach(row -> texts.add(row.path(field).asText()));
        return texts;
    }

    @Test
    void listsModelsWithLikelyDuplicatesAndCountsByFieldAndUnit() throws IOException {
        sends(
                "xuan loc.csv",
                "UBND HUYỆN XUÂN LỘC",
                "Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2024",
                "STT | Tên mô hình | Lĩnh vực | Đơn vị thực hiện | Địa bàn",
                "1 | Camera an ninh | Quốc phòng, an ninh | Công an xã | xã Suối Cao",
                "2 | Vườn rau sạch | Kinh te | Hội Nông dân | xã Xuân Bắc");
        sends(
                "vinh cuu.csv",
                "UBND HUYỆN VĨNH CỬU",
                "Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2024",
                "STT | Tên mô hình | Lĩnh vực | Đơn vị thực hiện | Địa bàn",
                "1 | Mô hình Camera an nin | QP-AN | Công an xã | xã Phú Lý",
                "2 | Rừng xanh | môi trường | Kiểm lâm | xã Phú Lý");
        JsonNode json = consolidated("2024-05-02T09:00:00+07:00", "dvcq-bdt-dongnai/2024-6M");
        JsonNode models = json.path("lists").path("03");
        assertThat(texts(models, "unit")).containsExactly("vinh-cuu", "vinh-cuu", "xuan-loc", "xuan-loc");
        assertThat(texts(models, "field"))
                .containsExactly("quốc phòng - an ninh", "môi trường", "quốc phòng - an ninh", "kinh tế");
        assertThat(texts(models, "likelyDuplicateOf")).containsExactly("", "", "0", "");
        JsonNode fields = json.path("counts").path("03").path("field");
        assertThat(fields.path("total")
                        .path("choices")
                        .path("quốc phòng - an ninh")
                        .asInt())
                .isEqualTo(2);
        assertThat(fields.path("byUnit").path("vinh-cuu").path("other").asInt()).isEqualTo(1);
        assertThat(json.path("units").findValuesAsText("status")).contains("on-time");
    }

    @Test
    void countsTitlesByUnitAndMarksNobodyTwice() throws IOException {
        for (String unit : List.of("VĂN PHÒNG BAN DÂN TỘC", "THANH TRA BAN DÂN TỘC")) {
            sends(
                    unit + ".csv",
                    "BAN DÂN TỘC TỈNH ĐỒNG NAI",
                    unit,
                    "ĐĂNG KÝ DANH HIỆU THI ĐUA, HÌNH THỨC KHEN THƯỞNG NĂM 2024",
                    "STT | Họ và tên | Chức vụ | Danh hiệu thi đua | Hình thức khen thưởng",
                    "1 | Nguyễn Văn An | Chuyên viên | LĐTT | Giấy khen",
                    "2 | Nguyễn Văn An | Chuyên viên | Chiến sỹ thi đua cơ sở | -");
        }
        JsonNode json = consolidated("2024-01-20T09:00:00+07:00", "tdkt-bdt-dongnai/2024-REG");
        assertThat(texts(json.path("lists").path("04"), "title"))
                .containsExactly(
                        "Lao động tiên tiến", "Chiến sĩ thi đua cơ sở", "Lao động tiên tiến", "Chiến sĩ thi đua cơ sở");
        assertThat(json.path("lists").findValues("likelyDuplicateOf")).isEmpty();
        JsonNode titles = json.path("counts").path("04").path("title");
        assertThat(titles.path("total")
                        .path("choices")
                        .path("Lao động tiên tiến")
                        .asInt())
                .isEqualTo(2);
        assertThat(json.path("counts")
                        .path("04")
                        .path("award")
                        .path("byUnit")
                        .path("bdt-thanh-tra")
                        .path("none")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void unitThatHasNothingToRegisterHasReported() throws IOException {
        sends(
                "thanh tra.csv",
                "BAN DÂN TỘC TỈNH ĐỒNG NAI",
                "THANH TRA BAN DÂN TỘC",
                "Báo cáo đăng ký danh hiệu thi đua năm 2024",
                "STT | Họ và tên / Tên tập thể | Chức vụ / Đơn vị | Danh hiệu thi đua đăng ký | Hình thức khen thưởng đăng ký",
                "1 | Không có | | |");
        JsonNode json = consolidated("2024-01-20T08:00:00+07:00", "tdkt-bdt-dongnai/2024-REG");
        assertThat(json.path("lists").path("04")).isEmpty();
        assertThat(json.path("units").findParents("code"))
                .filteredOn(unit -> unit.path("code").asText().equals("bdt-thanh-tra"))
                .singleElement()
                .satisfies(unit -> assertThat(unit.path("status").asText()).isEqualTo("on-time"));
    }

    @Test
    void followsThePlansTasksAndMarksThoseOverdueOnThatDay() throws IOException {
        sends(
                "ban to chuc.csv",
                "TỈNH ỦY ĐỒNG NAI",
                "BAN TỔ CHỨC",
                "Báo cáo tiến độ thực hiện nhiệm vụ năm 2021",
                "Mã | Nhiệm vụ | Thời hạn | Tiến độ (%) | Tình trạng",
                "N12 | Tổng kết 10 năm thực hiện Kế hoạch số 50-KH/TU về hệ thống chính trị vùng đồng bào dân tộc thiểu số"
                        + " | Quý IV/2021 | 70 | đang thực hiện");
        JsonNode json = consolidated("2022-01-01T00:00:00+07:00", "nqdh-tinhuy-dongnai/2021-12M");
        assertThat(json.path("lists").path("05").path(0).path("overdue").asBoolean())
                .isTrue();
        JsonNode tasks = json.path("tasks").path("05");
        assertThat(tasks).hasSize(17);
        JsonNode reported = tasks.path(11);
        assertThat(reported.path("code").asText()).isEqualTo("N12");
        assertThat(reported.path("lastDay").asText()).isEqualTo("2021-12-31");
        assertThat(reported.path("agencies").path(0).path("progress").asInt()).isEqualTo(70);
        assertThat(tasks.path(0).path("reported").asBoolean(true)).isFalse();
        assertThat(texts(json.path("findings"), "code")).contains("tasks-unreported");
        long missed = tasks.findParents("lastDay").stream()
                .filter(t -> !t.path("reported").asBoolean())
                .filter(t -> t.path("lastDay").asText().compareTo("2022-01-01") < 0)
                .count();
        assertThat(missed).isPositive();
        assertThat(brief("nqdh-tinhuy-dongnai/2021-12M"))
                .contains("1 mục; 1 mục quá hạn; " + missed + " nhiệm vụ đã đến hạn mà chưa cơ quan nào báo cáo.");
    }

    @Test
    void marksNothingOverdueOnTheLastDay() throws IOException {
        sends(
                "ban to chuc.csv",
                "TỈNH ỦY ĐỒNG NAI",
                "BAN TỔ CHỨC",
                "Báo cáo tiến độ thực hiện nhiệm vụ năm 2021",
                "Mã | Nhiệm vụ | Thời hạn | Tiến độ (%) | Tình trạng",
                "N02 | Bồi dưỡng, tập huấn đội ngũ cán bộ dân vận, Mặt trận, đoàn thể | hằng năm | 90 | đang thực hiện");
        JsonNode json = consolidated("2021-12-31T23:59:59+07:00", "nqdh-tinhuy-dongnai/2021-12M");
        assertThat(json.path("lists").path("05")).hasSize(1);
        assertThat(json.path("lists").path("05").path(0).has("overdue")).isFalse();
    }

    @Test
    void putsEveryUnitsTextUnderItsHeading() throws IOException {
        sends(
                "long thanh.csv",
                "UBND HUYỆN LONG THÀNH",
                "Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2024",
                "1. Kết quả nổi bật",
                "Làm tốt.",
                "2. Tồn tại và hạn chế (nếu có):",
                "Không có",
                "3. Nguyên nhân",
                "Không có đơn vị nào nêu.");
        JsonNode texts = consolidated("2024-05-02T09:00:00+07:00", "dvcq-bdt-dongnai/2024-6M")
                .path("narratives");
        assertThat(texts.path(0).path("byUnit").path("long-thanh").asText()).isEqualTo("Làm tốt.");
        assertThat(texts.path(1).path("byUnit").path("long-thanh").asText()).isEqualTo("Không có");
        assertThat(texts.path(2).path("byUnit")).isEmpty();
    }
}
