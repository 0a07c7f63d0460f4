package tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import tonghop.programme.Form;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;

class ReportTemplateTest {

    private static final Unit UNIT = SampleProgramme.units(SampleProgramme.CODE).get(2);
    private static final Opened BLANK = opened(List.of("01", "02", "03"));

    @Test
    void hasASheetForEachFormThatThePeriodAsksFor() {
        assertThat(BLANK.sheets()).containsExactly("Biểu 01", "Biểu 02", "Biểu 03");
        assertThat(opened(List.of("02")).sheets()).containsExactly("Biểu 02");
    }

    @Test
    void bearsTheStampOfItsForm() {
        assertThat(BLANK.text("Biểu 01")).contains("TONGHOP/1 dvcq-bdt-dongnai/2024-6M/vinh-cuu/01\n");
        assertThat(BLANK.text("Biểu 02")).contains("TONGHOP/1 dvcq-bdt-dongnai/2024-6M/vinh-cuu/02\n");
        assertThat(BLANK.text("Biểu 03")).contains("TONGHOP/1 dvcq-bdt-dongnai/2024-6M/vinh-cuu/03\n");
    }

    @Test
    void saysWhoReportsWhatToWhom() {
        assertThat(BLANK.text("Biểu 01"))
                .contains(
                        "HUYỆN VĨNH CỬU\n",
                        "BÁO CÁO KẾT QUẢ THỰC HIỆN CÔNG TÁC DÂN VẬN CHÍNH QUYỀN\n",
                        "Kỳ báo cáo: 6 tháng đầu năm 2024\n",
                        "hạn nộp: trước ngày 09/05/2024",
                        "Đơn vị báo cáo: Huyện Vĩnh Cửu\n",
                        "Kính gửi: Ban Dân tộc tỉnh Đồng Nai\n");
    }

    @Test
    void hasARowForEachIndicatorAndNoFigure() {
        assertThat(BLANK.row("Biểu 01", 0, "STT"))
                .containsExactly("STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu trong kỳ", "Ghi chú");
        for (var indicator : SampleProgramme.figures().indicators()) {
            var row = BLANK.row("Biểu 01", 0, indicator.code());
            assertThat(row).startsWith(indicator.code(), indicator.name(), indicator.unit(), "");
        }
    }

    @Test
    void computesRatiosOnceBothFiguresAreThere() {
        var filled = opened(List.of("01"));
        assertThat(filled.beside("Biểu 01", "2.7", 3).getStringCellValue()).isEmpty();
        filled.beside("Biểu 01", "2.5", 3).setCellValue(45);
        assertThat(evaluated(filled, "2.7").getCachedFormulaResultType()).isEqualTo(CellType.STRING);
        filled.beside("Biểu 01", "2.4", 3).setCellValue(0);
        assertThat(evaluated(filled, "2.7").getCachedFormulaResultType()).isEqualTo(CellType.STRING);
        filled.beside("Biểu 01", "2.4", 3).setCellValue(60);
        assertThat(evaluated(filled, "2.7").getNumericCellValue()).isEqualTo(75);
    }

