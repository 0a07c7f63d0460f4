package tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.Test;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidation.EntryTable;
import tonghop.model.PeriodLock;
import tonghop.programme.Programme;
import tonghop.programme.SubmitsAs;

class ConsolidatedWorkbookTest {

    private static final Consolidation SAMPLE = SampleConsolidation.districts();
    private static final Opened OPENED = Opened.of(SAMPLE);

    @Test
    void hasTheSheetsInTheOrderInWhichTheyAreRead() {
        assertThat(OPENED.sheets())
                .containsExactly(
                        "Tóm tắt",
                        "Tổng hợp",
                        "Theo đơn vị",
                        "Biểu đồ",
                        "Tình hình nộp báo cáo",
                        "Thuyết minh",
                        "Mô hình Dân vận khéo",
                        "Lĩnh vực theo đơn vị",
                        "Vấn đề số liệu",
                        "Nguồn số liệu");
    }

    @Test
    void headsTheSummaryAsAnOfficialReport() {
        assertThat(OPENED.text("Tổng hợp"))
                .contains(
                        "UBND TỈNH ĐỒNG NAI\n",
                        "BAN DÂN TỘC TỈNH ĐỒNG NAI\n",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n",
                        "Độc lập - Tự do - Hạnh phúc\n",
                        "Đồng Nai, ngày      tháng      năm 2024\n",
                        "BÁO CÁO TỔNG HỢP KẾT QUẢ THỰC HIỆN CÔNG TÁC DÂN VẬN CHÍNH QUYỀN\n",
                        "Kỳ báo cáo: 6 tháng đầu năm 2024\n",
                        "số liệu tạm tính, kỳ báo cáo chưa khóa",
                        "Nơi nhận:\n",
                        "- Sở Nội vụ tỉnh Đồng Nai;\n",
                        "- Lưu: VT, VP.\n",
                        "TRƯỞNG BAN\n");
    }

    @Test
    void namesTheUnitsThatAreLateMissingAndHeld() {
        assertThat(OPENED.text("Tổng hợp"))
                .contains(
                        "9/11 đơn vị đã nộp; nộp chậm: Huyện Vĩnh Cửu; chưa nộp: Huyện Cẩm Mỹ; tạm giữ: Huyện Long Thành;"
                                + " có bản mới đang tạm giữ: Thành phố Long Khánh.");
    }

    @Test
    void showsEachTotalOfTheConsolidation() {
        for (var line : SAMPLE.tables().get(0).lines()) {
            var cell = OPENED.beside("Tổng hợp", line.indicator().code(), 3);
            var total = line.total();
            if (total == null) {
                // A formula that comes to an empty text is a zero once LibreOffice saved it as .xls.
                assertThat(cell.getCellType()).isEqualTo(CellType.BLANK);
            } else {
                assertThat(cell.getNumericCellValue()).isEqualTo(total.doubleValue());
            }
        }
    }

    @Test
    void totalsAreLiveFormulasWhoseStoredValuesAreWhatTheyComeTo() {
        var opened = Opened.of(SAMPLE);
        var stored = opened.formulaValues();
        opened.workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

        assertThat(stored).hasSizeGreaterThan(61 + 61 + 7 * 11);
        assertThat(opened.formulaValues().entrySet()).containsExactlyElementsOf(stored.entrySet());
        assertThat(opened.beside("Theo đơn vị", "1.1", 3).getCellFormula()).contains("SUM(E5:O5)");
        assertThat(opened.beside("Tổng hợp", "1.1", 3).getCellFormula()).isEqualTo("'Theo đơn vị'!D5");
    }

    @Test
    void totalFollowsWhenAFigureIsTypedIn() {
        var opened = Opened.of(SAMPLE);
        double before = opened.beside("Tổng hợp", "1.1", 3).getNumericCellValue();
        opened.beside("Theo đơn vị", "1.1", 12).setCellValue(1000);
        opened.workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

        assertThat(opened.beside("Tổng hợp", "1.1", 3).getNumericCellValue()).isEqualTo(before + 1000);
    }

    @Test
    void leavesWhatWasNotReportedEmpty() {
        assertThat(OPENED.beside("Theo đơn vị", "2.4", 4).getCellType()).isEqualTo(CellType.BLANK);
        assertThat(OPENED.beside("Theo đơn vị", "3.3", 4).getNumericCellValue()).isZero();
        assertThat(OPENED.row("Tổng hợp", 0, "2.4")).contains("8/11", "Để trống: Thành phố Biên Hòa");
        assertThat(OPENED.row("Tổng hợp", 0, "7.5").get(3)).isEmpty();
    }

