package tonghop.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tonghop.programme.Form;
import tonghop.programme.ListColumn;
import tonghop.programme.Nature;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;
import tonghop.workbook.ReportTemplate;

/** A blank report with what a clerk types into its open cells; knows what was typed. */
final class FilledTemplate {

    private static final String SHEET = "Biểu ";
    private static final int VALUE = 3;
    private static final int NOTE = 4;
    private static final int ENTRIES = 4;

    /** How much of the report the clerk has got to. */
    enum Share {
        NOTHING,
        SOME,
        ALL
    }

    private final XSSFWorkbook workbook;
    private final Share share;
    private final Map<String, String> said = new TreeMap<>();

    private FilledTemplate(XSSFWorkbook workbook, Share share) {
        this.workbook = workbook;
        this.share = share;
    }

    /** @param file the workbook is saved there */
    static FilledTemplate write(Programme programme, ReportingPeriod period, Unit unit, Share share, Path file)
            throws IOException {
        var blank = new ByteArrayOutputStream();
        ReportTemplate.write(programme, period, unit, blank);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(blank.toByteArray()));
                var out = Files.newOutputStream(file)) {
            var filled = new FilledTemplate(workbook, share);
            if (share != Share.NOTHING) {
                period.forms().forEach(f -> filled.fill(programme.form(f).orElseThrow()));
            }
            workbook.write(out);
            return filled;
        }
    }

    /** What was typed, by form and place; a ratio that the sheet computes too. */
    Map<String, String> said() {
        return said;
    }

    private void fill(Form form) {
        Sheet sheet = workbook.getSheet(SHEET + form.code());
        if (form instanceof Form.IndicatorForm figures) {
            fill(sheet, figures);
        } else if (form instanceof Form.NarrativeForm narratives) {
            fill(sheet, narratives);
        } else if (form instanceof Form.ListForm list) {
            fill(sheet, list);
        }
    }

    private void fill(Sheet sheet, Form.IndicatorForm form) {
        Map<String, BigDecimal> values = PlausibleFigures.of(form);
        if (share == Share.SOME) {
            values.keySet()
                    .retainAll(values.keySet().stream().limit(values.size() / 2).toList());
        }
        values.forEach((code, value) -> {
            Row row = row(sheet, code);
            type(row, VALUE).setCellValue(value.doubleValue());
            type(row, NOTE).setCellValue("Tăng do rà soát lại; đã đối chiếu 2 lần");
            said.put(form.code() + " " + code, value.stripTrailingZeros().toPlainString());
        });
        form.indicators().forEach(indicator -> {
            if (indicator.nature() instanceof Nature.Ratio ratio
                    && values.containsKey(ratio.numerator())
                    && values.containsKey(ratio.denominator())) {
                BigDecimal percent = values.get(ratio.numerator())
                        .movePointRight(2)
                        .divide(values.get(ratio.denominator()), ReadBack.RATIO_PLACES, RoundingMode.HALF_UP);
                said.put(
                        form.code() + " " + indicator.code(),
                        percent.stripTrailingZeros().toPlainString());
            }
        });
    }

    private void fill(Sheet sheet, Form.NarrativeForm form) {
        int count = share == Share.SOME ? 1 : form.headings().size();
        form.headings().stream().limit(count).forEach(heading -> {
            String text = "- Đã tổ chức 12 hội nghị (tăng 2)\n- Nội dung “" + heading.name()
                    + "” còn chậm ở 3/11 xã; =SUM(A1) không phải là số";
            Row row = sheet.getRow(row(sheet, heading.name()).getRowNum() + 1);
            type(row, 0).setCellValue(text);
            said.put(form.code() + " " + heading.name(), text);
        });
    }

    private void fill(Sheet sheet, Form.ListForm form) {
        int header = row(sheet, form.columns().get(0).title()).getRowNum();
        for (int entry = 1; entry <= (share == Share.SOME ? 1 : ENTRIES); entry++) {
            boolean task = isPlanned(sheet.getRow(header + entry), form);
            for (int i = 0; i < form.columns().size(); i++) {
                ListColumn column = form.columns().get(i);
                Cell cell = sheet.getRow(header + entry).getCell(i);
                boolean given = !new DataFormatter().formatCellValue(cell).isEmpty();
                if (share == Share.ALL || column.required() || given || task) {
                    String text = given ? new DataFormatter().formatCellValue(cell) : entry(column, entry, cell);
                    said.put(form.code() + " " + entry + " " + column.key(), text);
                }
            }
        }
    }

    private static boolean isPlanned(Row row, Form.ListForm form) {
        var tracking = form.rules().tracking();
        return tracking != null
                && tracking.tasks().stream()
                        .anyMatch(t -> row.getCell(0).toString().equals(t.code()));
    }

    private static String entry(ListColumn column, int entry, Cell cell) {
        List<String> choices = column.choices();
        if (column.title().contains("%")) {
            int percent = 20 * entry;
            open(cell).setCellValue(percent);
            return String.valueOf(percent);
        }
        String text = choices.isEmpty()
                ? "Số " + entry + ", “" + column.title() + "” - 1/2"
                : choices.get(entry % choices.size());
        open(cell).setCellValue(text);
        return text;
    }

    private static Cell type(Row row, int column) {
        return open(row.getCell(column));
    }

    private static Cell open(Cell cell) {
        assertThat(cell.getCellStyle().getLocked())
                .as("locked: %s", cell.getAddress())
                .isFalse();
        return cell;
    }

    private static Row row(Sheet sheet, String first) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(first)) {
                return row;
            }
        }
        throw new NoSuchElementException("no row " + first + " on " + sheet.getSheetName());
    }
}