    @Test
    void locksAllButTheCellsToFillIn() {
        var sheet = BLANK.sheet("Biểu 01");
        assertThat(sheet.getProtect()).isTrue();
        assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword()).isFalse();
        assertThat(BLANK.beside("Biểu 01", "1.1", 3).getCellStyle().getLocked()).isFalse();
        assertThat(BLANK.beside("Biểu 01", "1.1", 4).getCellStyle().getLocked()).isFalse();
        assertThat(BLANK.beside("Biểu 01", "1.1", 1).getCellStyle().getLocked()).isTrue();
        assertThat(BLANK.beside("Biểu 01", "2.7", 3).getCellStyle().getLocked()).isTrue();
        assertThat(BLANK.beside("Biểu 03", "1", 1).getCellStyle().getLocked()).isFalse();
    }

    @Test
    void takesWholeNumbersAndDecimalsOnlyWhereTheIndicatorHasThem() {
        assertThat(rule("1.1")).isEqualTo(ValidationType.INTEGER);
        assertThat(rule("8.4")).isEqualTo(ValidationType.DECIMAL);
    }

    @Test
    void hasRoomForATextUnderEachHeading() {
        var sheet = BLANK.sheet("Biểu 02");
        for (var heading : SampleProgramme.narratives().headings()) {
            int row = BLANK.beside("Biểu 02", heading.name(), 0).getRowIndex();
            assertThat(sheet.getMergedRegions()).anyMatch(m -> m.getFirstRow() == row + 1 && m.getLastRow() == row + 1);
            assertThat(sheet.getRow(row + 1).getCell(0).getCellStyle().getLocked())
                    .isFalse();
        }
    }

    @Test
    void offersTheChoicesOfAList() {
        var validation = BLANK.sheet("Biểu 03").getDataValidations().get(0);
        assertThat(validation.getValidationConstraint().getExplicitListValues())
                .containsExactly("kinh tế", "văn hóa - xã hội", "quốc phòng - an ninh", "xây dựng hệ thống chính trị");
        int rows = validation.getRegions().getCellRangeAddress(0).getNumberOfCells();
        assertThat(rows).isEqualTo(ListTemplate.ROWS);
    }

    @Test
    void keepsChoicesWithCommasOnAHiddenSheet() {
        var blank = opened(List.of("04"));
        var choices = blank.sheet("Danh mục");
        assertThat(blank.workbook.getSheetVisibility(blank.workbook.getSheetIndex(choices)))
                .isEqualTo(SheetVisibility.HIDDEN);
        assertThat(choices.getRow(1).getCell(0).getStringCellValue())
                .isEqualTo("Chiến sĩ thi đua bộ, ban, ngành, tỉnh");
        assertThat(blank.sheet("Biểu 04")
                        .getDataValidations()
                        .get(0)
                        .getValidationConstraint()
                        .getFormula1())
                .isEqualTo("'Danh mục'!$A$1:$A$5");
    }

    @Test
    void obeysTheSchemaOfTheFormat() {
        var errors = new ArrayList<XmlError>();
        for (var sheet : BLANK.workbook) {
            ((XSSFSheet) sheet).getCTWorksheet().validate(new XmlOptions().setErrorListener(errors));
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void givesTheSameBytesEachTime() {
        assertThat(bytes(List.of("01", "02", "03", "04"))).isEqualTo(bytes(List.of("01", "02", "03", "04")));
    }

    @Test
    void refusesAPeriodThatAsksForNoForm() {
        assertThatThrownBy(() -> bytes(List.of("99")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("không có biểu mẫu nào");
    }

    private static int rule(String indicator) {
        int row = BLANK.beside("Biểu 01", indicator, 3).getRowIndex();
        return BLANK.sheet("Biểu 01").getDataValidations().stream()
                .filter(v -> covers(v, row))
                .findFirst()
                .orElseThrow()
                .getValidationConstraint()
                .getValidationType();
    }

    private static boolean covers(XSSFDataValidation validation, int row) {
        for (var range : validation.getRegions().getCellRangeAddresses()) {
            if (range.isInRange(row, 3)) {
                return true;
            }
        }
        return false;
    }

    private static XSSFCell evaluated(Opened filled, String code) {
        filled.workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return filled.beside("Biểu 01", code, 3);
    }

    private static Opened opened(List<String> forms) {
        return Opened.of(bytes(forms));
    }

    private static byte[] bytes(List<String> forms) {
        var p = SampleProgramme.districts();
        var all = new ArrayList<Form>(p.forms());
        all.add(SampleProgramme.titles());
        var programme = new Programme(
                p.code(),
                p.title(),
                p.superior(),
                p.office(),
                p.place(),
                p.recipients(),
                p.signer(),
                p.letterhead(),
                p.words(),
                all,
                p.members(),
                p.calendar(),
                p.targets(),
                null);
        var s = SampleProgramme.sixMonths();
        var period =
                new ReportingPeriod(s.period(), s.windowStart(), s.windowEnd(), s.due(), null, forms, s.citation());
        var out = new ByteArrayOutputStream();
        try {
            ReportTemplate.write(programme, period, UNIT, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
