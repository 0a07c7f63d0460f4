package tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidation.FigureTable;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.consolidate.Consolidation.UnitFigure;
import tonghop.consolidate.Dossier;
import tonghop.consolidate.Fact;
import tonghop.consolidate.Facts;
import tonghop.consolidate.Replacement;
import tonghop.model.Correction;
import tonghop.model.DeliveredOutput;
import tonghop.model.Explanation;
import tonghop.model.OfficeRemark;

class BriefSheetTest {

    private static final Consolidation SAMPLE = SampleConsolidation.districts();
    private static final Opened OPENED = Opened.of(SAMPLE);

    @Test
    void standsFirstAndIsWhatOneSeesFirst() {
        assertThat(OPENED.workbook.getSheetIndex("Tóm tắt")).isZero();
        assertThat(OPENED.workbook.getActiveSheetIndex()).isZero();
        assertThat(OPENED.sheet("Tóm tắt").isSelected()).isTrue();
        assertThat(OPENED.sheet("Tổng hợp").isSelected()).isFalse();
    }

    @Test
    void saysWhoIsMissingLateAndHeld() {
        assertThat(said("Số đơn vị đã nộp")).isEqualTo("9/11 đơn vị đã nộp; kỳ báo cáo chưa khóa, số liệu tạm tính.");
        assertThat(said("Chưa nộp")).isEqualTo("1 đơn vị: Huyện Cẩm Mỹ.");
        assertThat(said("Nộp chậm")).isEqualTo("1 đơn vị: Huyện Vĩnh Cửu.");
        assertThat(said("Tạm giữ, chờ quyết định"))
                .isEqualTo("2 báo cáo: Thành phố Long Khánh (bản khác của đơn vị vẫn được tính), Huyện Long Thành"
                        + " (chưa được tính).");
    }

    @Test
    void saysWhichTargetsAreMetAndWhichUnitsMissThem() {
        assertThat(said("Mục tiêu đạt")).isEqualTo("1/3 mục tiêu: 4.6: 90% (mục tiêu trên 80%).");
        assertThat(said("Mục tiêu chưa đạt"))
                .startsWith("5.6 Tỷ lệ cơ quan")
                .endsWith(": 80% (mục tiêu trên 80%); tất cả 9 đơn vị có số liệu đều chưa đạt.");
    }

    @Test
    void saysWhatIsEmptyAndWhatNobodyExplained() {
        assertThat(said("Số liệu để trống")).contains("3/53 chỉ tiêu", "7.5 (9 đơn vị)");
        assertThat(said("Cảnh báo chưa giải trình")).isEqualTo("2 cảnh báo: Huyện Thống Nhất 1, Huyện Xuân Lộc 1.");
        assertThat(said("Danh sách, nhiệm vụ")).contains("18 mục; 6 mục có thể trùng");
    }

    @Test
    void leadsFromEachLineToTheRowWithTheDetail() {
        assertThat(OPENED.target("Tóm tắt", at("Chưa nộp"), 3).getRow().getCell(1))
                .hasToString("Huyện Cẩm Mỹ");
        assertThat(OPENED.target("Tóm tắt", at("Mục tiêu chưa đạt"), 3)).hasToString("5.6");
        assertThat(OPENED.target("Tóm tắt", at("Cảnh báo chưa giải trình"), 3)
                        .getRow()
                        .getCell(4))
                .hasToString("Cảnh báo, chưa giải trình");
    }

    @Test
    void saysWhatAReplacementChangesAndWhatTheReceivingOfficeRemarked() throws IOException {
        var output = new DeliveredOutput(
                SAMPLE.programme().code(),
                SAMPLE.period().period(),
                1,
                "ab".repeat(32),
                "cd".repeat(32),
                "vanthu",
                Instant.parse("2024-05-15T01:00:00Z"),
                "duyệt gửi");
        var facts = Facts.of(SAMPLE);
        var before = facts.stream()
                .map(f -> f.unit().equals("bien-hoa") && f.code().equals("1.1")
                        ? new Fact(f.unit(), f.form(), f.code(), f.label(), "1", f.document())
                        : f)
                .toList();
        var replacement = Replacement.of(
                        facts,
                        List.of(new Replacement.Delivered(output, before)),
                        new Replacement.Reasons(Map.of(), Map.of()),
                        List.of())
                .orElseThrow();
        var remark = new OfficeRemark(1, 1, null, null, "Xem lại số liệu", null, null, null);
        var bytes = new ByteArrayOutputStream();
        ConsolidatedWorkbook.write(
                SAMPLE, new Dossier(List.of(), replacement, List.of(), List.of(remark), List.of()), bytes);
        var opened = Opened.of(bytes.toByteArray());

        assertThat(opened.row("Tóm tắt", 1, "So với bản đã gửi").get(2))
                .isEqualTo("Bản thay thế lần 1: thay đổi ở 1 đơn vị, 0 tổng số khác bản gửi lần 1.");
        assertThat(opened.row("Tóm tắt", 1, "Ý kiến của nơi nhận").get(2)).isEqualTo("1/1 ý kiến chưa xử lý.");
        assertThat(opened.row("Tóm tắt", 1, "Ý kiến của nơi nhận").get(3)).isEqualTo("Ý kiến của nơi nhận, dòng 4");
    }

    @Test
    void namesTheFiguresThatAPersonPutInThePlaceOfReportedOnesAndLeadsToThem() {
        var table = SAMPLE.tables().get(0);
        var lines = table.lines().stream()
                .map(line -> line.indicator().code().equals("1.2") ? overridden(line, "vinh-cuu") : line)
                .toList();
        var opened = Opened.of(new Consolidation(
                SAMPLE.programme(),
                SAMPLE.period(),
                SAMPLE.lock(),
                SAMPLE.units(),
                List.of(new FigureTable(table.form(), lines)),
                List.of(),
                List.of(),
                SAMPLE.documents(),
                List.of()));

        var row = opened.row("Tóm tắt", 1, "Số liệu sửa theo quyết định");
        assertThat(row.get(2)).isEqualTo("1 số liệu: 1.2 của Huyện Vĩnh Cửu.");
        assertThat(opened.target("Tóm tắt", at(opened, "Số liệu sửa theo quyết định"), 3)
                        .getRow()
                        .getCell(5)
                        .toString())
                .contains("Báo cáo ghi 9.999", "quyết định số 7 của chị Lan", "“gõ thừa số”");
    }

    private static IndicatorLine overridden(IndicatorLine line, String unit) {
        var why = new Explanation(7L, "chị Lan", Instant.parse("2024-05-12T02:00:00Z"), "gõ thừa số");
        var figures = new LinkedHashMap<>(line.byUnit());
        figures.computeIfPresent(
                unit,
                (code, f) ->
                        new UnitFigure(f.value(), f.at(), f.document(), new Correction(BigDecimal.valueOf(9999), why)));
        return new IndicatorLine(
                line.indicator(), line.total(), line.reported(), line.expected(), figures, line.target());
    }

    private static String said(String subject) {
        return OPENED.row("Tóm tắt", 1, subject).get(2);
    }

    private static int at(String subject) {
        return at(OPENED, subject);
    }

    private static int at(Opened opened, String subject) {
        var sheet = opened.sheet("Tóm tắt");
        for (var row : sheet) {
            if (row.getCell(1) != null && Opened.shown(row.getCell(1)).equals(subject)) {
                return row.getRowNum();
            }
        }
        throw new AssertionError("no line " + subject);
    }
}
