package tonghop.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.model.CellRef;
import tonghop.model.Finding;

/**
 * Computes the formulas whose results the writing program left out, as many that are no spreadsheet do. Only what
 * {@link FormulaRules} allows; whatever rests on a cell that is not known stays not computed.
 */
final class FormulaValues {

    /** POI keeps all of them in memory. */
    private static final int MOST_CELLS = 20_000;

    private final XSSFWorkbook workbook;
    private final Map<CellRef, CellValue> results = new HashMap<>();

    private FormulaValues(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /**
     * The sheets with what could be computed in the place of {@link CellValue.NotComputed}.
     *
     * @param findings gets a note where anything was
     */
    static List<Sheet> computed(List<Sheet> sheets, List<Finding> findings) {
        long cells = cells(sheets).size();
        if (cells > MOST_CELLS || cells(sheets).stream().noneMatch(FormulaValues::isOpen)) {
            return sheets;
        }
        try (var workbook = new XSSFWorkbook()) {
            var values = new FormulaValues(workbook);
            values.compute(sheets);
            return values.results.isEmpty() ? sheets : values.put(sheets, findings);
        } catch (java.io.IOException | RuntimeException | StackOverflowError e) {
            // A name that POI does not take for a sheet, formulas in a circle: they stay as they are.
            return sheets;
        }
    }

    private static List<Cell> cells(List<Sheet> sheets) {
        return sheets.stream()
                .flatMap(s -> s.rows().stream())
                .flatMap(r -> r.cells().stream())
                .toList();
    }

    private static boolean isOpen(Cell cell) {
        return cell.value() instanceof CellValue.NotComputed && cell.formula() != null;
    }

    private void compute(List<Sheet> sheets) {
        sheets.forEach(sheet -> workbook.createSheet(sheet.name()));
        var rules = new FormulaRules(XSSFEvaluationWorkbook.create(workbook));
        var open = new HashMap<CellRef, XSSFCell>();
        for (int i = 0; i < sheets.size(); i++) {
            XSSFSheet to = workbook.getSheetAt(i);
            for (Row row : sheets.get(i).rows()) {
                XSSFRow toRow = to.createRow(row.index());
                for (Cell cell : row.cells()) {
                    XSSFCell toCell = toRow.createCell(cell.column());
                    if (isOpen(cell) && rules.allow(String.valueOf(cell.formula()), i)) {
                        toCell.setCellFormula(cell.formula());
                        open.put(CellRef.at(to.getSheetName(), cell.row(), cell.column()), toCell);
                    } else {
                        copy(cell.value(), toCell);
                    }
                }
            }
        }
        var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        open.forEach((at, cell) -> {
            CellValue result = result(evaluator.evaluate(cell));
            if (result != null) {
                results.put(at, result);
            }
        });
    }

    /** What is not known is an error, and so is all that rests on it. */
    private static void copy(CellValue value, XSSFCell to) {
        if (value instanceof CellValue.Number number) {
            to.setCellValue(number.value().doubleValue());
        } else if (value instanceof CellValue.Text text) {
            to.setCellValue(text.text());
        } else if (value instanceof CellValue.Bool bool) {
            to.setCellValue(bool.value());
        } else {
            to.setCellErrorValue(FormulaError.NA);
        }
    }

    /** @return null for an error or an empty text */
    private static @Nullable CellValue result(org.apache.poi.ss.usermodel.CellValue value) {
        return switch (value.getCellType()) {
            case NUMERIC -> {
                BigDecimal number = StoredNumber.of(value.getNumberValue());
                yield number == null ? null : new CellValue.Number(number, tonghop.grid.NumberKind.PLAIN);
            }
            case STRING -> value.getStringValue().isBlank() ? null : new CellValue.Text(value.getStringValue());
            case BOOLEAN -> new CellValue.Bool(value.getBooleanValue());
            default -> null;
        };
    }

    private List<Sheet> put(List<Sheet> sheets, List<Finding> findings) {
        var first = new ArrayList<CellRef>();
        List<Sheet> computed = sheets.stream()
                .map(sheet -> new Sheet(
                        sheet.name(),
                        sheet.visibility(),
                        sheet.rows().stream()
                                .map(row -> put(sheet.name(), row, first))
                                .toList(),
                        sheet.merged(),
                        sheet.hiddenColumns()))
                .toList();
        findings.add(Finding.info(
                "formula-computed",
                first.get(0),
                "Tệp không lưu kết quả của " + first.size()
                        + " ô công thức; chương trình đã tính các ô này theo công thức. Hãy đối chiếu khi cần."));
        return computed;
    }

    private Row put(String sheet, Row row, List<CellRef> done) {
        var cells = new ArrayList<Cell>();
        for (Cell cell : row.cells()) {
            CellRef at = CellRef.at(sheet, cell.row(), cell.column());
            CellValue result = results.get(at);
            if (result == null) {
                cells.add(cell);
            } else {
                done.add(at);
                cells.add(
                        new Cell(cell.row(), cell.column(), shown(result, cell.value()), cell.formula(), cell.doubt()));
            }
        }
        return new Row(row.index(), row.hidden(), cells);
    }

    private static CellValue shown(CellValue result, CellValue open) {
        return result instanceof CellValue.Number number && open instanceof CellValue.NotComputed cell
                ? new CellValue.Number(number.value(), cell.kind())
                : result;
    }
}
