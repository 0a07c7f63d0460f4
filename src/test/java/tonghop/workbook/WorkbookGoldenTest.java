package tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/**
 * The whole workbook and the whole blank report as text, one row a line, beside what they were. What they are now is left in
 * {@code target/golden}, to be put in the place of the golden file where a change is meant.
 */
class WorkbookGoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/tonghop/workbook");
    private static final Path NOW = Path.of("target/golden");

    /** Of a long list the rest says nothing new. */
    private static final int MOST_ROWS = 75;

    private static final int MOST_LETTERS = 160;

    private final DataFormatter shown = new DataFormatter(Locale.forLanguageTag("vi-VN"));

    @Test
    void theConsolidatedWorkbookSaysWhatItsGoldenFileSays() throws IOException {
        var consolidation = SampleConsolidation.districts();
        agrees("consolidated.txt", Opened.of(Opened.bytes(consolidation, SampleDossier.of(consolidation))).workbook);
    }

    @Test
    void theBlankReportSaysWhatItsGoldenFileSays() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var programme = SampleProgramme.districts();
        ReportTemplate.write(
                programme,
                SampleProgramme.sixMonths(),
                SampleProgramme.units(SampleProgramme.CODE).get(2),
                bytes);
        agrees("template.txt", Opened.of(bytes.toByteArray()).workbook);
    }

    private void agrees(String name, XSSFWorkbook workbook) throws IOException {
        List<String> lines = lines(workbook);
        Files.write(Files.createDirectories(NOW).resolve(name), lines);
        assertThat(lines).containsExactlyElementsOf(Files.readAllLines(GOLDEN.resolve(name)));
    }

    private List<String> lines(XSSFWorkbook workbook) {
        var lines = new ArrayList<String>();
        for (var sheet : workbook) {
            lines.add("== " + sheet.getSheetName() + page((XSSFSheet) sheet));
            for (Row row : sheet) {
                if (row.getRowNum() < MOST_ROWS) {
                    add(row, lines);
                }
            }
        }
        return lines;
    }

    private static String page(XSSFSheet sheet) {
        var page = new StringJoiner(", ", " (", ")");
        page.add(sheet.getPrintSetup().getLandscape() ? "ngang" : "dọc");
        page.add("khổ " + sheet.getPrintSetup().getPaperSize());
        page.add("đầu bảng "
                + (sheet.getRepeatingRows() == null
                        ? "không"
                        : sheet.getRepeatingRows().formatAsString()));
        page.add(sheet.getProtect() ? "khóa" : "không khóa");
        page.add(sheet.getMergedRegions().size() + " ô gộp");
        return page.toString();
    }

    private void add(Row row, List<String> lines) {
        var line = new StringJoiner(" | ", row.getRowNum() + 1 + ": ", "");
        for (Cell cell : row) {
            String text = text(cell);
            if (!text.isEmpty()) {
                String cut = text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) + "…" : text;
                line.add(CellReference.convertNumToColString(cell.getColumnIndex()) + " " + cut.replace("\n", "⏎"));
            }
        }
        lines.add(line.toString());
    }

    private String text(Cell cell) {
        if (cell.getCellType() != CellType.FORMULA) {
            return shown.formatCellValue(cell);
        }
        String value = cell.getCachedFormulaResultType() == CellType.NUMERIC
                ? shown.formatRawCellContents(
                        cell.getNumericCellValue(),
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString())
                : cell.getStringCellValue();
        return "=" + cell.getCellFormula() + " → " + value;
    }
}
