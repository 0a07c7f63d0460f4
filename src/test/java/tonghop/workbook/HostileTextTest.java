package tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidation.EntryTable;
import tonghop.consolidate.Consolidation.HeadingTexts;
import tonghop.consolidate.Consolidation.NarrativeTable;
import tonghop.consolidate.Consolidation.UnitEntry;
import tonghop.model.CellRef;
import tonghop.model.Entry;
import tonghop.model.Narrative;
import tonghop.programme.Unit;

class HostileTextTest {

    private static final Consolidation SAMPLE = SampleConsolidation.districts();
    private static final Unit UNIT = SAMPLE.units().get(0).unit();
    private static final CellRef AT = new CellRef("Biểu 02", "B8");

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://example.org\",\"x\")", "+1+1", "-2", "@SUM(A1)"})
    void staysTextWhereItBeginsLikeAFormula(String text) {
        var cell = listed(text);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void losesWhatXmlForbidsAndNothingElse() {
        assertThat(listed("a\u0000b\u0007c\u001B\uFFFE\uD800d\r\ne\tf\u0085").getStringCellValue())
                .isEqualTo("abcd\ne f");
        assertThat(listed("<b>&\"'>]]> 😀 ữ").getStringCellValue()).isEqualTo("<b>&\"'>]]> 😀 ữ");
    }

    @Test
    void keepsTextThatTheFormatWouldReadAsAnEscape() {
        assertThat(listed("_x0041_ và _x000D_").getStringCellValue()).isEqualTo("_x0041_ và _x000D_");
    }

    @Test
    void isCutAtWhatACellHolds() {
        assertThat(CellText.clean("a".repeat(CellText.LIMIT))).isEqualTo("a".repeat(CellText.LIMIT));
        assertThat(CellText.clean("a".repeat(CellText.LIMIT + 1)))
                .hasSize(CellText.LIMIT)
                .endsWith("… (bị cắt bớt)");
    }

    @Test
    void goesOnInFurtherRowsWhereItIsTooLongForOne() {
        String text = IntStream.range(0, 20_000).mapToObj(i -> "từ" + i).collect(Collectors.joining(" "));
        var opened = Opened.of(narrated(text));
        var sheet = opened.sheet("Thuyết minh");
        var pieces = new StringBuilder();
        for (int i = sheet.getRepeatingRows().getFirstRow() + 2; i <= sheet.getLastRowNum(); i++) {
            assertThat(sheet.getRow(i).getHeightInPoints()).isLessThan((float) SheetWriter.MAX_HEIGHT + 1);
            pieces.append(sheet.getRow(i).getCell(1).getStringCellValue()).append(' ');
        }
        assertThat(pieces.toString().strip().equals(text)).isTrue();
        assertThat(opened.text("Thuyết minh")).contains("Thành phố Biên Hòa (tiếp)\n");
    }

    @Test
    void givesALegalSheetName() {
        var names = new SheetNames();
        assertThat(names.name("Mô hình “Dân vận khéo”")).isEqualTo("Mô hình Dân vận khéo");
        assertThat(names.name("Đăng ký danh hiệu thi đua, hình thức khen thưởng"))
                .isEqualTo("Đăng ký danh hiệu thi đua");
        assertThat(names.name("a:b/c\\d?e*f[g]")).isEqualTo("a b c d e f g");
        assertThat(names.name("A B C D E F G")).isEqualTo("A B C D E F G (2)");
        assertThat(names.name("'???'")).isEqualTo("Trang");
        assertThat(names.name("x".repeat(31))).hasSize(31);
        assertThat(names.name("x".repeat(32))).hasSize(31).endsWith(" (2)");
    }

    /** The name cell of a list's only entry, in a workbook whose every text is that one. */
    private static XSSFCell listed(String text) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", text);
        var entry = new UnitEntry(UNIT, new Entry(values, AT), null, false);
        var lists = List.of(new EntryTable(SampleProgramme.models(), List.of(entry)));
        var opened = Opened.of(SampleConsolidation.with(SAMPLE, List.of(), lists));
        return opened.beside("Mô hình Dân vận khéo", "1", 2);
    }

    private static Consolidation narrated(String text) {
        var heading =
                new HeadingTexts("Kết quả nổi bật", Map.of(UNIT.code(), new Narrative("Kết quả nổi bật", text, AT)));
        var table = new NarrativeTable(SampleProgramme.narratives(), List.of(heading));
        return SampleConsolidation.with(SAMPLE, List.of(table), List.of());
    }
}