    @Test
    void judgesOnlyWhereThereIsATargetAndAsksForMoreThanTheTarget() {
        assertThat(OPENED.row("Tổng hợp", 0, "4.6").subList(3, 7)).containsExactly("90", "9/11", "> 80%", "Đạt");
        assertThat(OPENED.row("Tổng hợp", 0, "5.6").subList(3, 7)).containsExactly("80", "9/11", "> 80%", "Chưa đạt");
        assertThat(OPENED.row("Tổng hợp", 0, "2.7").subList(5, 7)).containsExactly("", "");
    }

    @Test
    void leavesOutTheTargetColumnsWhereNoTargetIsSet() {
        var none = Opened.of(SampleConsolidation.of(
                SampleProgramme.of(SampleProgramme.units(SampleProgramme.CODE), Map.of(), null)));
        assertThat(none.text("Tổng hợp")).doesNotContain("Mục tiêu").contains("Ghi chú");
    }

    @Test
    void saysOfEachUnitHowItStands() {
        String sheet = "Tình hình nộp báo cáo";
        assertThat(OPENED.row(sheet, 1, "Thành phố Biên Hòa")).contains("đúng hạn", "03/05/2024 09:01", "1");
        assertThat(OPENED.text(sheet)).contains("Hạn nộp: trước ngày 09/05/2024\n");
        assertThat(OPENED.row(sheet, 1, "Huyện Vĩnh Cửu")).contains("nộp chậm");
        assertThat(OPENED.row(sheet, 1, "Huyện Cẩm Mỹ").subList(2, 6)).containsExactly("chưa nộp", "", "", "");
        assertThat(OPENED.row(sheet, 1, "Huyện Long Thành")).contains("tạm giữ");
        assertThat(OPENED.row(sheet, 1, "Thành phố Long Khánh").get(6))
                .isEqualTo(
                        "Có bản mới đang tạm giữ: BC DVCQ 6 tháng đầu năm 2024 (Thành phố Long Khánh) - sửa lần 2.xlsx,"
                                + " nhận 03/05/2024 09:03; số liệu vẫn theo phiên bản 1");
        assertThat(OPENED.text(sheet)).contains("Cộng 11 đơn vị: đúng hạn 8; nộp chậm 1; tạm giữ 1; chưa nộp 1.");
    }

    @Test
    void marksLikelyDuplicatesAndCountsEntriesByChoice() {
        assertThat(OPENED.text("Mô hình Dân vận khéo")).contains("Có thể trùng với số 2: trùng tên, khác địa bàn\n");
        int entries = SAMPLE.lists().get(0).entries().size();
        assertThat(OPENED.row("Lĩnh vực theo đơn vị", 1, "Cộng")).last().isEqualTo(String.valueOf(entries));
    }

    @Test
    void listsEveryFinding() {
        assertThat(OPENED.row("Vấn đề số liệu", 1, "Huyện Long Thành"))
                .contains("tạm giữ", "Lỗi", "Biểu 01", "E14", "R01");
    }

    @Test
    void doesNotAskForAnExplanationOfWhatIsSaidOfTheTotals() {
        assertThat(OPENED.row("Vấn đề số liệu", 1, "(toàn kỳ)"))
                .contains("Lưu ý")
                .doesNotContain("Cảnh báo, chưa giải trình");
    }

    @Test
    void tracesEveryFigureToItsCell() {
        long figures = SAMPLE.tables().get(0).lines().stream()
                .flatMap(l -> l.byUnit().values().stream())
                .filter(f -> f.value() != null)
                .count();
        assertThat(OPENED.sheet("Nguồn số liệu").getLastRowNum()).isEqualTo(2 + (int) figures);
        assertThat(OPENED.row("Nguồn số liệu", 2, "1.1"))
                .containsSubsequence(
                        "Thành phố Biên Hòa",
                        "BC DVCQ 6 tháng đầu năm 2024 (Thành phố Biên Hòa).xlsx",
                        "Biểu 01",
                        "E12",
                        "vanthu@bien-hoa.dongnai.gov.vn");
    }

