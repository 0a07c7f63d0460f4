package tonghop.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Dossier;

/** A written workbook, read again. */
final class Opened {

    final XSSFWorkbook workbook;

    private Opened(byte[] bytes) {
        try {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Opened of(byte[] bytes) {
        return new Opened(bytes);
    }

    static Opened of(Consolidation consolidation) {
        return of(bytes(consolidation));
    }

    static byte[] bytes(Consolidation consolidation) {
        return bytes(consolidation, Dossier.EMPTY);
    }

    static byte[] bytes(Consolidation consolidation, Dossier dossier) {
        var out = new ByteArrayOutputStream();
        try {
            ConsolidatedWorkbook.write(consolidation, dossier, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    List<String> sheets() {
        var names = new ArrayList<String>();
        workbook.forEach(s -> names.add(s.getSheetName()));
        return names;
    }

    XSSFSheet sheet(String name) {
        var sheet = workbook.getSheet(name);
        if (sheet == null) {
            throw new NoSuchElementException("no sheet " + name + " among " + sheets());
        }
        return sheet;
    }

    /** All text cells of the sheet, one a line. */
    String text(String sheet) {
        var text = new StringBuilder();
        sheet(sheet).forEach(row -> row.forEach(c -> text.append(shown(c)).append('\n')));
        return text.toString();
    }

    /** The row whose cell in that column has that text. */
    List<String> row(String sheet, int column, String text) {
        for (var row : sheet(sheet)) {
            if (row.getCell(column) != null && shown(row.getCell(column)).equals(text)) {
                var cells = new ArrayList<String>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    cells.add(row.getCell(i) == null ? "" : shown(row.getCell(i)));
                }
                return cells;
            }
        }
        throw new NoSuchElementException("no row with " + text + " on " + sheet);
    }

    /** The cell beside the first one of that text in column A. */
    XSSFCell beside(String sheet, String code, int column) {
        for (var row : sheet(sheet)) {
            if (row.getCell(0) != null && shown(row.getCell(0)).equals(code)) {
                return (XSSFCell) row.getCell(column);
            }
        }
        throw new NoSuchElementException("no row " + code + " on " + sheet);
    }

    /** The first cell with that text. */
    Cell cell(String sheet, String text) {
        for (var row : sheet(sheet)) {
            for (var cell : row) {
                if (shown(cell).equals(text)) {
                    return cell;
                }
            }
        }
        throw new NoSuchElementException("no cell with " + text + " on " + sheet);
    }

    /** The cell to which a click on that cell leads. */
    Cell target(String sheet, int row, int column) {
        var link = sheet(sheet).getRow(row).getCell(column).getHyperlink();
        var to = new CellReference(link.getLocation());
        return sheet(to.getSheetName()).getRow(to.getRow()).getCell(to.getCol());
    }

    /** Every cell of the sheet that shows something. */
    Map<String, String> cells(String sheet) {
        var cells = new TreeMap<String, String>();
        sheet(sheet)
                .forEach(row -> row.forEach(c -> {
                    if (!shown(c).isEmpty()) {
                        cells.put(c.getAddress().toString(), shown(c));
                    }
                }));
        return cells;
    }

    /** Every formula cell and the value it carries, numbers as they are stored. */
    Map<String, String> formulaValues() {
        var values = new LinkedHashMap<String, String>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(c -> {
            if (c.getCellType() == CellType.FORMULA) {
                values.put(sheet.getSheetName() + "!" + c.getAddress(), shown(c));
            }
        })));
        return values;
    }

    static String shown(Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> number(cell.getNumericCellValue());
            case ERROR -> "error " + cell.getErrorCellValue();
            default -> "";
        };
    }

    /** To ten significant digits: the order of adding up differs between programs. */
    private static String number(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(10))
                .stripTrailingZeros()
                .toPlainString();
    }
}