    @Test
    void givesTheSameBytesForTheSameConsolidation() {
        assertThat(Opened.bytes(SampleConsolidation.districts())).isEqualTo(Opened.bytes(SAMPLE));
    }

    @Test
    void bearsNoTimeOfItsMaking() throws IOException {
        var core = OPENED.workbook.getProperties().getCoreProperties();
        var last =
                SAMPLE.documents().stream().map(d -> d.arrival().receivedAt()).max(java.time.Instant::compareTo);
        assertThat(core.getCreated().toInstant()).isEqualTo(last.orElseThrow());
        assertThat(core.getModified().toInstant()).isEqualTo(last.orElseThrow());
        assertThat(core.getCreator()).isEqualTo("Ban Dân tộc tỉnh Đồng Nai");
        assertThat(core.getTitle()).endsWith("6 tháng đầu năm 2024");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Opened.bytes(SAMPLE)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo("1980-02-01T00:00:00");
            }
        }
    }

    @Test
    void leavesTheStreamOpen() throws IOException {
        var closed = new boolean[1];
        var out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        ConsolidatedWorkbook.write(SAMPLE, out);
        assertThat(closed[0]).isFalse();
    }

    @Test
    void isAReportAtTheNextLevelWhereTheRegimeSaysSo() {
        var submits = new SubmitsAs("cap-tren", "vinh-cuu");
        var opened = Opened.of(SampleConsolidation.of(
                SampleProgramme.of(SampleProgramme.units(SampleProgramme.CODE), SampleProgramme.TARGETS, submits)));
        assertThat(opened.text("Tổng hợp")).contains("TONGHOP/1 cap-tren/2024-6M/vinh-cuu/01 dựa trên ");
        assertThat(opened.text("Thuyết minh")).contains("TONGHOP/1 cap-tren/2024-6M/vinh-cuu/02 dựa trên ");
        assertThat(opened.text("Mô hình Dân vận khéo")).contains("TONGHOP/1 cap-tren/2024-6M/vinh-cuu/03 dựa trên ");
        assertThat(OPENED.text("Tổng hợp")).doesNotContain("TONGHOP/1");
    }

    @Test
    void worksForARegimeWithoutFigures() {
        var opened = Opened.of(without(SAMPLE, SAMPLE.lists()));
        assertThat(opened.sheets())
                .startsWith("Tóm tắt", "Tổng hợp", "Tình hình nộp báo cáo", "Mô hình Dân vận khéo")
                .doesNotContain("Theo đơn vị", "Nguồn số liệu", "Thuyết minh");
        assertThat(opened.row("Tổng hợp", 1, "Huyện Cẩm Mỹ")).containsExactly("9", "Huyện Cẩm Mỹ", "chưa nộp", "");
        assertThat(Opened.of(without(SAMPLE, List.of())).sheets())
                .startsWith("Tóm tắt", "Tổng hợp", "Tình hình nộp báo cáo");
    }

    @Test
    void worksForAPeriodForWhichNothingCame() {
        var programme = SampleProgramme.districts();
        var units = SAMPLE.units().stream()
                .map(u -> new Consolidation.UnitLine(u.unit(), tonghop.model.UnitStatus.MISSING, null, null))
                .toList();
        var lines = SAMPLE.tables().get(0).lines().stream()
                .map(l -> new Consolidation.IndicatorLine(l.indicator(), null, 0, 11, Map.of(), l.target()))
                .toList();
        var empty = new Consolidation(
                programme,
                SAMPLE.period(),
                PeriodLock.NONE,
                units,
                List.of(new Consolidation.FigureTable(SampleProgramme.figures(), lines)),
                List.of(),
                List.of(new EntryTable(SampleProgramme.models(), List.of())),
                List.of(),
                List.of());
        var opened = Opened.of(empty);
        assertThat(opened.text("Tổng hợp")).contains("0/11 đơn vị đã nộp; chưa nộp: Thành phố Biên Hòa,");
        assertThat(opened.formulaValues().values()).containsOnly("");
        assertThat(opened.text("Vấn đề số liệu")).contains("Không có vấn đề nào.");
    }

    private static Consolidation without(Consolidation other, List<EntryTable> lists) {
        Programme programme = other.programme();
        return new Consolidation(
                programme,
                other.period(),
                other.lock(),
                other.units(),
                List.of(),
                List.of(),
                lists,
                other.documents(),
                List.of());
    }
}
